import { accountIdOf } from '../../local/people';
import type { Payload } from '../../src/contract/payloads';
import type { ReportPage } from '../../src/contract/views';
import { addItem, callsDuring, countOf, newPostMortem, restrictReading, trashPage } from '../support/app-pages';
import type { AppSite } from '../support/app-site';
import { designate, openAppSite, operation, valueOf } from '../support/app-site';

let app: AppSite;
let pageId: string;
beforeEach(async () => {
  app = openAppSite();
  await designate(app);
  pageId = await newPostMortem(app, 1);
});
afterEach(() => app.close());

type Request = Partial<Payload<'loadReport'>>;
type Filter = NonNullable<Request['filter']>;
const load = (request: Request = {}, person = 'reader') =>
  app.ask(person, 'loadReport', { spaceId: app.spaceId('PM'), ...request });
const titlesOf = ({ rows }: Pick<ReportPage, 'rows'>) => rows.map(({ item }) => item.title);
const report = async (request: Request = {}, person = 'reader') => valueOf(await load(request, person));

/** All pages of the report, one after the other. */
async function walk(request: Request, person = 'reader'): Promise<readonly ReportPage[]> {
  const pages: ReportPage[] = [];
  let after: string | null = null;
  do {
    const page: ReportPage = await report({ ...request, after }, person);
    pages.push(page);
    after = page.next;
  } while (after !== null && pages.length < 50);
  return pages;
}

test.each<[string, Filter, readonly string[]]>([
  ['active ones by due date, no date last', {}, ['Item 12', 'Item 10', 'Item 11', 'Item 13']],
  ['overdue ones', { overdue: true }, ['Item 12']],
  ['done, to verify', { statuses: ['done'] }, ['Item 14']],
  ['settled', { statuses: ['verified', 'wont_do'] }, ['Item 15', 'Item 16']],
  ['ideas', { statuses: ['idea'] }, ['Item 17']],
  ['settled ones are never overdue', { statuses: ['verified', 'wont_do'], overdue: true }, []],
  ['mine', { owner: 'me' }, ['Item 11']],
  ['nobody’s', { owner: 'nobody' }, ['Item 13']],
  ['somebody’s', { owner: accountIdOf('owner') }, ['Item 12', 'Item 10']],
  ['somebody’s overdue ones', { owner: accountIdOf('owner'), overdue: true }, ['Item 12']],
  ['of somebody without any', { owner: accountIdOf('success') }, []],
])('%s', async (_what, filter, expected) => {
  await addItem(app, pageId, 10, { dueDate: '2026-11-22', status: 'in_progress' });
  await addItem(app, pageId, 11, { dueDate: '2026-12-01', ownerId: accountIdOf('reader') });
  await addItem(app, pageId, 12, { dueDate: '2026-11-21' });
  await addItem(app, pageId, 13, { dueDate: null, ownerId: null });
  await addItem(app, pageId, 14, { dueDate: '2026-11-01', status: 'done' });
  await addItem(app, pageId, 15, { dueDate: '2026-11-01', status: 'verified' });
  await addItem(app, pageId, 16, { dueDate: '2026-11-02', status: 'wont_do' });
  await addItem(app, pageId, 17, { status: 'idea' });
  const shown = await report({ filter });
  expect(titlesOf(shown)).toEqual(expected);
  expect(shown).toMatchObject({ hidden: 0, next: null, today: '2026-11-22' });
  for (const row of shown.rows) {
    expect(row.pageTitle).toBe('Incident 1');
    expect(row.overdue).toBe(row.item.title === 'Item 12');
    expect(row.mayChange).toBe(row.item.title === 'Item 11');
  }
});

test('an item that changes its state, owner or date moves in the report', async () => {
  await addItem(app, pageId, 10);
  const change = (version: number, content: Payload<'changeActionItem'>['content']) =>
    app.ask('agent', 'changeActionItem', { pageId, itemId: operation(10), version, content });
  valueOf(await change(1, { ownerId: null, dueDate: '2026-11-01' }));
  expect(titlesOf(await report({ filter: { owner: accountIdOf('owner') } }))).toEqual([]);
  expect(titlesOf(await report({ filter: { owner: 'nobody', overdue: true } }))).toEqual(['Item 10']);
  valueOf(await change(2, { status: 'done' }));
  expect(titlesOf(await report())).toEqual([]);
  valueOf(await app.ask('agent', 'removeActionItem', { pageId, itemId: operation(10), version: 3 }));
  expect(titlesOf(await report({ filter: { statuses: ['done'] } }))).toEqual([]);
});

test.each([1, 2, 3, 5, 7, 25])('pages of %i: every item once, in one order', async (limit) => {
  const other = await newPostMortem(app, 2);
  const days = ['2026-12-01', '2026-12-01', '2026-11-01', null, '2026-12-01', null, '2026-12-03'];
  for (const [index, dueDate] of days.entries())
    await addItem(app, index % 2 ? pageId : other, 10 + index, { dueDate });
  const pages = await walk({ limit });
  const items = pages.flatMap(({ rows }) => rows.map(({ item }) => item));
  expect(new Set(items.map(({ id }) => id)).size).toBe(days.length);
  const ranks = items.map(({ dueDate }) => dueDate ?? '9999');
  expect(ranks).toEqual([...ranks].sort());
  expect(pages).toHaveLength(Math.ceil(days.length / limit));
  expect((await walk({ limit, filter: { overdue: true } })).flatMap(titlesOf)).toEqual(['Item 12']);
});

