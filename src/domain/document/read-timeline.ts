import { firstWebAddress } from './adf-node';
import type { AdfNode } from './adf-node';
import { recognisedKinds, statedKind } from './event-kind';
import type { PlacedBlock } from './find-sections';
import type { RowsTold } from './passages';
import { linesOf } from './plain-text';
import type { EventKind, TimelineEvent } from './post-mortem-document';
import { readStatedTime } from './stated-time';
import type { StatedDate, StatedTime } from './stated-time';
import { placeInTime, withStated } from './time-context';
import type { TimeContext } from './time-context';
import { timelineEntries } from './timeline-rows';
import type { StatedRow, TimelineEntry, ToldBlock } from './timeline-entry';
import { zoneOfSentence } from './time-zones';

export interface TimelineContext {
  /** IANA zone for times whose zone nothing on the page states. */
  timeZone: string;
  /** Date for times above the timeline's first date, when the page states one elsewhere. */
  date: Required<StatedDate> | undefined;
}

/** A row together with what tells it on the page. */
export interface ToldEvent {
  event: TimelineEvent;
  content: readonly AdfNode[];
  /** Cells of columns that the app has no place for, as "Title: words". */
  extra: readonly string[];
  /** The blocks of the page that tell the row. */
  told: readonly ToldBlock[];
}

/** The rows of the timeline's blocks, in the order of the page. */
export function readTimeline(blocks: readonly PlacedBlock[], context: TimelineContext): ToldEvent[] {
  return tellTimeline(timelineEntries(blocks), context);
}

/** Which row each block of the page tells; a cell that covers several rows belongs to the first. */
export function rowsTold(events: readonly ToldEvent[]): RowsTold {
  const rows = new Map<AdfNode, (number | undefined)[]>();
  for (const { event, told } of events) {
    for (const { block, line = { index: 0, count: 1 } } of told) {
      const lines = rows.get(block) ?? Array.from({ length: line.count }, () => undefined);
      lines[line.index] ??= event.row;
      rows.set(block, lines);
    }
  }
  return rows;
}

/** The same from entries, with each row's own blocks, for writing it anew. */
export function tellTimeline(entries: readonly TimelineEntry[], given: TimelineContext): ToldEvent[] {
  const kinds = kindsOf(entries.flatMap((entry) => ('row' in entry ? [entry.row] : [])));
  let context: TimeContext = { zone: given.timeZone, date: firstDate(entries) ?? given.date, previous: undefined };
  const told: ToldEvent[] = [];
  for (const entry of entries) {
    if ('note' in entry) {
      context = afterNote(entry.note, context);
    } else {
      const placed = placeRow(entry.row, context);
      const { context: after, ...time } = placed;
      context = after;
      told.push({
        event: { ...time, ...wordsOf(entry.row), kind: kinds[told.length] ?? 'step', row: told.length },
        content: entry.row.content,
        extra: entry.row.extra,
        told: entry.row.told,
      });
    }
  }
  return told;
}

function placeRow(
  row: StatedRow,
  context: TimeContext,
): Pick<TimelineEvent, 'occurredAt' | 'certainty'> & { context: TimeContext } {
  const stated = readStatedTime(row.time);
  return stated === undefined ? { occurredAt: null, certainty: 'unknown', context } : placeInTime(stated, context);
}

function wordsOf(row: StatedRow): Pick<TimelineEvent, 'statedTime' | 'text' | 'evidenceUrl'> {
  const evidenceUrl = row.evidenceUrl ?? firstWebAddress({ type: 'doc', content: [...row.content] });
  return { statedTime: row.time, text: linesOf(row.content), ...(evidenceUrl === undefined ? {} : { evidenceUrl }) };
}

function afterNote(note: string, context: TimeContext): TimeContext {
  const stated = readStatedTime(note);
  const dated = stated === undefined || stated.time !== undefined ? context : withStated(stated, context);
  return { ...dated, zone: zoneOfSentence(note) ?? dated.zone };
}

/** Rows above the first date belong to the same day as it. */
function firstDate(entries: readonly TimelineEntry[]): Required<StatedDate> | undefined {
  for (const entry of entries) {
    const stated: StatedTime | undefined = readStatedTime(
      'row' in entry ? entry.row.time : entry.note.replace(/^times: /u, ''),
    );
    const date = stated?.date;
    if (date?.year !== undefined) return { ...date, year: date.year };
  }
  return undefined;
}

function kindsOf(rows: readonly StatedRow[]): EventKind[] {
  const stated = rows.map((row) => statedKind(row.kind));
  const taken = new Set(stated.filter((kind) => kind !== undefined));
  const texts = rows.map((row, index) => (stated[index] === undefined && row.kind === '' ? linesOf(row.content) : ''));
  const recognised = recognisedKinds(texts, taken);
  return stated.map((kind, index) => kind ?? recognised.get(index) ?? 'step');
}
