import { DateTime } from 'luxon';

/** Date and time of day of an instant (ISO 8601) in a zone: `2026-11-24 10:02`. */
export function clockIn(timeZone: string, instant: string): string {
  return DateTime.fromISO(instant, { zone: timeZone }).toFormat('yyyy-MM-dd HH:mm');
}
