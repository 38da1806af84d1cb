import { DateTime } from 'luxon';

/** Working hours are not part of a space's settings: what most offices keep. */
const [opens, closes] = [9, 17];
const longestDays = 400;

/** Minutes between two instants (ISO 8601) that lie in Monday to Friday, 9:00 to 17:00, in a zone. */
export function businessMinutesBetween(from: string, to: string, timeZone: string): number {
  const [begin, end] = [DateTime.fromISO(from, { zone: timeZone }), DateTime.fromISO(to, { zone: timeZone })];
  const days = Math.min(longestDays, Math.ceil(end.endOf('day').diff(begin.startOf('day'), 'days').days));
  return Array.from({ length: Math.max(0, days) }, (_, index) => begin.startOf('day').plus({ days: index }))
    .filter(({ weekday }) => weekday <= 5)
    .reduce((sum, day) => sum + overlap(day, begin, end), 0);
}

function overlap(day: DateTime, begin: DateTime, end: DateTime): number {
  const first = DateTime.max(day.set({ hour: opens }), begin);
  const last = DateTime.min(day.set({ hour: closes }), end);
  return Math.max(0, Math.round(last.diff(first, 'minutes').minutes));
}
