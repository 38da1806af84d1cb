import { childrenOf, firstWebAddress, withChildren } from './adf-node';
import type { AdfNode } from './adf-node';
import type { PlacedBlock } from './find-sections';
import { lineOf, linesOf, plainText } from './plain-text';
import { readStatedTime } from './stated-time';
import type { StatedTime } from './stated-time';
import { columnNamed, columnTitles, gridOf, isBanner } from './table-grid';

/** A row of the timeline as the page has it, before dates and zones are carried forward. */
export interface StatedRow {
  /** Words about the time: date, time, zone. */
  time: string;
  kind: string;
  /** What happened, as blocks. */
  content: AdfNode[];
  evidenceUrl: string | undefined;
  /** Cells of columns that the app has no place for, as "Title: words". */
  extra: readonly string[];
}

/** Words between rows that may state a date or a zone for what follows, and the block that says them. */
export interface TimelineNote {
  note: string;
  block?: AdfNode;
}

/** In reading order. */
export type TimelineEntry = { row: StatedRow } | TimelineNote;

const columns = {
  date: ['date', 'day', 'date of event'],
  time: [
    'time',
    'when',
    'timestamp',
    'date time',
    'date and time',
    'time and date',
    'datetime',
    'hour',
    'at',
    'start',
    'start time',
    'time of day',
  ],
  event: [
    'event',
    'events',
    'description',
    'what',
    'what happened',
    'action',
    'actions',
    'details',
    'activity',
    'entry',
    'update',
    'notes',
    'note',
    'comment',
    'summary',
    'event description',
    'incident',
  ],
  kind: ['kind', 'type', 'milestone', 'category', 'phase', 'event type', 'status', 'stage'],
  evidence: ['evidence', 'link', 'links', 'source', 'sources', 'reference', 'references', 'proof', 'url'],
  zone: ['zone', 'time zone', 'timezone', 'tz'],
} as const;
type Column = keyof typeof columns;
type Places = Readonly<Record<Column, number>>;

interface Group {
  heading: AdfNode | undefined;
  blocks: AdfNode[];
}

/** Splits the blocks of a timeline section into rows: from tables, lists, paragraphs and headings that begin with a time. */
export function timelineEntries(blocks: readonly PlacedBlock[]): TimelineEntry[] {
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
  if (heading === undefined || time === undefined) return [...headingNote(heading), ...blocks.flatMap(looseEntries)];
  const below = blocks.flatMap(looseEntries);
  const isEmpty = blocks.every((block) => plainText(block) === '');
  if (isDateOnly(time) && (isEmpty || below.some(isTimed))) return [...headingNote(heading), ...below];
  const tables = blocks.filter((block) => block.type === 'table' && tableEntries(block).some(isTimed));
  const told = blocks.filter((block) => !tables.includes(block));
  const head = time.rest === '' ? [] : [paragraphOf(withoutTime(heading, time))];
  return [rowOf(time.stated, [...head, ...told]), ...tables.flatMap(tableEntries)];
}

function headingNote(heading: AdfNode | undefined): TimelineEntry[] {
  return heading === undefined ? [] : [{ note: lineOf(heading), block: heading }];
}

/** What holds no row is kept as a note without words. */
function looseEntries(block: AdfNode): TimelineEntry[] {
  const entries = blockEntries(block);
  return entries.length > 0 ? entries : [{ note: '', block }];
}

function blockEntries(node: AdfNode): TimelineEntry[] {
  if (node.type === 'table') return tableEntries(node);
  if (node.type === 'bulletList' || node.type === 'orderedList') return listEntries(node);
  if (node.type === 'paragraph') return paragraphEntries(node);
  return [];
}

function tableEntries(table: AdfNode): TimelineEntry[] {
  const grid = gridOf(table);
  const titles = columnTitles(grid);
  const named = placesByTitle(titles);
  if (named === undefined) {
    const guessed = placesByContent(grid[0] ?? []);
    return guessed === undefined ? [] : grid.flatMap((row) => rowEntries(row, guessed, []));
  }
  const header = titles[named.time] ?? titles[named.date] ?? '';
  return [{ note: `times: ${header}` }, ...grid.slice(1).flatMap((row) => rowEntries(row, named, titles))];
}

function placesByTitle(titles: readonly string[]): Places | undefined {
  const place = (column: Column): number => columnNamed(titles, columns[column]);
  const places = {
    ...{ date: place('date'), time: place('time'), event: place('event') },
    ...{ kind: place('kind'), evidence: place('evidence'), zone: place('zone') },
  };
  if (places.time < 0 && places.date < 0) return undefined;
  if (places.event >= 0) return places;
  const taken = Object.values(places);
  return { ...places, event: titles.findIndex((_title, index) => !taken.includes(index)) };
}

/** A table without a header: a time, or a date and a time, in front of everything else. */
function placesByContent(row: readonly AdfNode[]): Places | undefined {
  const [first, second] = row.map((cell) => readStatedTime(lineOf(cell)));
  if (first === undefined || row.length < 2) return undefined;
  const none = { kind: -1, evidence: -1, zone: -1 };
  const isSplit = isDateOnly(first) && second !== undefined;
  return isSplit ? { ...none, date: 0, time: 1, event: 2 } : { ...none, date: -1, time: 0, event: 1 };
}

