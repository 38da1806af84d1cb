import { firstWebAddress } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { recognisedKinds, statedKind } from './event-kind';
import type { FoundSections, PlacedBlock } from '../find-sections';
import { findTimeline } from './find-timeline';
import type { RowsTold } from '../passages';
import { mentionedIds } from './mentioned-ids';
import { linesOf } from '../plain-text';
import type { EventKind, TimelineEvent } from '../post-mortem-document';
import { readStatedTime } from '../times/stated-time';
import { orderOf } from './timeline-dates';
import { placeRows } from './place-rows';
import type { Placement, TimelineContext } from './place-rows';
import { timelineEntries } from './timeline-rows';
import type { StatedRow, TimelineEntry, ToldBlock } from './timeline-entry';

export type { TimelineContext };

const unplaced: Placement = { occurredAt: null, certainty: 'unknown' };

/** A row together with what tells it on the page. */
export interface ToldEvent {
  event: TimelineEvent;
  content: readonly AdfNode[];
  /** Cells of columns that the app has no place for, as "Title: words". */
  extra: readonly string[];
  /** The blocks of the page that tell the row. */
  told: readonly ToldBlock[];
}

/** The rows of a page's timeline, wherever it stands. */
export function readFoundTimeline(found: FoundSections, context: TimelineContext): ToldEvent[] {
  return tellTimeline(findTimeline(found), context);
}

/** The rows of the timeline's blocks, in the order of the page. */
export function readTimeline(blocks: readonly PlacedBlock[], context: TimelineContext): ToldEvent[] {
  return tellTimeline(timelineEntries(blocks), context);
}

/** Which row each block of the page tells; a cell that covers several rows belongs to the first. */
export function rowsTold(events: readonly ToldEvent[]): RowsTold {
  const rows = new Map<AdfNode, (number | undefined)[]>();
  for (const { event, told } of events) {
    for (const { block, line } of told) {
      if (line === undefined) {
        if (!rows.has(block)) rows.set(block, [event.row]);
        continue;
      }
      const lines = rows.get(block) ?? Array.from({ length: line.count }, () => undefined);
      lines[line.index] ??= event.row;
      rows.set(block, lines);
    }
  }
  return rows;
}

/** The same from entries, with each row's own blocks, for writing it anew. */
export function tellTimeline(entries: readonly TimelineEntry[], context: TimelineContext): ToldEvent[] {
  const rows = entries.flatMap((entry) => ('row' in entry ? [entry.row] : []));
  const kinds = kindsOf(rows);
  const places = placeRows(entries, kinds, context);
  return rows.map((stated, row) => ({
    event: eventOf(stated, { place: places[row] ?? unplaced, kind: kinds[row] ?? 'step', row }),
    content: stated.content,
    extra: stated.extra,
    told: stated.told,
  }));
}

/** Put together field by field: copies of objects are what reading many rows would spend its time on. */
function eventOf(
  stated: StatedRow,
  { place, kind, row }: { place: Placement; kind: EventKind; row: number },
): TimelineEvent {
  const { occurredAt, certainty } = place;
  const event: TimelineEvent = {
    occurredAt,
    statedTime: stated.time,
    kind,
    text: linesOf(stated.content),
    certainty,
    row,
  };
  const evidenceUrl = stated.evidenceUrl ?? firstWebAddress({ type: 'doc', content: stated.content });
  if (evidenceUrl !== undefined) event.evidenceUrl = evidenceUrl;
  const actorIds = mentionedIds(stated.content);
  if (actorIds.length > 0) event.actorIds = actorIds;
  return event;
}

/** Words of a column count where at least one of them is a kind's: a column of something else says nothing. */
function kindsOf(rows: readonly StatedRow[]): EventKind[] {
  const stated = rows.map((row) => statedKind(row.kind));
  const hasKinds = stated.some((kind) => kind !== undefined);
  const given = stated.map((kind, row) => kind ?? (hasKinds && rows[row]?.kind !== '' ? 'step' : undefined));
  const texts = rows.map((row, index) => (given[index] === undefined ? linesOf(row.content) : ''));
  // Which row comes first says what it is: a page that tells the latest first is judged from its end.
  const isBackward = orderOf(rows.flatMap(({ time }) => readStatedTime(time) ?? [])) === 'backward';
  const recognised = isBackward
    ? recognisedKinds(texts.toReversed(), given.toReversed())
    : recognisedKinds(texts, given);
  return given.map((kind, index) => kind ?? recognised.get(isBackward ? rows.length - 1 - index : index) ?? 'step');
}
