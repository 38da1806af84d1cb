import fc from 'fast-check';
import type { AdfNode } from '../../src/domain/document/adf-node';
import { childrenOf, withChildren } from '../../src/domain/document/adf-node';
import { pageToldBy } from '../../src/domain/follow-up/page/block-ids';
import { p, text } from './adf-builders';

/** One thing that a person does to a follow-up page; `at` and `to` choose among the places where it can be done. */
export interface FollowUpEdit {
  how: keyof typeof edits;
  at: number;
  to: number;
}

/** A page that somebody edits; each change writes words of its own, `w1`, `w2` … */
interface Editing {
  page: AdfNode;
  at: number;
  to: number;
  say: () => string;
}

type Change = (node: AdfNode) => readonly AdfNode[];

/** The page with the chosen one of its nodes of this sort made otherwise. */
function change(page: AdfNode, at: number, isMeant: (node: AdfNode) => boolean, make: Change): AdfNode {
  const found = allNodes(page).filter(isMeant);
  const chosen = found[at % Math.max(found.length, 1)];
  const walk = (node: AdfNode): readonly AdfNode[] =>
    node === chosen
      ? make(node)
      : [node.content === undefined ? node : withChildren(node, childrenOf(node).flatMap(walk))];
  return walk(page)[0] ?? page;
}

export function allNodes(node: AdfNode): readonly AdfNode[] {
  return [node, ...childrenOf(node).flatMap(allNodes)];
}

const isType =
  (...types: string[]) =>
  (node: AdfNode): boolean =>
    types.includes(node.type);
const hasTask = (node: AdfNode): boolean => allNodes(node).some(isType('taskItem'));
const isItemRow = (node: AdfNode): boolean => node.type === 'tableRow' && hasTask(node);
const isItemTable = (node: AdfNode): boolean => node.type === 'table' && hasTask(node);
const isOwnLine = (node: AdfNode): boolean => node.type === 'listItem' && pageToldBy(node) !== null;

const addTo =
  (...blocks: AdfNode[]): Change =>
  (node) => [withChildren(node, [...childrenOf(node), ...blocks])];

/** The cell of a row at a place from its end, when it is not the one with the task. */
function inCell(row: AdfNode, fromEnd: number, make: (cell: AdfNode) => AdfNode): AdfNode {
  const cells = childrenOf(row);
  return withChildren(
    row,
    cells.map((cell, index) => (index === cells.length - 1 - fromEnd && !hasTask(cell) ? make(cell) : cell)),
  );
}

function insertAt(page: AdfNode, at: number, ...blocks: AdfNode[]): AdfNode {
  const children = childrenOf(page);
  const place = at % (children.length + 1);
  return withChildren(page, [...children.slice(0, place), ...blocks, ...children.slice(place)]);
}

const rowOfWords = (row: AdfNode, say: () => string): AdfNode =>
  withChildren(
    row,
    childrenOf(row).map((cell) => ({ type: cell.type, content: [p(say())] })),
  );

