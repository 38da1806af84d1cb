import { accountIdOf } from '../../local/people';
import type { Payload } from '../../src/contract/payloads';
import type { ActionItem } from '../../src/domain/action-item';
import { readStored } from '../simulation/stored';
import { addItem, callsDuring, countOf, newPostMortem, restrictReading, saidAll, takeItem } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, itemContent, openAppSite, operation, readyPostMortem, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
let pageId: string;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  pageId = await newPostMortem(app, 1);
});
afterEach(() => app.close());

type Asked = Partial<Payload<'changeActionItem'>>;
const change = ({ pageId, id: itemId, version }: ActionItem, asked: Asked, person = 'agent') =>
  app.ask(person, 'changeActionItem', { pageId, itemId, version, content: {}, ...asked });
const storedItem = (id: string) => readStored(app.site.store).item(pageId, id);
const historyOf = async (person: string, itemId = operation(10)) =>
  app.ask(person, 'listItemHistory', { pageId, itemId });

test.each<[string, ActionItem['status'], Asked, string]>([
  ['dropped without a reason', 'open', { content: { status: 'wont_do' } }, 'reason-missing'],
  ['dropped for white space', 'open', { content: { status: 'wont_do' }, reason: ' \n' }, 'reason-missing'],
  ['verified before it is done', 'in_progress', { content: { status: 'verified' }, ...saidAll }, 'no-such-step'],
  [
    'verified because somebody says so',
    'done',
    { content: { status: 'verified' }, reason: 'It works' },
    'verification-missing',
  ],
  ['opened again without a reason', 'verified', { content: { status: 'open' } }, 'reason-missing'],
])('refused, and nothing else of the change is kept: %s', async (_what, from, asked, problem) => {
  const item = await addItem(app, pageId, 10, { status: from });
  const answer = await change(item, { ...asked, content: { ...asked.content, title: 'Along with it' } });
  expect(answer).toMatchObject({ error: { code: 'step-refused', detail: { problem } } });
  expect(storedItem(item.id)).toMatchObject({ status: from, title: 'Item 10', version: item.version });
});

test.each(['verified', 'wont_do'] as const)('nothing begins as %s', async (status) => {
  const payload = { pageId, operationId: operation(10), content: itemContent({ status }) };
  expect(await app.ask('agent', 'addActionItem', payload)).toMatchObject({ error: { code: 'step-refused' } });
});

test('who saw it work is a person, and not just anything', async () => {
  const item = await addItem(app, pageId, 10, { status: 'done' });
  const verification = { how: 'Seen', byId: 'Jo <script>' };
  const answer = await change(item, { content: { status: 'verified' }, verification });
  expect(answer).toMatchObject({ error: { code: 'invalid-request' } });
});

test('the first to be told of a step from an old version is who was late, not what the step asks for', async () => {
  const item = await addItem(app, pageId, 10);
  await takeItem(app, item, 'done', 'owner');
  const answer = await change(item, { content: { status: 'wont_do' } });
  expect(answer).toMatchObject({ error: { code: 'changed-meanwhile', detail: { changedById: accountIdOf('owner') } } });
});

test('verified, then opened again: what is kept of it follows', async () => {
  const done = await addItem(app, pageId, 10, { status: 'done' });
  const verified = await takeItem(app, done, 'verified', 'moderator');
  const at = '2026-11-22T12:00:00.000Z';
  expect(verified.verification).toEqual({ ...saidAll.verification, at });
  const opened = valueOf(await change(verified, { content: { status: 'open' }, reason: 'It fired late' }));
  expect(opened).toMatchObject({ verification: null, finishedAt: null, reopenedBecause: 'It fired late' });
});

describe('the history of an item', () => {
  test('tells each change with what it was, and why, to whoever sees the page', async () => {
    const item = await addItem(app, pageId, 10);
    await addItem(app, pageId, 11);
    await app.site.travel(app.site.clock.now() + 60_000);
    const dated = valueOf(await change(item, { content: { dueDate: '2026-12-24', ownerId: null } }, 'engineer'));
    await app.site.travel(app.site.clock.now() + 60_000);
    valueOf(await change(dated, { content: { status: 'wont_do' }, reason: 'Bought instead' }));
    const told = valueOf(await historyOf('reader'));
    expect(told.map(({ byId, change: { kind } }) => [byId, kind])).toEqual([
      [accountIdOf('agent'), 'item-changed'],
      [accountIdOf('engineer'), 'item-changed'],
      [accountIdOf('agent'), 'item-added'],
    ]);
    expect(told[0]?.change).toMatchObject({
      changes: [{ field: 'status', from: 'open', to: 'wont_do' }],
      reason: 'Bought instead',
    });
    expect(told[1]?.change).toMatchObject({
      changes: [
        { field: 'ownerId', from: item.ownerId, to: null },
        { field: 'dueDate', from: item.dueDate, to: '2026-12-24' },
      ],
    });
  });

  test('goes with the item, and with the right to see its page', async () => {
    const item = await addItem(app, pageId, 10);
    restrictReading(app, pageId, ['agent']);
    expect(await historyOf('reader')).toMatchObject({ error: { code: 'page-not-found' } });
    valueOf(await app.ask('agent', 'removeActionItem', { pageId, itemId: item.id, version: 1 }));
    expect(await historyOf('agent')).toMatchObject({ error: { code: 'item-not-found' } });
  });
});

describe('what an item copies of its incident', () => {
  async function saveSeverity(severity: 1 | 3): Promise<void> {
    const { postMortem } = await viewOf(app, pageId);
    const people = { agentId: null, scribeId: null, responderIds: [], customerSuccessIds: [], solutionLeadIds: [] };
    const participants = { ...people, attendeeIds: [] };
    const details = { severity, impact: postMortem.details.impact, services: ['ledger'], participants };
    valueOf(await app.ask('agent', 'saveDetails', { pageId, version: postMortem.version, details }));
  }

  test('follows its details, with nobody’s version changed by it', async () => {
    for (let number = 10; number < 40; number += 1) await addItem(app, pageId, number);
    await app.site.runDueWork();
    await saveSeverity(1);
    await app.site.runDueWork();
    for (let number = 10; number < 40; number += 1) {
      const item = storedItem(operation(number));
      expect(item).toMatchObject({ version: 1, incident: { severity: 1, services: ['ledger'] } });
    }
  });

  test('follows also when somebody who saw the old one changes the item meanwhile', async () => {
    const item = await addItem(app, pageId, 10);
    await saveSeverity(3);
    await Promise.all([app.site.runDueWork(), change(item, { content: { title: 'At the same moment' } })]);
    await app.site.runDueWork();
    const after = { title: 'At the same moment', version: 2, incident: { severity: 3 } };
    expect(storedItem(item.id)).toMatchObject(after);
  });
});

test('a change that search need not hear of asks nothing of Confluence afterwards', async () => {
  const { postMortem, actionItems } = await readyPostMortem(app, 2);
  const { version } = postMortem;
  const publication = { operationId: operation(900), pageId: postMortem.pageId, version };
  valueOf(await app.ask('moderator', 'publishNotes', publication));
  await app.site.runDueWork();
  const [item] = actionItems;
  if (item === undefined) throw new Error('no item');
  valueOf(await change(item, { content: { priority: 'low' } }));
  expect(countOf(await callsDuring(app, () => app.site.runDueWork()), 'confluence')).toBe(0);
});
