import { accountIdOf } from '../../local/people';
import type { PostMortemView } from '../../src/contract/views';
import type { ActionItem } from '../../src/domain/action-item';
import type { IncidentDetails } from '../../src/domain/post-mortem';
import { checkHere } from '../../static/app/src/shared/checks/check-here';
import { addItem } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, fillPage, openAppSite, readyPostMortem, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
});
afterEach(() => app.close());

/** As the view crosses from the backend to the browser. */
const carriedOver = (view: PostMortemView): PostMortemView => JSON.parse(JSON.stringify(view)) as PostMortemView;

function checkAgain(
  view: PostMortemView,
  edited: { details?: IncidentDetails; actionItems?: readonly ActionItem[] } = {},
) {
  const { basis, postMortem, actionItems, checks } = carriedOver(view);
  if (basis === null) throw new Error('no basis');
  return checkHere(basis, { details: postMortem.details, actionItems, ...edited }, checks);
}

/** A page on which many rules find something. */
async function poorPostMortem(): Promise<PostMortemView> {
  const { postMortem } = await readyPostMortem(app);
  const { pageId } = postMortem;
  await fillPage(app, pageId, {
    overview: ['Somebody probably forgot the migration; it took about three hours.'],
    timeline: [],
    whys: ['It broke'],
    conclusion: [' '],
  });
  await addItem(app, pageId, 10, { ownerId: null, dueDate: null, kind: 'none', priority: 'none' });
  return viewOf(app, pageId);
}

test('what nobody edited is checked as the backend did', async () => {
  const ready = await readyPostMortem(app);
  expect(checkAgain(ready)).toEqual(ready.checks);
  await fillPage(app, ready.postMortem.pageId, { timeline: [], whys: ['It broke'], conclusion: [' '] });
  const poor = await viewOf(app, ready.postMortem.pageId);
  expect(poor.checks.length).toBeGreaterThan(3);
  expect(checkAgain(poor)).toEqual(poor.checks);
});

test('an item with an owner and a date is checked here as the backend does once it is saved', async () => {
  const view = await poorPostMortem();
  const [item] = view.actionItems.filter(({ ownerId }) => ownerId === null);
  if (item === undefined) throw new Error('no item');
  const change = { ownerId: accountIdOf('owner'), dueDate: '2026-12-01', kind: 'prevent', priority: 'high' } as const;
  const here = checkAgain(view, {
    actionItems: view.actionItems.map((one) => (one.id === item.id ? { ...one, ...change } : one)),
  });
  const { pageId, id: itemId, version } = item;
  valueOf(await app.ask('moderator', 'changeActionItem', { pageId, itemId, version, content: change }));
  const there = (await viewOf(app, pageId)).checks;
  expect(here).toEqual(there);
  expect(here.length).toBeLessThan(view.checks.length);
});

test('an item that is gone leaves no check behind', async () => {
  const view = await poorPostMortem();
  const checks = checkAgain(view, { actionItems: [] });
  expect(checks.filter(({ at }) => at.itemId !== undefined)).toEqual([]);
  expect(checks.map(({ rule }) => rule)).toContain('actions.present');
});

test('details are checked here as the backend does once they are saved', async () => {
  const view = await poorPostMortem();
  const { pageId, version, details } = view.postMortem;
  const { moderatorId, ...others } = details.participants;
  const emptied = { ...details, severity: 0 as const, services: [], participants: { ...others, agentId: null } };
  const here = checkAgain(view, { details: { ...emptied, participants: { ...emptied.participants, moderatorId } } });
  const saved = { ...emptied, participants: mutable(emptied.participants) };
  const there = valueOf(await app.ask('moderator', 'saveDetails', { pageId, version, details: saved })).checks;
  expect(here).toEqual(there);
  expect(here.map(({ rule }) => rule)).toContain('details.severity');
});

function mutable({ agentId, scribeId, ...lists }: Omit<IncidentDetails['participants'], 'moderatorId'>) {
  const { responderIds, customerSuccessIds, solutionLeadIds, attendeeIds } = lists;
  return {
    agentId,
    scribeId,
    responderIds: [...responderIds],
    customerSuccessIds: [...customerSuccessIds],
    solutionLeadIds: [...solutionLeadIds],
    attendeeIds: [...attendeeIds],
  };
}

test('the rules of the space hold in the browser too', async () => {
  const view = await poorPostMortem();
  const { basis, postMortem, actionItems, checks } = view;
  if (basis === null) throw new Error('no basis');
  const regraded = checkHere(
    { ...basis, rules: { 'actions.contract': 'note', 'cause.depth': 'off' } },
    { details: postMortem.details, actionItems },
    checks,
  );
  expect(new Set(regraded.flatMap(({ rule, grade }) => (rule === 'actions.contract' ? [grade] : [])))).toEqual(
    new Set(['note']),
  );
  expect(regraded.map(({ rule }) => rule)).not.toContain('cause.depth');
});

test('a page whose document is too large to send goes without it', async () => {
  const { postMortem } = await readyPostMortem(app);
  await fillPage(app, postMortem.pageId, { overview: ['An outage of all of it. '.repeat(50_000)] });
  expect((await viewOf(app, postMortem.pageId)).basis).toBeNull();
});
