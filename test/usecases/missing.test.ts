import type { MissingPage } from '../../src/contract/figure-views';
import { fillPage } from '../support/app-site';
import { newPostMortem, pageRecord, restrictReading, trashPage } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, readyPostMortem, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
});
afterEach(() => app.close());

async function missing(person = 'reader'): Promise<Pick<MissingPage, 'rows' | 'hidden'>> {
  const take = async (after: string | null) =>
    valueOf(await app.ask(person, 'listMissing', { spaceId: app.spaceId('PM'), after }));
  let page = await take(null);
  let [rows, hidden] = [page.rows, page.hidden];
  while (page.after !== null) {
    page = await take(page.after);
    [rows, hidden] = [[...rows, ...page.rows], hidden + page.hidden];
  }
  return { rows, hidden };
}

const afterFacts = () => app.site.travel(Date.parse('2026-11-24T12:00:00.000Z'));

test('a required one whose facts are overdue and not on its page', async () => {
  const pageId = await newPostMortem(app, 1);
  await newPostMortem(app, 2, { severity: 4 });
  const later = await newPostMortem(app, 3, { startedAt: '2026-11-24T08:02:00.000Z' });
  await fillPage(app, await newPostMortem(app, 4));
  await afterFacts();
  expect((await missing()).rows).toMatchObject([
    { pageId, title: 'Incident 1', severity: 2, why: 'nothing-written', dueAt: '2026-11-22T08:02:00.000Z' },
  ]);
  await app.site.travel(Date.parse('2026-11-25T12:00:00.000Z'));
  expect((await missing()).rows.map((row) => row.pageId)).toEqual([later, pageId]);
});

test('one that was waived is not missing, nor is one on a hidden page counted', async () => {
  const [waivedId, hiddenId] = [await newPostMortem(app, 1), await newPostMortem(app, 2)];
  const { version } = (await viewOf(app, waivedId)).postMortem;
  valueOf(await app.ask('admin', 'waivePostMortem', { pageId: waivedId, version, reason: 'Part of another' }));
  restrictReading(app, hiddenId, ['agent']);
  await afterFacts();
  expect(await missing()).toEqual({ rows: [], hidden: 0 });
});

test.each([
  ['trashed', 1],
  ['archived', 0],
] as const)('one that was published and %s later: %i missing', async (status, count) => {
  const { postMortem } = await readyPostMortem(app);
  const { pageId, version } = postMortem;
  valueOf(await app.ask('moderator', 'publishNotes', { operationId: operation(900), pageId, version }));
  putAway(pageId, status);
  await app.work({ kind: 'follow-page', pageId });
  const { rows, hidden } = await missing('admin');
  expect(rows.length + hidden).toBe(count);
});

test('one that went into the archive before it was published', async () => {
  const pageId = await newPostMortem(app, 1);
  putAway(pageId, 'archived');
  await app.work({ kind: 'follow-page', pageId });
  expect(await missing('admin')).toMatchObject({
    rows: [{ pageId, title: 'Incident 1', why: 'archived', dueAt: null }],
  });
  restrictReading(app, pageId, ['agent']);
  expect(await missing('admin')).toEqual({ rows: [], hidden: 1 });
});

function putAway(pageId: string, status: 'archived' | 'trashed'): void {
  if (status === 'trashed') return trashPage(app, pageId);
  app.site.confluence.pages.archive(pageRecord(app, pageId), null);
}
