import type { EventKind, TimelineEvent } from '../post-mortem-document';
import { readStatedTime } from '../times/stated-time';
import type { StatedDate, StatedTime } from '../times/stated-time';
import { placeInTime, withStated } from '../times/time-context';
import type { TimeContext } from '../times/time-context';
import { dayOrMonthFirst, firstFullDate, orderOf } from './timeline-dates';
import type { TimelineEntry } from './timeline-entry';
import { zoneOfSentence } from '../times/time-zones';

export interface TimelineContext {
  /** IANA zone for times whose zone nothing on the page states. */
  timeZone: string;
  /** Dates that the page states elsewhere, the likeliest first: for times above the timeline's first date. */
  dates: readonly StatedDate[];
}

export type Placement = Pick<TimelineEvent, 'occurredAt' | 'certainty'>;

const unknown: Placement = { occurredAt: null, certainty: 'unknown' };

/**
 * When each row happened, in the order of the rows. Rows counted from the beginning ("T+12 min") count from the row that is `started`, else
 * from the first with a time of day.
 */
export function placeRows(
  entries: readonly TimelineEntry[],
  kinds: readonly EventKind[],
  given: TimelineContext,
): Placement[] {
  const stated = entries.map((entry) =>
    readStatedTime('row' in entry ? entry.row.time : entry.note.replace(/^times: /u, '')),
  );
  const rows = stated.filter((time, index) => time !== undefined && 'row' in (entries[index] ?? {}));
  let context = firstContext(stated, rows.filter(isStated), given);
  const placed: Placement[] = [];
  const elapsed = new Map<number, StatedTime>();
  entries.forEach((entry, index) => {
    const time = stated[index];
    if ('note' in entry) {
      context = afterNote(entry.note, time, context);
    } else {
      const isCounted = time !== undefined && isElapsed(time);
      if (isCounted) elapsed.set(placed.length, time);
      const place = time === undefined || isCounted ? { ...unknown, context } : placeInTime(time, context);
      context = place.context;
      placed.push({ occurredAt: place.occurredAt, certainty: place.certainty });
    }
  });
  const beginning = (placed.find(isBeginning(kinds)) ?? placed.find(({ occurredAt }) => occurredAt !== null))
    ?.occurredAt;
  if (!beginning) return placed;
  return placed.map((place, row) => {
    const time = elapsed.get(row);
    return time === undefined ? place : afterBeginning(time, beginning);
  });
}

function firstContext(
  stated: readonly (StatedTime | undefined)[],
  rows: readonly StatedTime[],
  given: TimelineContext,
): TimeContext {
  const own = stated.flatMap((time) => time?.date ?? []);
  const order = dayOrMonthFirst(stated.filter(isStated), given.dates, given.timeZone);
  const date = firstFullDate(own, order) ?? firstFullDate(given.dates, order);
  return {
    zone: given.timeZone,
    date,
    writtenDate: date,
    previous: undefined,
    dayOrMonthFirst: order,
    order: orderOf(rows),
  };
}

/** A date between rows begins anew: it is no matter how late the row above was. */
function afterNote(note: string, stated: StatedTime | undefined, context: TimeContext): TimeContext {
  const isDay = stated !== undefined && stated.time === undefined && (stated.date ?? stated.dayOffset) !== undefined;
  const dated = isDay ? { ...withStated(stated, context), previous: undefined } : context;
  const zone = zoneOfSentence(note);
  return zone === undefined ? dated : { ...dated, zone };
}

function isBeginning(kinds: readonly EventKind[]): (place: Placement, row: number) => boolean {
  return ({ occurredAt }, row) => occurredAt !== null && kinds[row] === 'started';
}

function isElapsed({ elapsed, time }: StatedTime): boolean {
  return elapsed !== undefined && time === undefined;
}

function afterBeginning({ elapsed = 0, isApproximate }: StatedTime, beginning: string): Placement {
  const occurredAt = new Date(Date.parse(beginning) + elapsed * 1000).toISOString();
  return { occurredAt, certainty: isApproximate ? 'approximate' : 'exact' };
}

function isStated(time: StatedTime | undefined): time is StatedTime {
  return time !== undefined;
}