test('what is added or removed between two pages moves nothing else', async () => {
  for (let number = 10; number < 16; number += 1) await addItem(app, pageId, number, { dueDate: `2026-12-${number}` });
  const first = await report({ limit: 3 });
  valueOf(await app.ask('agent', 'removeActionItem', { pageId, itemId: operation(12), version: 1 }));
  await addItem(app, pageId, 20, { dueDate: '2026-12-01' });
  const second = await report({ limit: 3, after: first.next });
  expect([...titlesOf(first), ...titlesOf(second)]).toEqual([
    'Item 10',
    'Item 11',
    'Item 12',
    'Item 13',
    'Item 14',
    'Item 15',
  ]);
});

describe('restricted pages', () => {
  let restricted: string;
  beforeEach(async () => {
    restricted = await newPostMortem(app, 2, { title: 'Salary leak' });
    await addItem(app, pageId, 10, { dueDate: '2026-12-01' });
    await addItem(app, restricted, 11, { dueDate: '2026-12-02', title: 'Ask the lawyers' });
    await addItem(app, restricted, 12, { dueDate: '2026-12-03', title: 'Tell the board' });
    restrictReading(app, restricted, ['agent', 'moderator']);
  });

  test('are a count for who may not see them, rows for who may', async () => {
    const shown = await report();
    expect([titlesOf(shown), shown.hidden]).toEqual([['Item 10'], 2]);
    expect((await report({}, 'agent')).rows).toHaveLength(3);
  });

  test('leak nothing: no title, no id, no date, not even through the place to go on from', async () => {
    for (const limit of [1, 2]) {
      const pages = JSON.stringify(await walk({ limit }));
      for (const secret of [
        'Salary',
        'lawyers',
        'board',
        `"${restricted}"`,
        `:${restricted}:`,
        '2026-12-02',
        '2026-12-03',
      ]) {
        expect(pages).not.toContain(secret);
      }
      const places = (await walk({ limit })).flatMap(({ next }) => (next === null ? [] : next));
      for (const place of places) {
        expect(Buffer.from(place, 'base64url').toString('latin1')).not.toContain('2026-12');
      }
    }
    expect((await walk({ limit: 1 })).map(({ hidden }) => hidden)).toEqual([0, 2]);
  });

  test('an owner who lost the page does not find the item under “mine” either', async () => {
    expect(await report({ filter: { owner: accountIdOf('owner') } }, 'owner')).toMatchObject({ rows: [{}], hidden: 2 });
  });

  test('a restriction above hides as well, and goes with the restriction', async () => {
    const root = app.site.confluence.pages.find(restricted)?.parentId ?? '';
    restrictReading(app, root, ['agent']);
    expect(await report()).toMatchObject({ rows: [], hidden: 3 });
    restrictReading(app, root, []);
    restrictReading(app, restricted, []);
    expect(await report()).toMatchObject({ hidden: 0 });
  });
});

test('items of a page in the trash are counted, not shown', async () => {
  await addItem(app, pageId, 10);
  trashPage(app, pageId);
  expect(await report()).toMatchObject({ rows: [], hidden: 1 });
});

test.each<[string, Filter]>([
  ['with items', {}],
  ['an empty list', { statuses: ['verified'] }],
])('an outsider is not even told a number (%s)', async (_what, filter) => {
  await addItem(app, pageId, 10);
  expect(await load({ filter }, 'outsider')).toEqual({
    ok: false,
    error: { code: 'not-allowed', detail: { need: 'view space' } },
  });
});

test('items of another space are not in this one’s report', async () => {
  await addItem(app, pageId, 10);
  expect(valueOf(await app.ask('reader', 'loadReport', { spaceId: app.spaceId('PAY') }))).toMatchObject({
    rows: [],
    hidden: 0,
  });
});

test.each(['', 'abc', '2026-12-01:1:2', 'A'.repeat(120)])('a place that was made up (%j) is refused', async (after) => {
  await addItem(app, pageId, 10);
  await walk({ limit: 1 });
  expect(await load({ after })).toMatchObject({ error: { code: 'invalid-request' } });
});

test.each([0, 26, 1.5])('%d rows a page are refused', async (limit) => {
  expect(await load({ limit })).toMatchObject({ error: { code: 'invalid-request' } });
});

test('the first page costs 3 requests to storage and 1 to Confluence, however many items there are', async () => {
  const costs: (readonly number[])[] = [];
  const measure = async () => {
    const calls = await callsDuring(app, () => report({ limit: 2 }));
    costs.push([countOf(calls, 'kvs'), countOf(calls, 'confluence')]);
  };
  for (let number = 10; number < 13; number += 1) await addItem(app, pageId, number);
  await report({ limit: 2 });
  await measure();
  for (let number = 20; number < 30; number += 1) await addItem(app, pageId, number);
  await measure();
  expect(costs).toEqual([
    [3, 1],
    [3, 1],
  ]);
});
