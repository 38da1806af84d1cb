/**
 * Date and time as people of this locale write them, e.g. `24 Nov 2026, 10:00`.
 * @param instant ISO 8601
 */
export function formatInstant(instant: string, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    Date.parse(instant),
  );
}

/** Only the clock's reading, e.g. `10:42`. */
export function formatClock(instant: string, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(Date.parse(instant));
}

/**
 * A calendar date, short: `12 Dec`, with the year when it is another one than today's.
 * @param date `YYYY-MM-DD`
 * @param today `YYYY-MM-DD`
 */
export function formatDate(date: string, today: string, locale: string): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return formatCalendarDate(date, locale, { day: 'numeric', month: 'short', ...year });
}

/** A calendar date with its weekday, short: `Fri, 27 Nov`, with the year when it is another one than today's. */
export function formatDay(date: string, today: string, locale: string): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return formatCalendarDate(date, locale, { weekday: 'short', day: 'numeric', month: 'short', ...year });
}

/** How far a date is away from today: `today`, `in 2 days`, `3 days ago`. Both `YYYY-MM-DD`. */
export function formatDistance(date: string, today: string, locale: string): string {
  const days = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
}

/** A calendar date in full, e.g. `Saturday, 12 December 2026`. */
export function formatFullDate(date: string, locale: string): string {
  return formatCalendarDate(date, locale, { dateStyle: 'full' });
}

function formatCalendarDate(date: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(`${date}T00:00:00Z`));
}

/** A zone with its offset now, e.g. `Europe/Oslo (GMT+1)`. */
export function describeZone(timeZone: string, instant: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(instant);
  const offset = parts.find((part) => part.type === 'timeZoneName')?.value;
  return offset === undefined ? timeZone : `${timeZone} (${offset})`;
}
