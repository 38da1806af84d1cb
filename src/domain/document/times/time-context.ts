import type { Certainty } from '../post-mortem-document';
import type { StatedDate, StatedTime } from './stated-time';
import { instantShown } from './zone-offsets';

/** What rows above have said, for rows that leave it out. */
export interface TimeContext {
  zone: string;
  date: FullDate | undefined;
  /** The last date that was written out: "+1d" counts from it. */
  writtenDate: FullDate | undefined;
  /** The last row's instant in milliseconds, to see when a day has ended. */
  previous: number | undefined;
  /** How the page writes dates that could be read either way: "03/04/2026". */
  dayOrMonthFirst: 'day' | 'month';
  /** Which way the rows run. */
  order: 'forward' | 'backward';
}

export type FullDate = Pick<Required<StatedDate>, 'year' | 'month' | 'day'>;

export interface PlacedTime {
  /** ISO 8601 in UTC, or null. */
  occurredAt: string | null;
  certainty: Certainty;
  context: TimeContext;
}

const hour = 3_600_000;
const day = 24 * hour;
/** Further back than this, a time without a date belongs to the next day; less is a row out of order. */
const longestDisorder = 6 * hour;
/** Just after midnight, a row out of order is one of the day before. */
const longestDisorderOverMidnight = 2 * hour;

/**
 * The instant that a row's words mean. Date, year and zone come from the context where the words leave them out; a time
 * without a date that lies hours before the row above belongs to the next day.
 */
export function placeInTime(stated: StatedTime, given: TimeContext): PlacedTime {
  const context = withStated(stated, given);
  const instant = stated.isPlaceholder ? undefined : instantOf(stated, context);
  if (instant === undefined) return { occurredAt: null, certainty: 'unknown', context };
  const moved = stated.date === undefined && stated.dayOffset === undefined ? daysMoved(instant, context) : 0;
  const placed = moved === 0 ? instant : instantOf(stated, { ...context, date: shifted(context.date, moved) });
  if (placed === undefined) return { occurredAt: null, certainty: 'unknown', context };
  return {
    occurredAt: new Date(placed).toISOString(),
    certainty: stated.isApproximate ? 'approximate' : 'exact',
    context: { ...context, date: shifted(context.date, moved), previous: placed },
  };
}

/** The context after a date, such as a sub-heading "Feb 21". */
export function withStated(stated: StatedTime, context: TimeContext): TimeContext {
  if (stated.date !== undefined) {
    const date = completed(stated.date, context);
    if (date === undefined) return context;
    const after = { ...context, date, writtenDate: date };
    return stated.dayOffset === undefined ? after : { ...after, date: shifted(date, stated.dayOffset) };
  }
  if (stated.dayOffset !== undefined) return { ...context, date: offsetDate(stated, stated.dayOffset, context) };
  return stated.weekday === undefined ? context : { ...context, date: nextWeekday(context.date, stated.weekday) };
}

/** A date as the page writes dates, with its year. */
export function completed(
  date: StatedDate,
  { date: before, dayOrMonthFirst }: Pick<TimeContext, 'date' | 'dayOrMonthFirst'>,
): FullDate | undefined {
  const isSwapped = date.isAmbiguous === true && dayOrMonthFirst === 'month';
  const [month, dayOfMonth] = isSwapped ? [date.day, date.month] : [date.month, date.day];
  const year = date.year ?? before?.year;
  if (year === undefined) return before;
  const crossesNewYear = date.year === undefined && before?.month === 12 && month === 1;
  return { year: crossesNewYear ? year + 1 : year, month, day: dayOfMonth };
}

/** Midnight at the beginning of a date as if in UTC, in milliseconds; undefined for a day that no calendar has. */
export function midnightOf({ year, month, day: dayOfMonth }: FullDate): number | undefined {
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, dayOfMonth);
  return midnight.getUTCDate() === dayOfMonth ? midnight.getTime() : undefined;
}

function instantOf({ time, zone }: StatedTime, context: TimeContext): number | undefined {
  const midnight = context.date === undefined ? undefined : midnightOf(context.date);
  if (time === undefined || midnight === undefined) return undefined;
  const shown = midnight + ((time.hour * 60 + time.minute) * 60 + time.second) * 1000;
  const instant = instantShown(shown, zone ?? context.zone);
  return Math.abs(instant) <= 8.64e15 ? instant : undefined;
}

/** "+1d" counts from the date that was written; "next day" likewise, but never leads back before the row above. */
function offsetDate({ time, zone, isNextDay }: StatedTime, days: number, context: TimeContext): FullDate | undefined {
  const date = shifted(context.writtenDate ?? context.date, days);
  if (isNextDay !== true || time === undefined || context.previous === undefined) return date;
  const instant = instantOf({ time, ...(zone === undefined ? {} : { zone }), ...untold }, { ...context, date });
  return instant === undefined || instant >= context.previous ? date : shifted(context.date, days);
}

const untold = { isApproximate: false, isPlaceholder: false, stated: '', rest: '' };

function nextWeekday(date: FullDate | undefined, weekday: number): FullDate | undefined {
  const midnight = date === undefined ? undefined : midnightOf(date);
  if (midnight === undefined) return date;
  return shifted(date, (weekday - new Date(midnight).getUTCDay() + 7) % 7);
}

function shifted(date: FullDate | undefined, days: number): FullDate | undefined {
  const midnight = date === undefined || days === 0 ? undefined : midnightOf(date);
  if (midnight === undefined) return date;
  const moved = new Date(midnight + days * day);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** How many days a time without a date lies from the day of the row above. */
function daysMoved(instant: number, { previous, order, date, writtenDate }: TimeContext): number {
  if (previous === undefined) return 0;
  const step = order === 'forward' ? 1 : -1;
  const ahead = (instant - previous) * step;
  if (ahead < -longestDisorder) return step;
  const isCarried = date?.day !== writtenDate?.day;
  return isCarried && ahead > day - longestDisorderOverMidnight ? -step : 0;
}
