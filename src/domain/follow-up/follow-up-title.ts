import { DateTime } from 'luxon';
import type { Period } from '../schedule/period';

const dayAndMonth = { day: 'numeric', month: 'short' } as const;
const inUtc = (date: string): DateTime => DateTime.fromISO(date, { zone: 'utc', locale: 'en-GB' });

/** For example `Post-mortem follow-up, 23 Nov – 6 Dec 2026`. */
export function followUpTitle({ start, end }: Pick<Period, 'start' | 'end'>): string {
  const from = inUtc(start);
  const to = inUtc(end);
  const first = from.toLocaleString(from.year === to.year ? dayAndMonth : { ...dayAndMonth, year: 'numeric' });
  return `Post-mortem follow-up, ${first} – ${to.toLocaleString({ ...dayAndMonth, year: 'numeric' })}`;
}
