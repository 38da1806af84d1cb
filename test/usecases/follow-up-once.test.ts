import { accountIdOf } from '../../local/people';
import { p, page, text } from '../support/adf-builders';
import { readStored } from '../simulation/stored';
import type { Stored } from '../simulation/stored';
import { addItem, createPage, forcePage, newPostMortem, pageRecord, trashPage } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite } from '../support/app-site';

let app: AppSite;
let stored: Stored;
let rootPageId: string;
beforeEach(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  app = openAppSite();
  stored = readStored(app.site.store);
  rootPageId = await designate(app);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await app.close();
});

const due = Date.parse('2026-12-06T08:00:00Z');
const hour = 3_600_000;
const title = 'Post-mortem follow-up, 23 Nov – 6 Dec 2026';

const pagesOfMeetings = () =>
  app.site.confluence.pages.list().filter(({ status, id }) => status === 'current' && isOfMeeting(id));
const isOfMeeting = (pageId: string): boolean =>
  app.site.confluence.pages.body(pageRecord(app, pageId), 1)?.body.includes('#follow-up-') ?? false;
const compile = () =>
  app.work({
    kind: 'compile-follow-up',
    spaceId: app.spaceId('PM'),
    periodKey: '2026-11-23',
    periodEnd: '2026-12-06',
  });

/** One page, one record that knows it, one announcement, and the next one is due two weeks later. */
function expectOnce(): void {
  const [page, ...others] = pagesOfMeetings();
  expect(others).toEqual([]);
  expect(stored.followUps()).toMatchObject([
    { periodKey: '2026-11-23', periodEnd: '2026-12-06', state: 'ready', pageId: page?.id },
  ]);
  expect(stored.announcements().map(({ kind, pageId }) => [kind, pageId])).toEqual([['follow-up-ready', page?.id]]);
  expect(stored.settings(app.spaceId('PM'))).toMatchObject({
    preparedUntil: '2026-12-06',
    preparationProblem: null,
    nextFollowUpAt: '2026-12-20T08:00:00.000Z',
  });
}

/** So many calls one compilation makes; each of them may fail. */
const mostCalls = 24;

test.each(['timeout-before', 'timeout-after', 'lost-answer'] as const)(
  'a function that fails at any of its calls leaves nothing undone and nothing twice: %s',
  async (way) => {
    app.site.clock.set('2026-12-06T08:01:00Z');
    for (let nth = 1; nth <= mostCalls; nth += 1) {
      app.site.faults.add({ match: { nth }, way });
      await compile().catch(() => null);
      app.site.faults.clear();
      if (stored.followUps().some(({ state }) => state === 'ready')) break;
      expect(pagesOfMeetings().length).toBeLessThanOrEqual(1);
    }
    await app.site.travel(due + 26 * hour);
    expectOnce();
  },
  20_000,
);

test('two runs at the same moment make one page', async () => {
  await addItem(app, await newPostMortem(app, 1), 10);
  app.site.clock.set('2026-12-06T08:01:00Z');
  await Promise.all([compile(), compile(), compile()]);
  await app.site.travel(due + 2 * hour);
  expectOnce();
});

test.each<[string, (pageId: string) => Promise<void> | void]>([
  ['renamed', (pageId) => forcePage(app, pageId, { title: 'Our meeting' })],
  ['moved', async (pageId) => forcePage(app, pageId, { parentId: await createPage(app, { title: 'Team' }) })],
])('a page whose creation was not answered is found again when it was %s', async (_how, change) => {
  app.site.clock.set('2026-12-06T08:01:00Z');
  app.site.faults.add({ match: { method: 'POST', path: '/wiki/api/v2/pages', nth: 2 }, way: 'lost-answer' });
  await compile();
  app.site.faults.clear();
  const [made] = pagesOfMeetings();
  expect(stored.followUps()).toMatchObject([{ state: 'preparing', pageId: null }]);
  await change(made?.id ?? '');
  await app.site.travel(due + 2 * hour);
  expectOnce();
  expect(pagesOfMeetings().map(({ id }) => id)).toEqual([made?.id]);
});

test('a page that is found tells what happened since it was created', async () => {
  const postMortem = await newPostMortem(app, 1);
  app.site.clock.set('2026-12-06T08:01:00Z');
  app.site.faults.add({ match: { method: 'POST', path: '/wiki/api/v2/pages', nth: 2 }, way: 'lost-answer' });
  await compile();
  app.site.faults.clear();
  app.site.clock.advance(60_000);
  await addItem(app, postMortem, 10, { title: 'Wait for all regions' });
  await app.site.travel(due + 2 * hour);
  expectOnce();
  expect(app.bodyOf(pagesOfMeetings()[0]?.id ?? '')).toContain('Wait for all regions');
});

test('nobody can make the page before the app does: its mark is in no other page, and cannot be known', async () => {
  await addItem(app, await newPostMortem(app, 1), 10, { title: 'Wait for all regions' });
  const href = `https://example.com/#follow-up-${app.spaceId('PM')}-2026-11-23`;
  const theirs = await createPage(app, { title, body: page(p(text('Ours', { type: 'link', attrs: { href } }))) });
  await app.site.travel(due + 2 * hour);
  const [made] = stored.followUps();
  expect(made).toMatchObject({ state: 'ready', mark: expect.stringMatching(/^[\da-f-]{36}$/u) as string });
  expect(pageRecord(app, made?.pageId ?? '').authorId).toBe(accountIdOf('app'));
  expect(app.bodyOf(made?.pageId ?? '')).toContain(`#follow-up-${made?.mark ?? ''}`);
  expect(pageRecord(app, theirs).version.number).toBe(1);
});

test('a page with its title that people wrote is theirs, also below the right page', async () => {
  app.site.clock.set('2026-12-06T08:01:00Z');
  app.site.faults.add({ match: { method: 'POST', path: '/wiki/api/v2/pages', nth: 2 }, way: 'refused' });
  await compile();
  app.site.faults.clear();
  const parent = app.childrenOf(rootPageId).find(({ title: name }) => name.includes('follow-up meetings'));
  const theirs = await createPage(app, { title }, parent?.id);
  await app.site.travel(due + 2 * hour);
  expectOnce();
  expect(pagesOfMeetings().map((page) => page.title)).toEqual([`${title} (2026-11-23)`]);
  expect(pageRecord(app, theirs).version.number).toBe(1);
});

test.each<[string, () => Promise<void> | void, string]>([
  ['the root page is gone', () => trashPage(app, rootPageId), 'root-page-gone'],
  [
    'Confluence refuses',
    () => {
      app.site.faults.add({ match: { service: 'confluence', path: '/wiki/api/v2/' }, way: 'refused', times: 10_000 });
    },
    'confluence-failed',
  ],
  [
    'every title is taken',
    async () => {
      const suffixes = ['', ' (2026-11-23)', ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => ` (2026-11-23, ${number})`)];
      for (const suffix of suffixes) await createPage(app, { title: `${title}${suffix}` });
    },
    'title-taken',
  ],
])('when %s it is shown, and tried again later and later', async (_what, fail, why) => {
  await fail();
  await app.site.travel(due + 20 * hour);
  const settings = stored.settings(app.spaceId('PM'));
  expect(settings?.preparationProblem).toMatchObject({ periodKey: '2026-11-23', why });
  expect(settings?.preparationProblem?.attempts).toBeLessThanOrEqual(7);
  expect(Date.parse(settings?.nextFollowUpAt ?? '')).toBeGreaterThan(due + 20 * hour - hour);
  expect(pagesOfMeetings()).toEqual([]);
});
