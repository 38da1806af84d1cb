import { childrenOf, withChildren } from '../../document/adf-node';
import type { AdfNode } from '../../document/adf-node';
import { columnTitles, gridOf } from '../../document/table-grid';
import type { Grid } from '../../document/table-grid';
import type { ItemLine } from '../answers-read/item-lines';
import { everyItemLineIn, itemLinesIn } from '../answers-read/item-lines';
import { itemColumns } from '../page/item-row';
import { cellOf, paragraphOf, rowOf } from '../page/page-nodes';
import { isAnswered, mergedCells, otherTitle, unspanned } from './merge-row';
import type { MergedCells } from './merge-row';
import type { Merging } from './merging';
import { keyOf } from './merging';
import { withoutAttributes } from './people-nodes';

type Column = keyof MergedCells | 'other';

/** A table with items as it stands on the page now. */
interface Standing {
  table: AdfNode;
  grid: Grid;
  /** By the row in which its task stands. */
  lineOf: ReadonlyMap<AdfNode, ItemLine>;
  columns: readonly Column[];
  hasHeader: boolean;
}

const appColumns: readonly Column[] = ['item', 'state', 'answer'];
const titleOf: Readonly<Record<Column, string>> = {
  item: itemColumns[0],
  state: itemColumns[1],
  answer: itemColumns[2],
  other: '',
};

/** The app's table anew, with columns, rows and words of people where they were. `current` is what stands on the page for it. */
export function mergedTable(mine: AdfNode, current: AdfNode, merging: Merging): AdfNode {
  const standing = standingOf(current, merging);
  const columns = [...standing.columns, ...appColumns.filter((column) => !standing.columns.includes(column))];
  const own = itemLinesIn(mine).map((line) => ({
    key: keyOf(line.place),
    row: mergedRow(line, columns, standing, merging),
  }));
  const kept = keptRows(standing, new Set(own.map(({ key }) => key)), merging);
  const rows = [...(kept.get('') ?? []), ...own.flatMap(({ key, row }) => [row, ...(kept.get(key) ?? [])])];
  const attrs = { ...current.attrs, ...mine.attrs };
  return { ...withChildren(mine, [headerOf(mine, columns, standing), ...rows]), attrs };
}

/** What is left of a table that the app has none for any more: rows of people, and answered ones. Null when nothing is. */
export function leftOfTable(table: AdfNode, merging: Merging): AdfNode | null {
  const standing = standingOf(table, merging);
  const rows = [...keptRows(standing, new Set(), merging).values()].flat();
  const header = childrenOf(table).slice(0, standing.hasHeader ? 1 : 0);
  const isAppHeader = columnTitles(standing.grid).join('\n') === itemColumns.join('\n');
  if (rows.length === 0 && (isAppHeader || header.length === 0)) return null;
  return withChildren(table, [...header, ...rows]);
}

function standingOf(table: AdfNode, { findItem }: Merging): Standing {
  const grid = gridOf(table);
  const lines = everyItemLineIn(table, findItem);
  const lineOf = new Map(lines.flatMap((line) => (line.row === undefined ? [] : [[line.row, line] as const])));
  const rows = childrenOf(table);
  const [first] = rows;
  const hasHeader = first !== undefined && !lineOf.has(first) && childrenOf(first).every(isHeaderCell);
  return { table, grid, lineOf, columns: columnsOf(rows, grid, lineOf), hasHeader };
}

const isHeaderCell = ({ type }: AdfNode): boolean => type === 'tableHeader';

/** As the first line with all its cells has them. */
function columnsOf(rows: readonly AdfNode[], grid: Grid, lineOf: Standing['lineOf']): readonly Column[] {
  const whole = rows.findIndex((row) => lineOf.get(row)?.answer !== undefined);
  const at = whole < 0 ? rows.findIndex((row) => lineOf.has(row)) : whole;
  const line = lineOf.get(rows[at] ?? { type: '' });
  if (line === undefined) return columnsOfTitles(columnTitles(grid));
  const cells = grid[at] ?? [];
  const roles = new Map([
    [line.item, 'item'],
    [line.state, 'state'],
    [line.answer, 'answer'],
  ] as const);
  const columns = cells.map((cell): Column => roles.get(cell) ?? 'other');
  // A merged cell is its column once.
  return columns.map((column, index) => (column !== 'other' && columns.indexOf(column) < index ? 'other' : column));
}

