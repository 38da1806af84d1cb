import type { AdfNode } from '../../../src/domain/document/adf-node';
import { childrenOf, withChildren } from '../../../src/domain/document/adf-node';
import { followUpBody } from '../../../src/domain/follow-up/follow-up-body';
import { answersBetween, readAnswers } from '../../../src/domain/follow-up/read-answers';
import { placeOfTaskId, taskIdOf } from '../../../src/domain/follow-up/page/block-ids';
import { container, p } from '../../support/adf-builders';
import { subjectOfItems } from '../../support/follow-up-builders';
import { generateActionItem } from '../../support/post-mortem-builders';

const context = { today: '2026-12-06' };
const items = [
  generateActionItem({ id: 'one', pageId: '100', ownerId: 'p1', timesRedated: 3, dueDate: '2026-12-01' }),
  generateActionItem({
    id: 'two',
    pageId: '101',
    ownerId: 'p2',
    title: 'Rehearse',
    dueDate: null,
    status: 'in_progress',
  }),
];
const page: AdfNode = followUpBody(subjectOfItems(items));
const read = (node: AdfNode) => readAnswers(node, context);

/** The page with every node of a type made otherwise. */
function mapped(node: AdfNode, type: string, change: (found: AdfNode) => AdfNode): AdfNode {
  const changed = node.type === type ? change(node) : node;
  return changed.content === undefined
    ? changed
    : withChildren(
        changed,
        childrenOf(changed).map((child) => mapped(child, type, change)),
      );
}

const isRowOf = (row: AdfNode, id: string): boolean => JSON.stringify(row).includes(`.${id}"`);

/** The page with the cells of an item's row replaced. */
function answered(id: string, cells: Record<number, AdfNode[]>, on = page): AdfNode {
  return mapped(on, 'tableRow', (row) => {
    if (!isRowOf(row, id)) return row;
    return withChildren(
      row,
      childrenOf(row).map((cell, at) => (cells[at] ? withChildren(cell, cells[at]) : cell)),
    );
  });
}

const date = (day: string): AdfNode => ({ type: 'date', attrs: { timestamp: String(Date.parse(day)) } });
const state = 1;
const answer = 2;
const first = { pageId: '100', itemId: 'one' };

test('ids of tasks tell post-mortem and item', () => {
  expect(placeOfTaskId(taskIdOf({ pageId: '100', itemId: 'a.b-c' }))).toEqual({ pageId: '100', itemId: 'a.b-c' });
  expect(placeOfTaskId('5b6a3c1e-0000-4000-8000-000000000000')).toBeNull();
});

test('reads back what the app wrote', () => {
  expect(read(page)).toMatchObject([
    { ...first, done: false, dueDate: '2026-12-01', status: 'open', text: '' },
    { pageId: '101', itemId: 'two', done: false, dueDate: null, status: 'in_progress', text: '', said: [] },
  ]);
  expect(answersBetween(read(page), read(page))).toEqual([]);
});

const ticked = mapped(page, 'taskItem', (task) => ({ ...task, attrs: { ...task.attrs, state: 'DONE' } }));
const redated = mapped(page, 'date', () => date('2026-12-20'));

test.each<[string, AdfNode, object[]]>([
  ['a tick', ticked, [{ done: true }, { done: true, pageId: '101', itemId: 'two' }]],
  ['another date in the task', redated, [{ dueDate: '2026-12-20' }]],
  ['no date any more', mapped(page, 'date', () => ({ type: 'text', text: 'soon' })), [{ dueDate: null }]],
  ['a state', answered('one', { [state]: [p('Done')] }), [{ status: 'done' }]],
  [
    'a state in other letters with a day',
    answered('one', { [state]: [p('in progress until 18 Dec')] }),
    [{ status: 'in_progress', dueDate: '2026-12-18' }],
  ],
  [
    'a state before what the app adds',
    answered('one', { [state]: [p('In progress, overdue, re-dated 3 times')] }),
    [{ status: 'in_progress' }],
  ],
  ['words that are no state', answered('one', { [state]: [p('nearly there')] }), [{ isUnclear: true }]],
  ['two states', answered('one', { [state]: [p('Open Done')] }), [{ isUnclear: true }]],
  ['no words any more', answered('one', { [state]: [p()] }), []],
  ['the same state', answered('one', { [state]: [p('open')] }), []],
  ['a comment', answered('one', { [answer]: [p('Waits for the vendor')] }), [{ comment: 'Waits for the vendor' }]],
  [
    'a state in the answer',
    answered('one', { [answer]: [p('done: alert fires now')] }),
    [{ status: 'done', comment: 'alert fires now' }],
  ],
  ['a date in the answer', answered('one', { [answer]: [p(date('2026-12-24'))] }), [{ dueDate: '2026-12-24' }]],
  [
    'a date beside the state',
    answered('one', { [state]: [p('Open ', date('2026-12-24'))] }),
    [{ dueDate: '2026-12-24' }],
  ],
])('%s is an answer', (_what, after, changes) => {
  const expected = changes.map((change) => ({ ...first, ...change }));
  expect(answersBetween(read(page), read(after))).toMatchObject(expected);
});

