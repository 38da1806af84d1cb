import type { WorkCalendar } from '../policy/work-calendar';
import { addCalendarDays, isWorkingDay, workingDayFrom } from '../policy/work-days';

/** Product description section 7: two days before an item is due, and after that weekly. */
export const daysBeforeDue = 2;
const daysBetween = 7;

const millisecondsInDay = 86_400_000;

/** An item's date, and when its owner was reminded of it last: calendar dates of the space, null before the first time. */
export interface RemindedOf {
  dueDate: string;
  lastOn: string | null;
}

/**
 * Whether the owner is reminded today. A day that is quiet puts it off to the next working day; of several days that were missed only
 * the newest counts; what was said once, on its day or later, is said.
 * @param today calendar date `YYYY-MM-DD` in the space's zone
 */
export function isReminderDue({ dueDate, lastOn }: RemindedOf, today: string, calendar: WorkCalendar): boolean {
  const newest = newestDay(dueDate, today);
  return newest !== null && isWorkingDay(calendar, today) && (lastOn === null || lastOn < newest);
}

/** The first day, today or later, on which the owner is reminded, should the item stay as it is. */
export function nextReminderDay(reminded: RemindedOf, today: string, calendar: WorkCalendar): string {
  const atOnce = workingDayFrom(calendar, today);
  if (isReminderDue(reminded, atOnce, calendar)) return atOnce;
  return workingDayFrom(calendar, dayAfter(newestDay(reminded.dueDate, atOnce), reminded.dueDate));
}

/** The newest day up to today on which a reminder is planned, quiet or not; null before the first one. */
function newestDay(dueDate: string, today: string): string | null {
  const first = addCalendarDays(dueDate, -daysBeforeDue);
  const passed = Math.floor((Date.parse(today) - Date.parse(first)) / millisecondsInDay / daysBetween);
  return passed < 0 ? null : addCalendarDays(first, passed * daysBetween);
}

function dayAfter(planned: string | null, dueDate: string): string {
  return planned === null ? addCalendarDays(dueDate, -daysBeforeDue) : addCalendarDays(planned, daysBetween);
}