/** Of a table without any item: somebody may have given it a column before its rows were moved elsewhere. */
function columnsOfTitles(titles: readonly string[]): readonly Column[] {
  const columns = titles.map((title) => appColumns.find((column) => titleOf[column] === title) ?? 'other');
  return appColumns.every((column) => columns.filter((one) => one === column).length === 1) ? columns : appColumns;
}

function headerOf(mine: AdfNode, columns: readonly Column[], { grid, hasHeader }: Standing): AdfNode {
  const isUsual = columns.join() === appColumns.join();
  const [own] = childrenOf(mine);
  const titles = columnTitles(grid).join('\n');
  if (own !== undefined && isUsual && (!hasHeader || titles === itemColumns.join('\n'))) return own;
  const titled = (column: Column): AdfNode => cellOf([paragraphOf([titleOf[column]])], 'tableHeader');
  const given = grid[0] ?? [];
  if (!hasHeader) return rowOf(columns.map(titled));
  return rowOf(columns.map((column, index) => (given[index] === undefined ? titled(column) : unspanned(given[index]))));
}

function mergedRow(line: ItemLine, columns: readonly Column[], standing: Standing, merging: Merging): AdfNode {
  const found = merging.current.get(keyOf(line.place))?.line;
  const at = childrenOf(standing.table).findIndex((row) => row === found?.row);
  const own = at < 0 ? [] : (standing.grid[at] ?? []);
  const hasColumn = (cell: AdfNode): boolean => columns[own.indexOf(cell)] === 'other';
  const cells = mergedCells(line, found?.others.filter((cell) => !hasColumn(cell)) ?? [], merging);
  return rowOf(
    columns.map((column, index) => {
      if (column !== 'other') return cells[column];
      const cell = own[index];
      return cell === undefined || !found?.others.includes(cell) ? cellOf([]) : unspanned(cell);
    }),
  );
}

/** Rows of people, and lines whose item is in no list any more though somebody answered, by the app's row that they stand below. */
function keptRows(standing: Standing, own: ReadonlySet<string>, merging: Merging): ReadonlyMap<string, AdfNode[]> {
  const kept = new Map<string, AdfNode[]>();
  let anchor = '';
  childrenOf(standing.table).forEach((row, index) => {
    if (index === 0 && standing.hasHeader) return;
    const line = standing.lineOf.get(row);
    const key = line === undefined ? '' : keyOf(line.place);
    if (own.has(key)) anchor = key;
    else if (line === undefined || staysWithoutItem(line, merging)) {
      const stays = keptRow(row, standing.grid[index] ?? [], standing);
      kept.set(anchor, [
        ...(kept.get(anchor) ?? []),
        line === undefined ? stays : withOtherTitle(stays, line, merging),
      ]);
    }
  });
  return kept;
}

function staysWithoutItem({ place }: ItemLine, { current, base, mine, mayStay }: Merging): boolean {
  const line = current.get(keyOf(place));
  if (line === undefined || mine.has(keyOf(place)) || !mayStay(place.pageId)) return false;
  return isAnswered(line, base.get(keyOf(place)));
}

/** What somebody made of the title stays to be seen when the answer was read. */
function withOtherTitle(row: AdfNode, { place, item }: ItemLine, { current, base }: Merging): AdfNode {
  const line = current.get(keyOf(place));
  const title = line === undefined ? [] : otherTitle(line, base.get(keyOf(place)));
  const content = JSON.stringify(item?.content);
  if (title.length === 0 || item === undefined) return row;
  return withChildren(
    row,
    childrenOf(row).map((cell) =>
      JSON.stringify(cell.content) === content ? withChildren(cell, [...childrenOf(cell), ...title]) : cell,
    ),
  );
}

/** Cells that reached into the row from above are its own now, but for tasks of other rows. */
function keptRow(row: AdfNode, cells: readonly AdfNode[], { lineOf }: Standing): AdfNode {
  const own = childrenOf(row);
  const isOfOther = (cell: AdfNode): boolean => [...lineOf.values()].some(({ item }) => item === cell);
  const distinct = cells.filter((cell, index) => cell !== cells[index - 1]);
  return rowOf(
    distinct.map((cell) => {
      return !own.includes(cell) && isOfOther(cell) ? cellOf([]) : withoutAttributes(cell, ['rowspan']);
    }),
  );
}
