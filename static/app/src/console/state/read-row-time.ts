import type { TimelineEvent } from '../../../../../src/domain/document/post-mortem-document';
import { readStatedTime } from '../../../../../src/domain/document/times/stated-time';
import { placeInTime } from '../../../../../src/domain/document/times/time-context';
import { writtenExactly } from '../../../../../src/domain/document/times/written-time';

type RowTime = Pick<TimelineEvent, 'occurredAt' | 'statedTime' | 'certainty'>;

export interface RowTimePlace {
  /** IANA zone of the page. */
  timeZone: string;
  /** Instant of the row above that has one, or when the incident began: a time without a date is of that day. */
  above: string;
}

/**
 * Reads what is typed as a row's time: `9:14`, `0914`, `~9:20`, `25 Nov 00:10`, `8:14 UTC`. What cannot be read stays as it is
 * typed, without an instant.
 */
export function readRowTime(words: string, { timeZone, above }: RowTimePlace): RowTime {
  const typed = words.trim();
  const stated = readStatedTime(typed.replace(/^(~?)(\d{1,2})(\d{2})$/u, '$1$2:$3'));
  const unread: RowTime = { occurredAt: null, statedTime: typed, certainty: 'unknown' };
  if (stated?.time === undefined || stated.rest !== '') return unread;
  const [year = 1970, month = 1, day = 1] = dayOf(above, timeZone).split('-').map(Number);
  const date = { year, month, day };
  const { occurredAt, certainty } = placeInTime(stated, {
    ...{ zone: timeZone, date, writtenDate: date, previous: Date.parse(above) },
    ...{ dayOrMonthFirst: 'day', order: 'forward' },
  });
  return occurredAt === null
    ? unread
    : { occurredAt, certainty, statedTime: rowTimeWords(occurredAt, certainty, timeZone) };
}

/** `2026-11-24 10:02` in the page's zone, `~` before what is approximate. */
export function rowTimeWords(occurredAt: string, certainty: TimelineEvent['certainty'], timeZone: string): string {
  return `${certainty === 'approximate' ? '~' : ''}${writtenExactly(occurredAt, timeZone)}`;
}

/** What a row's field shows: the day only where it differs from the row above. */
export function shownRowTime(event: TimelineEvent, above: TimelineEvent | undefined, timeZone: string): string {
  if (event.occurredAt === null) return event.statedTime;
  const words = rowTimeWords(event.occurredAt, event.certainty, timeZone);
  const dayAbove = above === undefined || above.occurredAt === null ? '' : dayOf(above.occurredAt, timeZone);
  const isSameDay = dayAbove === dayOf(event.occurredAt, timeZone);
  return isSameDay ? words.replace(/\d{4}-\d\d-\d\d /u, '') : words;
}

function dayOf(instant: string, timeZone: string): string {
  return writtenExactly(instant, timeZone).slice(0, 10);
}