function rowEntries(row: readonly AdfNode[], places: Places, titles: readonly string[]): TimelineEntry[] {
  if (isBanner(row)) return bannerEntries(row[0]);
  if (row.every((cell) => plainText(cell) === '')) return [];
  const wordsIn = (column: Column): string => wordsOf(row[places[column]]);
  const time = [wordsIn('date'), wordsIn('time'), wordsIn('zone')].filter((words) => words !== '').join(' ');
  const content = [...childrenOf(row[places.event] ?? { type: 'tableCell' })];
  const evidence = row[places.evidence] ?? { type: 'tableRow', content: [...new Set(row)] };
  const extra = extraCells(row, places, titles);
  return [{ row: { time, kind: wordsIn('kind'), content, evidenceUrl: firstWebAddress(evidence), extra } }];
}

function bannerEntries(cell: AdfNode | undefined): TimelineEntry[] {
  const words = wordsOf(cell);
  return words === '' ? [] : [{ note: words, block: paragraphOf([{ type: 'text', text: words }]) }];
}

function extraCells(row: readonly AdfNode[], places: Places, titles: readonly string[]): string[] {
  const known = Object.values(places);
  return row.flatMap((cell, index) => {
    const words = wordsOf(cell);
    const title = titles[index] ?? '';
    return known.includes(index) || words === '' ? [] : [title === '' ? words : `${title}: ${words}`];
  });
}

function wordsOf(cell: AdfNode | undefined): string {
  return cell === undefined ? '' : lineOf(cell);
}

/** A list is a timeline when at least one of its items begins with a time; its other items are rows without one. */
function listEntries(list: AdfNode): TimelineEntry[] {
  const items = childrenOf(list).map(itemEntries);
  return items.some((entries) => entries.some(isTimed)) ? items.flat() : [];
}

function itemEntries(item: AdfNode): TimelineEntry[] {
  const [first, ...more] = childrenOf(item);
  if (first === undefined) return [];
  const time = readStatedTime(lineOf(first));
  const nested = more.flatMap(blockEntries);
  const isHead = time === undefined || isDateOnly(time);
  if (isHead && nested.some(isTimed))
    return [{ note: lineOf(first), block: paragraphOf(childrenOf(first)) }, ...nested];
  if (lineOf(item) === '') return [];
  const content = time === undefined ? childrenOf(item) : [paragraphOf(withoutTime(first, time)), ...more];
  return [rowOf(time?.stated ?? '', content)];
}

function paragraphEntries(paragraph: AdfNode): TimelineEntry[] {
  const entries = linesIn(paragraph).map((line): TimelineEntry => {
    const words = lineOf(line);
    const time = readStatedTime(words);
    const isRow = time !== undefined && !isDateOnly(time) && time.rest !== '';
    return isRow ? rowOf(time.stated, [paragraphOf(withoutTime(line, time))]) : { note: words, block: line };
  });
  return entries.filter((entry) => !('note' in entry) || entry.note !== '');
}

/** A paragraph's lines, each as a paragraph of its own. */
function linesIn(paragraph: AdfNode): AdfNode[] {
  const lines: AdfNode[][] = [[]];
  for (const child of childrenOf(paragraph)) {
    if (child.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines.map((line) => withChildren(paragraph, line));
}

function rowOf(time: string, content: readonly AdfNode[]): TimelineEntry {
  const evidenceUrl = firstWebAddress({ type: 'listItem', content: [...content] });
  return { row: { time, kind: '', content: [...content], evidenceUrl, extra: [] } };
}

function isTimed(entry: TimelineEntry): boolean {
  return 'row' in entry && entry.row.time !== '';
}

/** A date alone announces the rows that follow; a date before a placeholder is a row. */
function isDateOnly(time: StatedTime): boolean {
  return time.time === undefined && !time.isPlaceholder;
}

function paragraphOf(inline: readonly AdfNode[]): AdfNode {
  return { type: 'paragraph', content: [...inline] };
}

/** The inline nodes of a block without the time they begin with. */
function withoutTime(block: AdfNode, time: StatedTime): AdfNode[] {
  let left = letters(linesOf([block])) - letters(time.rest);
  return childrenOf(block).flatMap((node) => {
    if (left <= 0) return [node];
    const before = left;
    left -= letters(lineOf(node));
    if (left >= 0) return [];
    const text = afterLetters(node.text ?? '', before).replace(/^\s+/u, '');
    return text === '' ? [] : [{ ...node, text }];
  });
}

function letters(text: string): number {
  return text.replace(/\s/gu, '').length;
}

function afterLetters(text: string, count: number): string {
  let [seen, index] = [0, 0];
  for (; seen < count && index < text.length; index += 1) if (/\S/u.test(text.charAt(index))) seen += 1;
  return text.slice(index);
}
