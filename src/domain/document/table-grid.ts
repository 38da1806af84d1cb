import { attributeOf, childrenOf } from './adf-node';
import type { AdfNode } from './adf-node';
import { lineOf } from './plain-text';
import { headingWords } from './section-topics';
import { withoutZone } from './times/time-zones';

/** A table as rows of cells, each row with one cell for each column: merged cells stand in every place they cover. */
export type Grid = readonly (readonly AdfNode[])[];

/** More columns than any page has: a damaged `colspan` must not cost memory. */
const mostColumns = 100;
const emptyCell: AdfNode = { type: 'tableCell', content: [{ type: 'paragraph' }] };

interface Hanging {
  cell: AdfNode;
  rowsLeft: number;
}

export function gridOf(table: AdfNode): Grid {
  const hanging: (Hanging | undefined)[] = [];
  return childrenOf(table).map((row) => gridRow(childrenOf(row), hanging));
}

/** The header's words for each column; empty when the first row is no header. */
export function columnTitles(grid: Grid): readonly string[] {
  return (grid[0] ?? []).map(lineOf);
}

/** Index of the first column whose title is one of these names, brackets and zones in it aside; -1 when there is none. */
export function columnNamed(titles: readonly string[], names: readonly string[]): number {
  return titles.map((title) => withoutZone(headingWords(title))).findIndex((words) => names.includes(words));
}

/** Whether one cell covers the whole row, as teams do for a date between rows. */
export function isBanner(row: readonly AdfNode[]): boolean {
  return row.length > 1 && row.every((cell) => cell === row[0]);
}

function gridRow(cells: readonly AdfNode[], hanging: (Hanging | undefined)[]): readonly AdfNode[] {
  const row: AdfNode[] = [];
  const rest = [...cells];
  while (rest.length > 0 || (hanging[row.length]?.rowsLeft ?? 0) > 0) {
    const above = hanging[row.length];
    if (above !== undefined && above.rowsLeft > 0) {
      above.rowsLeft -= 1;
      row.push(above.cell);
    } else {
      placeCell(rest.shift() ?? emptyCell, row, hanging);
    }
    if (row.length >= mostColumns) break;
  }
  return row;
}

function placeCell(cell: AdfNode, row: AdfNode[], hanging: (Hanging | undefined)[]): void {
  const width = Math.min(spanOf(cell, 'colspan'), mostColumns - row.length);
  for (let column = 0; column < width; column += 1) {
    hanging[row.length] = { cell, rowsLeft: spanOf(cell, 'rowspan') - 1 };
    row.push(cell);
  }
}

function spanOf(cell: AdfNode, name: string): number {
  const span = Number(attributeOf(cell, name) ?? 1);
  return Number.isInteger(span) && span > 0 ? span : 1;
}
