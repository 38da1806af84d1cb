import { DateTime } from 'luxon';
import type { Certainty } from './post-mortem-document';
import type { StatedDate, StatedTime } from './stated-time';

/** What rows above have said, for rows that leave it out. */
export interface TimeContext {
  zone: string;
  date: Required<StatedDate> | undefined;
  /** The last row's instant, to see when a day has ended. */
  previous: DateTime | undefined;
}

export interface PlacedTime {
  /** ISO 8601 in UTC, or null. */
  occurredAt: string | null;
  certainty: Certainty;
  context: TimeContext;
}

const hoursThatMeanNextDay = 12;

/**
 * The instant that a row's words mean. Date, year and zone come from the context where the words leave them out; a time
 * without a date that lies over twelve hours before the row above belongs to the next day.
 */
export function placeInTime(stated: StatedTime, given: TimeContext): PlacedTime {
  const context = withStated(stated, given);
  const zone = stated.zone ?? context.zone;
  if (stated.time === undefined || stated.isPlaceholder || context.date === undefined) {
    return { occurredAt: null, certainty: 'unknown', context };
  }
  const written = DateTime.fromObject({ ...context.date, ...stated.time }, { zone });
  const time = stated.date === undefined ? afterMidnight(written, context.previous) : written;
  if (!time.isValid) return { occurredAt: null, certainty: 'unknown', context };
  const { year, month, day } = time;
  return {
    occurredAt: time.toUTC().toISO(),
    certainty: stated.isApproximate ? 'approximate' : 'exact',
    context: { ...context, date: { year, month, day }, previous: time },
  };
}

/** The context after a date that stands alone, such as a sub-heading "Feb 21". */
export function withStated(stated: StatedTime, context: TimeContext): TimeContext {
  const date = stated.date === undefined ? context.date : completed(stated.date, context.date);
  return { ...context, date: shifted(date, stated.dayOffset ?? 0) };
}

function completed(date: StatedDate, before: Required<StatedDate> | undefined): Required<StatedDate> | undefined {
  const year = date.year ?? before?.year;
  if (year === undefined) return before;
  const crossesNewYear = date.year === undefined && before?.month === 12 && date.month === 1;
  return { year: crossesNewYear ? year + 1 : year, month: date.month, day: date.day };
}

function shifted(date: Required<StatedDate> | undefined, days: number): Required<StatedDate> | undefined {
  if (date === undefined || days === 0) return date;
  const { year, month, day } = DateTime.fromObject(date, { zone: 'UTC' }).plus({ days });
  return { year, month, day };
}

function afterMidnight(time: DateTime, previous: DateTime | undefined): DateTime {
  if (previous === undefined || previous.diff(time, 'hours').hours <= hoursThatMeanNextDay) return time;
  return time.plus({ days: 1 });
}
