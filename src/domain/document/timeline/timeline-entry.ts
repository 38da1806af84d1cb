import { childrenOf, firstWebAddress } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { lineOf, linesOf } from '../plain-text';
import type { StatedTime } from '../times/stated-time';

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
  /** The blocks of the page that tell the row, for pointing at them. */
  told: readonly ToldBlock[];
}

/** A block of the page, or one line of it. */
export interface ToldBlock {
  block: AdfNode;
  /** 0-based line of a paragraph that tells several rows, and how many lines it has. */
  line?: { index: number; count: number };
}

/** Words between rows that may state a date or a zone for what follows, and the block that says them. */
export interface TimelineNote {
  note: string;
  block?: AdfNode;
}

/** In reading order. */
export type TimelineEntry = { row: StatedRow } | TimelineNote;

export function rowOf(time: string, content: readonly AdfNode[], told: readonly ToldBlock[]): TimelineEntry {
  const evidenceUrl = firstWebAddress({ type: 'listItem', content: [...content] });
  return { row: { time, kind: '', content: [...content], evidenceUrl, extra: [], told } };
}

/** Whole blocks that tell a row. */
export function blocksOf(blocks: readonly AdfNode[]): ToldBlock[] {
  return blocks.map((block) => ({ block }));
}

export function isTimed(entry: TimelineEntry): boolean {
  return 'row' in entry && entry.row.time !== '';
}

/** A date alone announces the rows that follow; a date before a placeholder is a row. */
export function isDateOnly(time: StatedTime): boolean {
  return time.time === undefined && time.elapsed === undefined && !time.isPlaceholder;
}

export function paragraphOf(inline: readonly AdfNode[]): AdfNode {
  return { type: 'paragraph', content: [...inline] };
}

/** The inline nodes of a block without the time they begin with. */
export function withoutTime(block: AdfNode, time: StatedTime): AdfNode[] {
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