const edits = {
  answer: ({ page, at, say }: Editing) =>
    change(page, at, isItemRow, (row) => [
      inCell(row, 0, (cell) => withChildren(cell, [...childrenOf(cell), p(say())])),
    ]),
  state: ({ page, at, to }: Editing) =>
    change(page, at, isItemRow, (row) => [
      inCell(row, 1, (cell) =>
        withChildren(cell, [p(['Done', 'In progress', 'won’t do', 'Done until 12 Dec'][to % 4] ?? '')]),
      ),
    ]),
  'other state': ({ page, at, say }: Editing) =>
    change(page, at, isItemRow, (row) => [inCell(row, 1, (cell) => withChildren(cell, [p(`nearly ${say()}`)]))]),
  tick: ({ page, at }: Editing) =>
    change(page, at, isType('taskItem'), (task) => [
      { ...task, attrs: { ...task.attrs, state: JSON.stringify(task.attrs).includes('DONE') ? 'TODO' : 'DONE' } },
    ]),
  redate: ({ page, at, to }: Editing) =>
    change(page, at, isType('date'), () =>
      to % 5 === 0 ? [] : [{ type: 'date', attrs: { timestamp: String(Date.UTC(2027, 0, 1 + (to % 28))) } }],
    ),
  retitle: ({ page, at, say }: Editing) =>
    change(page, at, isType('taskItem'), (task) => [withChildren(task, [text(`${say()} `), ...childrenOf(task)])]),
  'note beside the task': ({ page, at, say }: Editing) =>
    change(page, at, (node) => node.type === 'tableCell' && hasTask(node), addTo(p(say()))),
  paragraph: ({ page, at, say }: Editing) => insertAt(page, at, p(say())),
  heading: ({ page, at, say }: Editing) =>
    insertAt(page, at, { type: 'heading', attrs: { level: 2 }, content: [text(say())] }, p(say())),
  row: ({ page, at, to, say }: Editing) =>
    change(page, at, isItemTable, (table) => {
      const rows = childrenOf(table);
      const place = 1 + (to % rows.length);
      const like = rows.at(-1) ?? table;
      return [withChildren(table, [...rows.slice(0, place), rowOfWords(like, say), ...rows.slice(place)])];
    }),
  column: ({ page, at, to, say }: Editing) =>
    change(page, at, isItemTable, (table) => [
      withChildren(
        table,
        childrenOf(table).map((row, index) => {
          const cells = childrenOf(row);
          const place = to % (cells.length + 1);
          const cell: AdfNode = { type: index === 0 ? 'tableHeader' : 'tableCell', content: [p(say())] };
          return withChildren(row, [...cells.slice(0, place), cell, ...cells.slice(place)]);
        }),
      ),
    ]),
  'columns the other way': ({ page, at }: Editing) =>
    change(page, at, isItemTable, (table) => [
      withChildren(
        table,
        childrenOf(table).map((row) => withChildren(row, [...childrenOf(row)].reverse())),
      ),
    ]),
  'move row': ({ page, at, to }: Editing) => {
    const tables = allNodes(page).filter(isItemTable);
    const into = tables[to % Math.max(tables.length, 1)];
    const row = allNodes(page).filter(isItemRow)[at];
    if (into === undefined || row === undefined || childrenOf(into).includes(row)) return page;
    const without = (node: AdfNode): readonly AdfNode[] => {
      if (node === row) return [];
      const children = childrenOf(node).flatMap(without);
      if (node.type === 'table' && children.length === 0) return [];
      const moved = node === into ? [...children, row] : children;
      return [node.content === undefined ? node : withChildren(node, moved)];
    };
    return without(page)[0] ?? page;
  },
  'copy row': ({ page, at }: Editing) => change(page, at, isItemRow, (row) => [row, row]),
  'add line': ({ page, at, say }: Editing) =>
    change(page, at, isType('bulletList'), addTo({ type: 'listItem', content: [p(say())] })),
  'go on with line': ({ page, at, say }: Editing) =>
    change(page, at, isOwnLine, (line) => [
      withChildren(
        line,
        childrenOf(line).map((one) => withChildren(one, [...childrenOf(one), text(` ${say()}`)])),
      ),
    ]),
  'write into panel': ({ page, at, say }: Editing) => change(page, at, isType('panel'), addTo(p(say()))),
  'rename heading': ({ page, at, say }: Editing) => change(page, at, isType('heading'), addTo(text(` ${say()}`))),
  'move block': ({ page, at, to }: Editing) => {
    const children = childrenOf(page);
    const block = children[at % Math.max(children.length, 1)];
    if (block === undefined) return page;
    return insertAt(
      withChildren(
        page,
        children.filter((one) => one !== block),
      ),
      to,
      block,
    );
  },
  'put into an expand': ({ page, at, to, say }: Editing) => {
    const children = childrenOf(page);
    const first = at % Math.max(children.length, 1);
    const inside = children.slice(first, first + 1 + (to % 3));
    if (inside.length === 0 || inside.some(({ type }) => type === 'expand')) return page;
    const expand: AdfNode = { type: 'expand', attrs: { title: 'More' }, content: [p(say()), ...inside] };
    return withChildren(page, [...children.slice(0, first), expand, ...children.slice(first + inside.length)]);
  },
  'delete block': ({ page, at }: Editing) => {
    const children = childrenOf(page);
    return children.length < 2
      ? page
      : withChildren(
          page,
          children.filter((_one, index) => index !== at % children.length),
        );
  },
} as const;

const ways = Object.keys(edits) as (keyof typeof edits)[];

export const followUpEdits: fc.Arbitrary<readonly FollowUpEdit[]> = fc.array(
  fc.record({ how: fc.constantFrom(...ways), at: fc.nat(40), to: fc.nat(40) }),
  { maxLength: 8 },
);

/** The page after these edits, one after the other. */
export function edited(page: AdfNode, done: readonly FollowUpEdit[], person = 'w'): AdfNode {
  let used = 0;
  const say = (): string => `${person}${(used += 1)}x`;
  return done.reduce((current, { how, at, to }) => edits[how]({ page: current, at, to, say }), page);
}

/** A word that people wrote, and the post-mortem whose row or line it stands in; null for none. */
export interface WrittenWord {
  word: string;
  pageId: string | null;
}

export function wordsOfPeople(node: AdfNode, pageId: string | null = null): readonly WrittenWord[] {
  const task = node.type === 'tableRow' ? allNodes(node).find(isType('taskItem')) : undefined;
  const own = pageToldBy(node) ?? (task === undefined ? pageId : pageToldBy(task));
  const words = (node.text ?? '').match(/\b[vw]\d+x\b/gu) ?? [];
  return [
    ...words.map((word) => ({ word, pageId: own })),
    ...childrenOf(node).flatMap((child) => wordsOfPeople(child, own)),
  ];
}
