import { childrenOf, textAttributeOf, withChildren } from './adf-node';
import type { AdfNode } from './adf-node';
import { isList, ownBlocks, saysSomething } from './list-items';
import { isDetailsTable, taskListId } from './owned-blocks';
import { passageTextOf } from './passage-text';
import type { Aside, Passage } from './post-mortem-document';

/** Which rows of the timeline a block tells, one for each line of it; undefined for a line that tells none. */
export type RowsTold = ReadonlyMap<AdfNode, readonly (number | undefined)[]>;

interface Reading {
  rows: RowsTold;
  passages: Passage[];
}

/** What stands around a block: the row it belongs to, and the aside that all of it is. */
interface Around {
  row: number | undefined;
  outer: Aside['kind'] | undefined;
}

const wordBlocks = new Set(['paragraph', 'heading', 'codeBlock', 'caption', 'decisionItem', 'blockCard', 'embedCard']);
const items = new Set(['listItem', 'taskItem', 'blockTaskItem']);
const cells = new Set(['tableCell', 'tableHeader']);

/**
 * What some blocks say, piece by piece in reading order: each paragraph, each list item's own words (those of items below it are pieces
 * of their own) and each table cell. Prompts, fillers and the app's own tasks and table are none.
 */
export function passagesIn(blocks: readonly AdfNode[], rows: RowsTold): Passage[] {
  const reading: Reading = { rows, passages: [] };
  readEach(reading, blocks, { row: undefined, outer: undefined });
  return reading.passages;
}

function readEach(reading: Reading, nodes: readonly AdfNode[], around: Around): void {
  for (const node of nodes) readBlock(reading, node, around);
}

function readBlock(reading: Reading, node: AdfNode, { row: outerRow, outer }: Around): void {
  const told = reading.rows.get(node);
  if (told !== undefined && told.length > 1) {
    readLines(reading, node, told);
    return;
  }
  const row = told?.[0] ?? outerRow;
  if (cells.has(node.type)) add(reading, [node], { row, outer }, true);
  else if (wordBlocks.has(node.type)) add(reading, [node], { row, outer });
  else if (items.has(node.type)) readItem(reading, node, { row, outer });
  else if (!isOwned(node)) {
    const isQuote = node.type === 'blockquote' && outer === undefined;
    readEach(reading, childrenOf(node), { row, outer: isQuote ? 'quote' : outer });
  }
}

function readItem(reading: Reading, item: AdfNode, around: Around): void {
  add(reading, ownBlocks(item), around);
  if (item.type !== 'taskItem') readEach(reading, childrenOf(item).filter(isList), around);
}

/** A paragraph whose lines tell a row each. */
function readLines(reading: Reading, paragraph: AdfNode, told: readonly (number | undefined)[]): void {
  linesIn(paragraph).forEach((line, index) => add(reading, [line], { row: told[index], outer: undefined }));
}

/** A paragraph's lines, each as a paragraph of its own. */
export function linesIn(paragraph: AdfNode): AdfNode[] {
  const children = childrenOf(paragraph);
  if (!children.some(({ type }) => type === 'hardBreak')) return [paragraph];
  const lines: AdfNode[][] = [[]];
  for (const child of children) {
    if (child.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines.map((line) => withChildren(paragraph, line));
}

function add({ passages }: Reading, blocks: readonly AdfNode[], { row, outer }: Around, isCell = false): void {
  const { text, asides } = passageTextOf(blocks, outer);
  if (text === '' || !text.split('\n').some(saysSomething)) return;
  passages.push({ text, asides, ...(row === undefined ? {} : { row }), ...(isCell ? { isCell } : {}) });
}

function isOwned(node: AdfNode): boolean {
  return textAttributeOf(node, 'localId') === taskListId || (node.type === 'table' && isDetailsTable(node));
}
