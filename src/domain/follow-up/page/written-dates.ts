import { DateTime } from 'luxon';

/** A calendar date as the page writes it in words: `12 Dec 2026`. */
export function writtenDate(date: string): string {
  return DateTime.fromISO(date, { zone: 'utc', locale: 'en-GB' }).toLocaleString(DateTime.DATE_MED);
}

/** When the meeting is: `Tuesday 8 December 2026 at 10:00–10:30 (Europe/Oslo)`. */
export function writtenMeeting(meetingAt: string, minutes: number, timeZone: string): string {
  const start = DateTime.fromISO(meetingAt, { zone: timeZone, locale: 'en-GB' });
  const day = start.toLocaleString(DateTime.DATE_HUGE);
  return `${day}, ${start.toFormat('HH:mm')}–${start.plus({ minutes }).toFormat('HH:mm')} (${timeZone})`;
}

/** "once", "3 times". */
export function writtenTimes(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
