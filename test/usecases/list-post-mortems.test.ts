import type { Payload } from '../../src/contract/payloads';
import type { PostMortemPage } from '../../src/contract/views';
import { callsDuring, countOf, forcePage, newPostMortem, restrictReading, trashPage } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, readyPostMortem, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
});
afterEach(() => app.close());

type Asked = Partial<Payload<'listPostMortems'>>;
const list = async (asked: Asked = {}, person = 'reader'): Promise<PostMortemPage> =>
  valueOf(await app.ask(person, 'listPostMortems', { spaceId: app.spaceId('PM'), ...asked }));

test('each state has its own list, with what is due next and why one is waived', async () => {
  const waivedId = await newPostMortem(app, 1);
  const { version } = (await viewOf(app, waivedId)).postMortem;
  valueOf(await app.ask('admin', 'waivePostMortem', { pageId: waivedId, version, reason: 'Part of another one.' }));
  const { postMortem } = await readyPostMortem(app, 2);
  const { pageId } = postMortem;
  await app.site.travel(Date.parse('2026-11-30T12:00:00.000Z'));
  const drafts = await list();
  expect(drafts).toMatchObject({ hidden: 0, after: null, timeZone: 'Europe/Oslo', today: '2026-11-30' });
  expect(drafts.rows).toMatchObject([
    { pageId, severity: 2, next: { what: 'meeting', overdue: true }, waiverReason: null },
  ]);
  expect((await list({ status: 'waived' })).rows).toMatchObject([
    { pageId: waivedId, title: 'Incident 1', next: null, waiverReason: 'Part of another one.' },
  ]);
  const publish = { operationId: operation(900), pageId, version: postMortem.version };
  valueOf(await app.ask('moderator', 'publishNotes', publish));
  expect((await list()).rows).toEqual([]);
  expect((await list({ status: 'published' })).rows).toMatchObject([{ pageId, next: null }]);
});

test.each([1, 2, 25])('pages of %i: every post-mortem once, those of one instant included', async (limit) => {
  const made: string[] = [];
  for (const number of [1, 2, 3, 4, 5]) made.push(await newPostMortem(app, number));
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: PostMortemPage = await list({ limit, after });
    seen.push(...page.rows.map(({ pageId }) => pageId));
    after = page.after;
  } while (after !== null && seen.length < 20);
  expect([...seen].sort()).toEqual([...made].sort());
});

test('what the reader may not see is only counted; what is in the trash is in no list', async () => {
  const [hidden, , trashed] = [await newPostMortem(app, 1), await newPostMortem(app, 2), await newPostMortem(app, 3)];
  restrictReading(app, hidden, ['agent']);
  trashPage(app, trashed);
  await app.site.runDueWork();
  const page = await list();
  expect(page.rows.map(({ title }) => title)).toEqual(['Incident 2']);
  expect(page.hidden).toBe(1);
  expect(JSON.stringify(page)).not.toContain(hidden);
});

test('a page that nobody can read hides no other', async () => {
  const [damaged] = [await newPostMortem(app, 1), await newPostMortem(app, 2)];
  forcePage(app, damaged, { body: 'no document' });
  expect((await list()).rows).toHaveLength(2);
});

test('who does not see the space is told nothing, and a place in another list leads nowhere', async () => {
  await newPostMortem(app, 1);
  await newPostMortem(app, 2);
  const { after } = await list({ limit: 1 });
  const spaceId = app.spaceId('PM');
  expect(await app.ask('outsider', 'listPostMortems', { spaceId })).toMatchObject({ error: { code: 'not-allowed' } });
  for (const asked of [{ after: 'made up' }, { after, status: 'waived' as const }]) {
    expect(await app.ask('reader', 'listPostMortems', { spaceId, ...asked })).toMatchObject({
      error: { code: 'invalid-request' },
    });
  }
});

test('one page costs two requests to storage and one to Confluence', async () => {
  await newPostMortem(app, 1);
  const calls = await callsDuring(app, () => list());
  expect([countOf(calls, 'kvs'), countOf(calls, 'confluence')]).toEqual([2, 1]);
});
