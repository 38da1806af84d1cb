import type { DateTime } from 'luxon';

/** A rule of RFC 5545 (RECUR), by its parts: once a year, on this weekday of a week of this month. */
export interface YearlyRule {
  freq: 'YEARLY';
  BYMONTH: number;
  /** For example `-1SU`, or `SU` where the days of the month are given. */
  BYDAY: string;
  BYMONTHDAY?: number[];
}

/** As many as it takes to tell one rule from another: then days of the month fall on the same weekdays again. */
export const yearsToTell = 28;

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * The rule that gives these moments and no others, once each year without a gap; null where there is none, and where
 * the moments are too few to tell.
 * @param moments what clocks show, in UTC, in order
 */
export function findYearlyRule(moments: readonly DateTime[]): YearlyRule | null {
  const [first] = moments;
  if (first === undefined || moments.length < yearsToTell) return null;
  const isYearly = moments.every(
    (moment, index) =>
      moment.year === first.year + index &&
      moment.month === first.month &&
      moment.weekday === first.weekday &&
      moment.toFormat('HH:mm:ss') === first.toFormat('HH:mm:ss'),
  );
  const weekday = weekdays[first.weekday - 1];
  return isYearly && weekday !== undefined ? ruleOf(first.month, weekday, moments) : null;
}

/** The last, the second …, or the first on or after some day. */
function ruleOf(month: number, weekday: string, moments: readonly DateTime[]): YearlyRule | null {
  const rule = { freq: 'YEARLY', BYMONTH: month } as const;
  if (moments.every(({ day, daysInMonth }) => day + 7 > (daysInMonth ?? 31))) return { ...rule, BYDAY: `-1${weekday}` };
  const days = moments.map(({ day }) => day);
  const [least, most] = [Math.min(...days), Math.max(...days)];
  if (most - least > 6) return null;
  if (Math.ceil(least / 7) === Math.ceil(most / 7)) return { ...rule, BYDAY: `${Math.ceil(least / 7)}${weekday}` };
  return { ...rule, BYDAY: weekday, BYMONTHDAY: Array.from({ length: 7 }, (_, step) => least + step) };
}
