import { childrenOf } from '../adf-node';
import type { AdfNode } from '../adf-node';
import type { PlacedBlock } from '../find-sections';
import { linesIn } from '../passages';
import { lineOf, plainText } from '../plain-text';
import { beginsWithBareClock, withClockMarks } from '../times/bare-clock';
import { readStatedTime } from '../times/stated-time';
import { postedUpdates } from './posted-updates';
import { blocksOf, isDateOnly, isTimed, paragraphOf, rowOf, withoutTime } from './timeline-entry';
import type { TimelineEntry } from './timeline-entry';
import { isFigure, labelledEntry } from './timeline-labels';
import { isStory } from './timeline-prose';
import { tableEntries } from './timeline-table';

interface Group {
  heading: AdfNode | undefined;
  blocks: AdfNode[];
}

/** Splits the blocks of a timeline section into rows: from tables, lists, paragraphs and headings that begin with a time. */
export function timelineEntries(blocks: readonly PlacedBlock[]): TimelineEntry[] {
  const updates = postedUpdates(blocks);
  if (updates !== undefined) return updates;
  const groups: Group[] = [{ heading: undefined, blocks: [] }];
  for (const { node } of blocks) {
    if (node.type === 'heading') groups.push({ heading: node, blocks: [] });
    else groups.at(-1)?.blocks.push(node);
  }
  return groups.flatMap(groupEntries);
}

/** A heading with a time is a row that all below it tells; one with a date alone is, when nothing below it has a time. */
function groupEntries({ heading, blocks }: Group): TimelineEntry[] {
  const time = heading === undefined ? undefined : readStatedTime(lineOf(heading));
  if (heading === undefined || time === undefined) return [...headingNote(heading), ...looseEntries(blocks)];
  const below = looseEntries(blocks);
  const isEmpty = blocks.every((block) => plainText(block) === '');
  if (isDateOnly(time) && (isEmpty || below.some(isTimed))) return [...headingNote(heading), ...below];
  const tables = blocks.filter((block) => block.type === 'table' && tableEntries(block).some(isTimed));
  const told = blocks.filter((block) => !tables.includes(block));
  const head = time.rest === '' ? [] : [paragraphOf(withoutTime(heading, time))];
  return [rowOf(time.stated, [...head, ...told], blocksOf([heading, ...told])), ...tables.flatMap(tableEntries)];
}

function headingNote(heading: AdfNode | undefined): TimelineEntry[] {
  return heading === undefined ? [] : [{ note: lineOf(heading), block: heading }];
}

/** What holds no row is kept as a note without words; what follows a time that stands alone tells its row. */
function looseEntries(blocks: readonly AdfNode[]): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    if (block === undefined) break;
    const below = isTimeAlone(block) ? blocksBelow(blocks.slice(index + 1)) : [];
    if (below.some((told) => plainText(told) !== ''))
      entries.push(rowOf(lineOf(block), below, blocksOf([block, ...below])));
    else entries.push(...[block, ...below].flatMap((one) => orNote(blockEntries(one), one)));
    index += 1 + below.length;
  }
  return entries;
}

function orNote(entries: readonly TimelineEntry[], block: AdfNode): readonly TimelineEntry[] {
  return entries.length > 0 ? entries : [{ note: '', block }];
}

function isTimeAlone(block: AdfNode): boolean {
  const time = block.type === 'paragraph' ? readStatedTime(lineOf(block)) : undefined;
  return time !== undefined && !isDateOnly(time) && time.rest === '';
}

/** The blocks up to the next one with a time or a date of its own. */
function blocksBelow(blocks: readonly AdfNode[]): AdfNode[] {
  const end = blocks.findIndex(
    (block) => readStatedTime(lineOf(block)) !== undefined || blockEntries(block).some(isTimed),
  );
  return blocks.slice(0, end < 0 ? blocks.length : end);
}

function blockEntries(node: AdfNode): TimelineEntry[] {
  if (node.type === 'table') return tableEntries(node);
  if (node.type === 'bulletList' || node.type === 'orderedList') return listEntries(node);
  if (node.type === 'paragraph') return paragraphEntries(node);
  return [];
}

/** A list is a timeline when at least one of its items begins with a time; its other items are rows without one. */
function listEntries(list: AdfNode): TimelineEntry[] {
  const isBare = childrenOf(list).some((item) => beginsWithBareClock(lineOf(childrenOf(item)[0] ?? item)));
  const items = childrenOf(list).map((item) => itemEntries(item, isBare));
  return items.some((entries) => entries.some(isTimed)) ? items.flat() : [];
}

/** @param isBare whether a number in front is a time: "1410 volume full" */
function itemEntries(item: AdfNode, isBare: boolean): TimelineEntry[] {
  const [first, ...more] = childrenOf(item);
  if (first === undefined) return [];
  const time = readStatedTime(isBare ? withClockMarks(lineOf(first)) : lineOf(first));
  const nested = more.flatMap(blockEntries);
  const isHead = time === undefined || isDateOnly(time);
  if (isHead && nested.some(isTimed))
    return [{ note: lineOf(first), block: paragraphOf(childrenOf(first)) }, ...nested];
  if (lineOf(item) === '') return [];
  if (time === undefined && isFigure(lineOf(first))) return [{ note: '', block: paragraphOf(childrenOf(first)) }];
  const labelled = time === undefined ? labelledEntry(lineOf(first), blocksOf([item]), false) : [];
  if (labelled.length > 0) return [...labelled, ...nested];
  const content = time === undefined ? childrenOf(item) : [paragraphOf(withoutTime(first, time)), ...more];
  return [rowOf(time?.stated ?? '', content, blocksOf([item]))];
}

function paragraphEntries(paragraph: AdfNode): TimelineEntry[] {
  if (isStory(lineOf(paragraph))) return [{ note: '', block: paragraph }];
  const lines = linesIn(paragraph);
  const isBare = lines.some((line) => beginsWithBareClock(lineOf(line)));
  const entries = lines.map((line, index): TimelineEntry => {
    const words = lineOf(line);
    const time = readStatedTime(isBare ? withClockMarks(words) : words);
    const isRow = time !== undefined && !isDateOnly(time) && time.rest !== '';
    const told = [{ block: paragraph, line: { index, count: lines.length } }];
    const [labelled] = time === undefined ? labelledEntry(words, told, true) : [];
    if (labelled !== undefined) return labelled;
    return isRow ? rowOf(time.stated, [paragraphOf(withoutTime(line, time))], told) : { note: words, block: line };
  });
  return entries.filter((entry) => !('note' in entry) || entry.note !== '');
}
