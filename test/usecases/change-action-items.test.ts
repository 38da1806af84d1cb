import { accountIdOf } from '../../local/people';
import type { Payload } from '../../src/contract/payloads';
import { mostItemChanges } from '../../src/contract/limits';
import type { ActionItem } from '../../src/domain/action-item';
import { addItem, newPostMortem, restrictReading, takeItem } from '../support/app-pages';
import type { AppSite, SentRequest } from '../support/app-site';
import { designate, openAppSite, operation, valueOf, viewOf } from '../support/app-site';

let app: AppSite;
const sent: SentRequest[] = [];
let pageIds: readonly string[];
beforeEach(async () => {
  sent.length = 0;
  app = openAppSite((request) => sent.push(request));
  await designate(app);
  pageIds = [await newPostMortem(app, 1), await newPostMortem(app, 2), await newPostMortem(app, 3)];
});
afterEach(async () => {
  jest.restoreAllMocks();
  await app.close();
});

type Change = Payload<'changeActionItems'>['changes'][number];
const on = (index: number): string => pageIds[index] ?? '';
const changeOf = ({ pageId, id: itemId, version }: ActionItem, content: Change['content'], said = {}): Change => ({
  ...{ pageId, itemId, version, content },
  ...said,
});
const change = (changes: readonly Change[], person = 'agent', key = 'PM') =>
  app.ask(person, 'changeActionItems', { spaceId: app.spaceId(key), changes: [...changes] });
const outcomes = async (asked: ReturnType<typeof change>) =>
  valueOf(await asked).map((row) => (row.ok ? 'ok' : row.error.code));
const itemOn = async (pageId: string) => (await viewOf(app, pageId)).actionItems[0];

/** Ten items on three pages. */
async function tenItems(): Promise<readonly ActionItem[]> {
  const items: ActionItem[] = [];
  for (let number = 0; number < 10; number += 1) items.push(await addItem(app, on(number % 3), 20 + number));
  return items;
}

test('each row ends on its own: what may not be, was changed meanwhile, asks for a reason or is hidden holds up no other', async () => {
  const [first, second, third] = [on(0), on(1), on(2)];
  const mine = await addItem(app, first, 10, { ownerId: accountIdOf('reader') });
  const others = await addItem(app, first, 11);
  const stale = await addItem(app, second, 12, { ownerId: accountIdOf('reader') });
  await takeItem(app, stale, 'in_progress');
  const dropped = await addItem(app, second, 13, { ownerId: accountIdOf('reader') });
  const hidden = await addItem(app, third, 14, { ownerId: accountIdOf('reader') });
  restrictReading(app, third, ['agent']);
  const gone: ActionItem = { ...mine, id: operation(99) };
  const dueDate = '2026-12-24';
  const rows = [
    changeOf(mine, { dueDate }),
    changeOf(others, { dueDate }),
    changeOf(stale, { dueDate }),
    changeOf(dropped, { status: 'wont_do' }),
    changeOf(hidden, { dueDate }),
    changeOf(gone, { dueDate }),
  ];
  expect(await outcomes(change(rows, 'reader'))).toEqual([
    ...['ok', 'not-allowed', 'changed-meanwhile', 'step-refused', 'page-not-found', 'item-not-found'],
  ]);
  const { actionItems } = await viewOf(app, first);
  expect(actionItems.map((item) => [item.dueDate, item.version])).toEqual([
    [dueDate, 2],
    [others.dueDate, 1],
  ]);
});

test('a row whose item is changed at the same moment does not take the others with it', async () => {
  const items = await tenItems();
  const rows = items.map((item) => changeOf(item, { ownerId: accountIdOf('engineer') }));
  const [one] = items;
  if (one === undefined) throw new Error('no item');
  const alone = { pageId: one.pageId, itemId: one.id, version: 1, content: { title: 'Meanwhile' } };
  const [asked, single] = await Promise.all([outcomes(change(rows)), app.ask('owner', 'changeActionItem', alone)]);
  expect(asked.slice(1)).toEqual(Array<string>(9).fill('ok'));
  expect(asked[0] === 'ok').toBe(!single.ok);
});

test('asked again after a lost answer, all rows are there and nothing is told twice', async () => {
  const items = await tenItems();
  const rows = items.map((item) => changeOf(item, { status: 'wont_do' }, { reason: 'Bought instead' }));
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  app.site.faults.add({ match: { path: '/transaction' }, way: 'lost-answer' });
  expect((await change(rows)).ok).toBe(false);
  expect(await outcomes(change(rows))).toEqual(Array<string>(10).fill('ok'));
  expect(await itemOn(on(0))).toMatchObject({ status: 'wont_do', version: 2, droppedBecause: 'Bought instead' });
  const told = (await app.historyOf(on(0))).filter(({ change: { kind } }) => kind === 'item-changed');
  expect(told).toHaveLength(4);
});

test('items of a page in another space are not reached through this one', async () => {
  const item = await addItem(app, on(0), 10);
  expect(await outcomes(change([changeOf(item, { title: 'Elsewhere' })], 'admin', 'PAY'))).toEqual(['page-not-found']);
});

test.each<[string, (item: ActionItem) => readonly Change[]]>([
  ['none at all', () => []],
  ['the same item twice', (item) => [changeOf(item, { title: 'A' }), changeOf(item, { title: 'B' })]],
  [
    'too many',
    (item) =>
      Array.from({ length: mostItemChanges + 1 }, (_, index) => ({
        ...changeOf(item, {}),
        itemId: operation(200 + index),
      })),
  ],
])('refused as a whole: %s', async (_what, rows) => {
  const item = await addItem(app, on(0), 10);
  expect(await change(rows(item))).toMatchObject({ error: { code: 'invalid-request' } });
});

test.each<[string, (items: readonly ActionItem[]) => readonly Change[], object]>([
  [
    'ten on three pages',
    (items) => items.map((item) => changeOf(item, { dueDate: '2026-12-24' })),
    { kvsRequests: 2, queueRequests: 1, restPoints: 6 },
  ],
  [
    'four on one page',
    (items) => items.filter(({ pageId }) => pageId === on(0)).map((item) => changeOf(item, { priority: 'low' })),
    { kvsRequests: 2, queueRequests: 1, restPoints: 2 },
  ],
  [
    'one that somebody changed meanwhile',
    (items) => items.slice(0, 2).map((item) => ({ ...changeOf(item, { priority: 'low' }), version: 9 })),
    { kvsRequests: 1, queueRequests: 0, restPoints: 4 },
  ],
])('costs: %s', async (_what, rowsOf, cost) => {
  const rows = rowsOf(await tenItems());
  const mark = app.site.costs.snapshot();
  valueOf(await change(rows));
  expect(app.site.costs.since(mark).total).toMatchObject(cost);
});

test('each post-mortem is settled once for all its rows, with a look at its state only where that may matter', async () => {
  const rows = (await tenItems()).map((item, index) =>
    index === 0 ? changeOf(item, { status: 'wont_do' }, { reason: 'Bought' }) : changeOf(item, { priority: 'low' }),
  );
  sent.length = 0;
  valueOf(await change(rows));
  const pushed = sent.filter(({ url }) => url.includes('queue/publish')).map(({ body }) => body ?? '');
  expect(pushed).toHaveLength(1);
  expect(pushed[0]?.split('settle-post-mortem')).toHaveLength(4);
  expect(pushed[0]?.split('"keepsState":true')).toHaveLength(3);
});
