import { DateTime } from 'luxon';

const millisecondsInDay = 86_400_000;

/** A calendar date (`YYYY-MM-DD`) some days after another. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * millisecondsInDay).toISOString().slice(0, 10);
}

/** Date and time of day of an instant (ISO 8601) in a zone: `2026-11-24 10:02`. */
export function clockIn(timeZone: string, instant: string): string {
  return DateTime.fromISO(instant, { zone: timeZone }).toFormat('yyyy-MM-dd HH:mm');
}
