import { DateTime } from 'luxon';
import type { SpaceSettings } from '../space-settings';
import { instantOfWallTime } from './wall-time';

/** Product description section 1: the open meeting takes place every two weeks. */
export const daysInPeriod = 14;

/**
 * What one meeting looks back on: 14 days counted from the anchor, more after a page that was missed, other after dates were
 * moved. Both days belong to it. `key` is the first day. Calendar dates `YYYY-MM-DD`.
 */
export interface Period {
  key: string;
  start: string;
  end: string;
}

export type PeriodSettings = Pick<SpaceSettings, 'anchorDate' | 'timeZone' | 'leadDays' | 'hour'>;
export type MeetingSettings = Pick<SpaceSettings, 'timeZone' | 'meetingTime'>;

/** Calendar dates are counted in UTC, where every day has 24 hours. */
const millisecondsInDay = 86_400_000;

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * millisecondsInDay).toISOString().slice(0, 10);
}

function periodBetween(start: string, end: string): Period {
  return { key: start, start, end };
}

/** The one regular period that holds this calendar date. Regular periods tile time in both directions from the anchor. */
export function periodOf(date: string, anchorDate: string): Period {
  const days = (Date.parse(date) - Date.parse(anchorDate)) / millisecondsInDay;
  return periodOfKey(daysAfter(anchorDate, Math.floor(days / daysInPeriod) * daysInPeriod));
}

/** The 14 days after this one. */
export function nextPeriod({ end }: Period): Period {
  return periodOfKey(daysAfter(end, 1));
}

/** The 14 days that begin with this one. */
export function periodOfKey(key: string): Period {
  return periodBetween(key, daysAfter(key, daysInPeriod - 1));
}

/** The calendar date in this zone at this instant. */
export function dateIn(timeZone: string, now: number): string {
  return DateTime.fromMillis(now, { zone: timeZone }).toFormat('yyyy-MM-dd');
}

/** The meeting that looks back on a period takes place on the day after it. */
export function meetingDateOf({ end }: Pick<Period, 'end'>): string {
  return daysAfter(end, 1);
}

/**
 * When the meeting that looks back on a period begins. A time that daylight saving skips is moved on by the length of the gap.
 * @returns milliseconds since 1970
 */
export function meetingAtOf(period: Pick<Period, 'end'>, { meetingTime, timeZone }: MeetingSettings): number {
  return instantOfWallTime(meetingDateOf(period), meetingTime, timeZone);
}

/** When the first regular meeting after `now` begins, milliseconds since 1970, whether or not its page is prepared. */
export function nextMeetingAt(now: number, settings: MeetingSettings & Pick<SpaceSettings, 'anchorDate'>): number {
  const { timeZone, anchorDate } = settings;
  let period = periodOf(daysAfter(dateIn(timeZone, now), -1 - daysInPeriod), anchorDate);
  while (meetingAtOf(period, settings) <= now) period = nextPeriod(period);
  return meetingAtOf(period, settings);
}

/**
 * When the page of a period is to be prepared: `leadDays` before the meeting, at `hour` in the space's zone. An hour that
 * daylight saving skips is moved on by the length of the gap.
 * @returns milliseconds since 1970
 */
export function dueAt(period: Pick<Period, 'end'>, { leadDays, hour, timeZone }: PeriodSettings): number {
  const date = daysAfter(meetingDateOf(period), -leadDays);
  return instantOfWallTime(date, `${String(hour).padStart(2, '0')}:00`, timeZone);
}

/** The newest regular period whose page is due at `now`. */
export function newestDue(now: number, settings: PeriodSettings): Period {
  let period = nextPeriod(periodOf(dateIn(settings.timeZone, now), settings.anchorDate));
  while (dueAt(period, settings) > now) period = periodOfKey(daysAfter(period.start, -daysInPeriod));
  return period;
}

/**
 * The period whose page is to be prepared now, or null. It begins on the day after the one before, so that together they leave
 * out no day and tell of none twice, and ends with the newest meeting that is due: what was missed is caught up by one page.
 * @param preparedUntil last day of the period before, `YYYY-MM-DD`; null when there was none
 */
export function periodToPrepare(now: number, settings: PeriodSettings, preparedUntil: string | null): Period | null {
  return periodUpTo(newestDue(now, settings), preparedUntil);
}

/** The period whose page comes next, whether or not it is due: what is prepared when somebody does not want to wait. */
export function comingPeriod(now: number, settings: PeriodSettings, preparedUntil: string | null): Period {
  let last = newestDue(now, settings);
  let coming = periodUpTo(last, preparedUntil);
  while (coming === null) {
    last = nextPeriod(last);
    coming = periodUpTo(last, preparedUntil);
  }
  return coming;
}

function periodUpTo(last: Period, preparedUntil: string | null): Period | null {
  if (preparedUntil === null) return last;
  return last.end <= preparedUntil ? null : periodBetween(daysAfter(preparedUntil, 1), last.end);
}

/** The first instant after `now`, in milliseconds, at which a page becomes due that is not prepared. */
export function nextDueAt(now: number, settings: PeriodSettings, preparedUntil: string | null): number {
  let period = nextPeriod(newestDue(now, settings));
  while (periodUpTo(period, preparedUntil) === null) period = nextPeriod(period);
  return dueAt(period, settings);
}

export type DueSettings = PeriodSettings & Pick<SpaceSettings, 'designated' | 'isPaused' | 'nextFollowUpAt'>;

/**
 * Whether the schedule prepares a page now. `nextFollowUpAt` holds back what was missed while there was no schedule, and what is
 * tried again later.
 */
export function isDue(now: number, settings: DueSettings, preparedUntil: string | null): boolean {
  const { designated, isPaused, nextFollowUpAt } = settings;
  const isRunning = designated && !isPaused && Date.parse(nextFollowUpAt) <= now;
  return isRunning && periodToPrepare(now, settings, preparedUntil) !== null;
}
