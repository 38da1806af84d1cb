import { DateTime } from 'luxon';
import type { SpaceSettings } from '../space-settings';

/** Product description section 1: the open meeting takes place every two weeks. */
export const daysInPeriod = 14;

/** Both days belong to the period. `key` is the first day. Calendar dates `YYYY-MM-DD`. */
export interface Period {
  key: string;
  start: string;
  end: string;
}

export type PeriodSettings = Pick<SpaceSettings, 'anchorDate' | 'timeZone' | 'leadDays' | 'hour'>;

/** Calendar dates are counted in UTC, where every day has 24 hours. */
function day(date: string): DateTime {
  return DateTime.fromISO(date, { zone: 'utc' });
}

function isoDate(date: DateTime): string {
  return date.toFormat('yyyy-MM-dd');
}

/** The one period that holds this calendar date. Periods tile time in both directions from the anchor. */
export function periodOf(date: string, anchorDate: string): Period {
  const days = Math.round(day(date).diff(day(anchorDate), 'days').days);
  return periodFrom(day(anchorDate).plus({ days: Math.floor(days / daysInPeriod) * daysInPeriod }));
}

export function nextPeriod(period: Period): Period {
  return periodFrom(day(period.start).plus({ days: daysInPeriod }));
}

/** The period of this key, whatever the anchor is today. */
export function periodOfKey(key: string): Period {
  return periodFrom(day(key));
}

function periodFrom(start: DateTime): Period {
  const key = isoDate(start);
  return { key, start: key, end: isoDate(start.plus({ days: daysInPeriod - 1 })) };
}

/** The calendar date in this zone at this instant. */
export function dateIn(timeZone: string, now: number): string {
  return isoDate(DateTime.fromMillis(now, { zone: timeZone }));
}

/** The meeting that looks back on a period takes place on the day after it. */
export function meetingDateOf(period: Period): string {
  return nextPeriod(period).start;
}

/**
 * When the page of a period is to be prepared: `leadDays` before the meeting, at `hour` in the space's zone. An hour that
 * daylight saving skips is moved on by the length of the gap.
 * @returns milliseconds since 1970
 */
export function dueAt(period: Period, settings: PeriodSettings): number {
  const date = day(meetingDateOf(period)).minus({ days: settings.leadDays });
  return DateTime.fromObject(
    { year: date.year, month: date.month, day: date.day, hour: settings.hour },
    { zone: settings.timeZone },
  ).toMillis();
}

/**
 * The period whose page is to be prepared now, or null. When several were missed only the newest is: what the older ones
 * would have said is part of it.
 * @param watermark key of the last prepared period
 */
export function periodToPrepare(now: number, settings: PeriodSettings, watermark: string | null): Period | null {
  const newest = newestDue(now, settings);
  return watermark !== null && newest.key <= watermark ? null : newest;
}

/** The first instant after `now` at which a page becomes due. */
export function nextDueAt(now: number, settings: PeriodSettings): number {
  return dueAt(nextPeriod(newestDue(now, settings)), settings);
}

/** The newest period whose page is due at `now`. */
export function newestDue(now: number, settings: PeriodSettings): Period {
  const later = nextPeriod(periodOf(dateIn(settings.timeZone, now), settings.anchorDate));
  let period = later;
  while (dueAt(period, settings) > now) period = periodFrom(day(period.start).minus({ days: daysInPeriod }));
  return period;
}
