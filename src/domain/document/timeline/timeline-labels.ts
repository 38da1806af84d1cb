import { childrenOf, firstWebAddress } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { kindOfLabelled } from './milestone-labels';
import { linesIn } from '../passages';
import { lineOf } from '../plain-text';
import { readStatedTime } from '../times/stated-time';
import { gridOf } from '../table-grid';
import { isDateOnly, paragraphOf } from './timeline-entry';
import type { TimelineEntry, ToldBlock } from './timeline-entry';

const labelled = /^\W*([\p{L}][\p{L}\p{N} ()/’'.&-]{1,80}?)\s*\**\s*(?:[:：=|]|\s[–—-])\**\s*(?=\S)/u;

/**
 * "Incident start: 2024-05-01 10:02": a row whose label tells what happened. A label that names no milestone is one only where the time is
 * all that it leads to.
 */
export function labelledEntry(words: string, told: readonly ToldBlock[], onlyMilestones: boolean): TimelineEntry[] {
  const match = labelled.exec(words);
  return match === null ? [] : entryFor(match[1] ?? '', words.slice(match[0].length), told, onlyMilestones);
}

/** "Time to repair: 5h 16m" says how long something took: no row. */
export function isFigure(words: string): boolean {
  return /^\W*(?:time to [\p{L} -]{2,40}|(?:total |incident |outage |impact )?(?:duration|downtime|length)[\p{L} ]{0,30}|m?tt[a-z]{1,2})\s*(?:\([^()]*\)\s*)?(?:$|[:=–—-])/iu.test(
    words,
  );
}

/** The facts of a table with labels in its first column, or in its first row above the times. */
export function tableFacts(table: AdfNode): TimelineEntry[] {
  const grid = gridOf(table);
  const across = grid.flatMap((row) => factOf(row[0], row[1], row));
  if (across.length > 0 || grid.length !== 2) return across;
  return (grid[0] ?? []).flatMap((label, column) => factOf(label, grid[1]?.[column], [label, grid[1]?.[column]]));
}

/** The facts of a paragraph's lines. */
export function linedFacts(paragraph: AdfNode): TimelineEntry[] {
  const lines = linesIn(paragraph);
  return lines.flatMap((line, index) =>
    labelledEntry(
      lineOf(line),
      [lines.length === 1 ? { block: paragraph } : { block: paragraph, line: { index, count: lines.length } }],
      true,
    ),
  );
}

function factOf(
  label: AdfNode | undefined,
  value: AdfNode | undefined,
  cells: readonly (AdfNode | undefined)[],
): TimelineEntry[] {
  if (label === undefined || value === undefined || label === value) return [];
  const told = cells.flatMap((block) => (block === undefined ? [] : [{ block }]));
  return entryFor(lineOf(label).replace(/[:：]\s*$/u, ''), lineOf(value), told, true);
}

function entryFor(label: string, value: string, told: readonly ToldBlock[], onlyMilestones: boolean): TimelineEntry[] {
  const kind = kindOfLabelled(label);
  const time = readStatedTime(value);
  if (time === undefined || isDateOnly(time) || time.elapsed !== undefined) return [];
  const isMilestone = kind !== undefined && kind !== 'step';
  if (!isMilestone && (onlyMilestones || time.rest !== '')) return [];
  const text = time.rest === '' ? label : `${label}: ${time.rest}`;
  const content = [paragraphOf([{ type: 'text', text }])];
  const evidenceUrl = firstWebAddress({ type: 'doc', content: told.flatMap(({ block }) => [...childrenOf(block)]) });
  return [{ row: { time: time.stated, kind: kind ?? '', content, evidenceUrl, extra: [], told } }];
}
