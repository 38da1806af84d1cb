const LOCALE = 'en-GB';

const short = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const long = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full', timeStyle: 'short' });
const medium = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const day = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** An ISO instant as a date in the reader's zone. */
export const shortDate = (instant: string): string => short.format(new Date(instant));

/** An ISO instant with day and time, in the reader's zone. */
export const longDateTime = (instant: string): string => long.format(new Date(instant));
export const mediumDateTime = (instant: string): string => medium.format(new Date(instant));

/** A date node of a document: milliseconds at midnight UTC, so the day is read in UTC. */
export function documentDate(timestamp: string): string {
  const milliseconds = Number(timestamp);
  return timestamp === '' || Number.isNaN(new Date(milliseconds).getTime()) ? 'no date' : day.format(milliseconds);
}
