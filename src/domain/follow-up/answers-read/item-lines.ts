import { attributeOf, childrenOf, textAttributeOf } from '../../document/adf-node';
import type { AdfNode } from '../../document/adf-node';
import { dateText, lineOf } from '../../document/plain-text';
import { columnNamed, columnTitles, gridOf } from '../../document/table-grid';
import type { ItemPlace } from '../page/block-ids';
import { placeOfTaskId } from '../page/block-ids';
import { readState } from './state-words';

/** The task of an item, and the cells of its row wherever people moved them. */
export interface ItemLine {
  place: ItemPlace;
  task: AdfNode;
  /** Undefined where the task stands outside a table, or the row has no such cell. */
  row?: AdfNode;
  item?: AdfNode;
  state?: AdfNode;
  answer?: AdfNode;
  /** Cells of columns that people added. */
  others: readonly AdfNode[];
}

/** Finds an item by its post-mortem and its title, where Confluence gave its task another id. */
export type ItemFinder = (pageId: string, title: string) => string | null;

const stateTitles = ['state', 'status', 'states'];
const answerTitles = ['answer', 'answers', 'reply', 'comment', 'comments'];
const finderOfNothing: ItemFinder = () => null;

/** All tasks of items in reading order; of one that was copied the first. Other tasks are none of the app's. */
export function itemLinesIn(node: AdfNode, findItem: ItemFinder = finderOfNothing): readonly ItemLine[] {
  const lines = new Map<string, ItemLine>();
  for (const line of everyItemLineIn(node, findItem)) {
    const key = `${line.place.pageId}.${line.place.itemId}`;
    if (!lines.has(key)) lines.set(key, line);
  }
  return [...lines.values()];
}

/** The days that are set as dates under this node, `YYYY-MM-DD`. */
export function datesIn(node: AdfNode): readonly string[] {
  const below = childrenOf(node).flatMap(datesIn);
  const own = node.type === 'date' ? dateText(attributeOf(node, 'timestamp')) : '';
  return own === '' ? below : [own, ...below];
}

/** What a task says is to be done: its words without owner and date. */
export function titleOfTask(task: AdfNode): string {
  const kept = childrenOf(task).filter(({ type }) => type !== 'mention' && type !== 'date' && type !== 'inlineCard');
  return lineOf({ type: 'paragraph', content: [...kept] });
}

/** The same with the lines that somebody copied. */
export function everyItemLineIn(node: AdfNode, findItem: ItemFinder = finderOfNothing): readonly ItemLine[] {
  if (node.type === 'table') return linesInTable(node, findItem);
  if (node.type === 'taskList') return tasksInList(node, node, findItem).map((found) => ({ ...found, others: [] }));
  return childrenOf(node).flatMap((child) => everyItemLineIn(child, findItem));
}

function linesInTable(table: AdfNode, findItem: ItemFinder): readonly ItemLine[] {
  const grid = gridOf(table);
  const titles = columnTitles(grid);
  const columns = { state: columnNamed(titles, stateTitles), answer: columnNamed(titles, answerTitles) };
  return childrenOf(table).flatMap((row, index) =>
    childrenOf(row).flatMap((item) =>
      tasksUnder(item, row, findItem).map((found): ItemLine => {
        const cells = grid[index] ?? [];
        return { ...found, row, item, ...answerCells(cells, item, columns) };
      }),
    ),
  );
}

/** Columns by their titles; where those are gone, the cell that begins with a state, and the first of the others. */
function answerCells(
  cells: readonly AdfNode[],
  item: AdfNode,
  columns: { state: number; answer: number },
): Pick<ItemLine, 'state' | 'answer' | 'others'> {
  const named = (column: number): AdfNode | undefined => (cells[column] === item ? undefined : cells[column]);
  const rest = (...taken: (AdfNode | undefined)[]): readonly AdfNode[] => [
    ...new Set(cells.filter((cell) => cell !== item && !taken.includes(cell))),
  ];
  const namedAnswer = named(columns.answer);
  const state = named(columns.state) ?? rest(namedAnswer).find((cell) => readState(lineOf(cell)) !== null);
  const answer = namedAnswer ?? rest(state)[0];
  return {
    ...(state === undefined ? {} : { state }),
    ...(answer === undefined || answer === state ? {} : { answer }),
    others: rest(state, answer),
  };
}

interface FoundTask {
  place: ItemPlace;
  task: AdfNode;
}

function tasksUnder(node: AdfNode, row: AdfNode, findItem: ItemFinder): readonly FoundTask[] {
  if (node.type === 'taskList') return tasksInList(node, row, findItem);
  return childrenOf(node).flatMap((child) => tasksUnder(child, row, findItem));
}

/** The list of a task has its id too: where Confluence gave the task another one, it tells. */
function tasksInList(list: AdfNode, around: AdfNode, findItem: ItemFinder): readonly FoundTask[] {
  const tasks = childrenOf(list).filter(({ type }) => type === 'taskItem' || type === 'blockTaskItem');
  const nested = childrenOf(list).filter(({ type }) => type === 'taskList');
  const known = tasks.flatMap((task): FoundTask[] => {
    const place = placeOfTaskId(textAttributeOf(task, 'localId'));
    return place === null ? [] : [{ place, task }];
  });
  const below = nested.flatMap((one) => tasksInList(one, around, findItem));
  const [first] = tasks;
  if (known.length > 0 || first === undefined) return [...known, ...below];
  const place =
    placeOfTaskId(textAttributeOf(list, 'localId').replace(/\.list$/u, '')) ?? findPlace(first, around, findItem);
  return place === null ? below : [{ place, task: first }, ...below];
}

function findPlace(task: AdfNode, around: AdfNode, findItem: ItemFinder): ItemPlace | null {
  const pageId = pagesOfCards(around)[0];
  const itemId = pageId === undefined ? null : findItem(pageId, titleOfTask(task));
  return pageId === undefined || itemId === null ? null : { pageId, itemId };
}

/** Ids of the pages that the cards under this node lead to. */
export function pagesOfCards(node: AdfNode): readonly string[] {
  const isCard = node.type === 'inlineCard' || node.type === 'blockCard';
  const own = isCard ? /\/pages\/(\d+)/u.exec(textAttributeOf(node, 'url'))?.[1] : undefined;
  const below = childrenOf(node).flatMap(pagesOfCards);
  return own === undefined ? below : [own, ...below];
}