test('of an answer that somebody goes on with only the new lines count', () => {
  const before = answered('one', { [answer]: [p('moved to 12 Dec'), p('Waits for the vendor')] });
  const after = answered('one', { [answer]: [p('moved to 12 Dec'), p('Vendor came'), p('Waits for the vendor')] });
  expect(answersBetween(read(before), read(after))).toEqual([{ ...first, comment: 'Vendor came', isUnclear: false }]);
});

test('a line that an earlier version has not answers nothing', () => {
  const without = mapped(page, 'table', (table) =>
    withChildren(
      table,
      childrenOf(table).filter((row) => !isRowOf(row, 'one')),
    ),
  );
  expect(answersBetween(read(without), read(answered('one', { [state]: [p('Done')] })))).toEqual([]);
});

describe('finds the line wherever people moved it', () => {
  const written = answered('one', { [state]: [p('Done')], [answer]: [p('alert fires')] });
  const lines = read(written);
  const byItem = (node: AdfNode) => [...read(node)].sort((one, other) => (one.itemId < other.itemId ? -1 : 1));
  const table = (change: (table: AdfNode) => AdfNode): AdfNode => mapped(written, 'table', change);
  const rows = (change: (row: AdfNode) => AdfNode): AdfNode => mapped(written, 'tableRow', change);
  const cell: AdfNode = { type: 'tableCell', content: [p('mine')] };

  test.each<[string, AdfNode]>([
    ['columns in another order', rows((row) => withChildren(row, [...childrenOf(row)].reverse()))],
    ['a column more', rows((row) => withChildren(row, [cell, ...childrenOf(row)]))],
    [
      'no header',
      table((one) => withChildren(one, childrenOf(one).slice(isRowOf(one, 'two') || isRowOf(one, 'one') ? 1 : 0))),
    ],
    ['rows of people', table((one) => withChildren(one, [...childrenOf(one), { type: 'tableRow', content: [cell] }]))],
    ['in an expand', withChildren(written, [container('expand', { title: 'All' }, ...childrenOf(written))])],
    [
      'in a layout',
      withChildren(written, [
        container('layoutSection', {}, container('layoutColumn', { width: 100 }, ...childrenOf(written))),
      ]),
    ],
    ['in another table', mergedTables(written)],
  ])('%s', (_what, moved) => {
    expect(byItem(moved)).toEqual(byItem(written));
  });

  test('a task that Confluence gave another id', () => {
    const anonymous = mapped(written, 'taskItem', (task) => ({ ...task, attrs: { ...task.attrs, localId: 'x' } }));
    expect(read(anonymous)).toEqual(lines);
    const all = mapped(anonymous, 'taskList', (list) => ({ ...list, attrs: { localId: 'y' } }));
    expect(read(all)).toEqual([]);
    const find = (pageId: string, title: string) =>
      items.find((item) => item.pageId === pageId && item.title === title)?.id ?? null;
    expect(readAnswers(all, context, find)).toEqual(lines);
  });

  test('a cell merged over two rows answers both', () => {
    const spanned = mergedTables(written, (last) => withChildren(last, childrenOf(last).slice(0, 2)));
    const over = mapped(spanned, 'tableCell', (one) =>
      JSON.stringify(one).includes('alert fires') ? { ...one, attrs: { rowspan: 2 } } : one,
    );
    expect(read(over).map(({ text }) => text)).toEqual(['alert fires', 'alert fires']);
  });
});

/** The rows of all tables of items in the first of them. */
function mergedTables(node: AdfNode, changeLast: (row: AdfNode) => AdfNode = (row) => row): AdfNode {
  const tables = childrenOf(node).filter((one) => one.type === 'table' && (isRowOf(one, 'one') || isRowOf(one, 'two')));
  const [into, from] = tables;
  return withChildren(
    node,
    childrenOf(node).flatMap((one) => {
      if (one === from) return [];
      return one === into && from
        ? [withChildren(one, [...childrenOf(one), ...childrenOf(from).slice(1).map(changeLast)])]
        : [one];
    }),
  );
}
