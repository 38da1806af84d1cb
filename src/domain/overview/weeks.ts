const millisecondsInDay = 86_400_000;
const daysInWeek = 7;

/** The Monday of the week of a calendar date; both `YYYY-MM-DD`. Dates are counted in UTC, where every day has 24 hours. */
export function weekOf(date: string): string {
  const at = startOf(date);
  return dateAt(at - ((new Date(at).getUTCDay() + 6) % daysInWeek) * millisecondsInDay);
}

/** So many weeks by their Mondays, oldest first; the last is that of the date. */
export function weeksUntil(date: string, count: number): readonly string[] {
  const last = startOf(weekOf(date));
  return Array.from({ length: count }, (_, index) =>
    dateAt(last - (count - 1 - index) * daysInWeek * millisecondsInDay),
  );
}

/** Whole days from one calendar date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((startOf(to) - startOf(from)) / millisecondsInDay);
}

function startOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function dateAt(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
