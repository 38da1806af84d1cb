const LOCALE = 'en-GB';

const STYLES = {
  short: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  long: { dateStyle: 'full', timeStyle: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const day = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

const format = (style: keyof typeof STYLES, instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALE, { ...STYLES[style], timeZone }).format(new Date(instant));

/** An ISO instant as a date in the reader's IANA zone. */
export const shortDate = (instant: string, timeZone: string): string => format('short', instant, timeZone);

/** An ISO instant with day and time, in the reader's IANA zone. */
export const longDateTime = (instant: string, timeZone: string): string => format('long', instant, timeZone);
export const mediumDateTime = (instant: string, timeZone: string): string => format('medium', instant, timeZone);

/** The time of day of an ISO instant with its seconds, in the reader's IANA zone. */
export const timeOfDay = (instant: string, timeZone: string): string => format('time', instant, timeZone);

/** A date node of a document: milliseconds at midnight UTC, so the day is read in UTC. */
export function documentDate(timestamp: string): string {
  const milliseconds = Number(timestamp);
  return timestamp === '' || Number.isNaN(new Date(milliseconds).getTime()) ? 'no date' : day.format(milliseconds);
}
