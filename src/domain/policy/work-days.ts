import { DateTime } from 'luxon';
import type { DayLimit } from './policy';
import type { WorkCalendar } from './work-calendar';

const millisecondsInDay = 86_400_000;

/** Whether people of the space work on a calendar date (`YYYY-MM-DD`). */
export function isWorkingDay({ workingDays, holidays }: WorkCalendar, date: string): boolean {
  return workingDays.includes(weekdayOf(date)) && !holidays.some((holiday) => holiday.date === date);
}

/** The date itself when people work on it, else the next on which they do. */
export function workingDayFrom(calendar: WorkCalendar, date: string): string {
  let candidate = date;
  while (!isWorkingDay(calendar, candidate)) candidate = addCalendarDays(candidate, 1);
  return candidate;
}

/** The date so many working days later; the first of them is the first working day after `date`. */
export function addBusinessDays(calendar: WorkCalendar, date: string, days: number): string {
  let reached = date;
  for (let counted = 0; counted < days; counted += 1) reached = workingDayFrom(calendar, addCalendarDays(reached, 1));
  return workingDayFrom(calendar, reached);
}

/**
 * The last date on which a limit is kept. Calendar days that end on a day off run on to the next working day, as periods
 * usually do: nobody can be asked to meet on a holiday, and a holiday more never shortens what people were promised.
 */
export function lastDateOf({ days, counted }: DayLimit, from: string, calendar: WorkCalendar): string {
  return counted === 'business'
    ? addBusinessDays(calendar, from, days)
    : workingDayFrom(calendar, addCalendarDays(from, days));
}

/**
 * The last millisecond of a date in a zone, ISO 8601 in UTC. A limit in days is kept by whatever happens on its last day:
 * spaces say on which days people work, not at which hours. Where clocks change, the day has 23 or 25 hours.
 */
export function endOfDay(date: string, timeZone: string): string {
  return DateTime.fromISO(date, { zone: timeZone }).endOf('day').toUTC().toJSDate().toISOString();
}

/** Calendar dates are counted in UTC, where every day has 24 hours. */
export function addCalendarDays(date: string, days: number): string {
  return new Date(startInUtc(date) + days * millisecondsInDay).toISOString().slice(0, 10);
}

/** ISO weekday: 1 is Monday. */
function weekdayOf(date: string): number {
  return new Date(startInUtc(date)).getUTCDay() || 7;
}

function startInUtc(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
