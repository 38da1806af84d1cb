import type { ClockTime, StatedDate, StatedTime } from '../times/stated-time';
import { completed, midnightOf } from '../times/time-context';
import type { FullDate, TimeContext } from '../times/time-context';
import { isMonthFirstZone } from '../times/time-zones';

/**
 * Whether "03/04/2026" is the third of April on this page: as its other dates are written; else as lies nearest to dates that are sure, then
 * as gives rows that lie closest together; else as the zone's people write.
 */
export function dayOrMonthFirst(
  rows: readonly StatedTime[],
  known: readonly StatedDate[],
  zone: string,
): TimeContext['dayOrMonthFirst'] {
  const dates = [...known, ...rows.flatMap(({ date }) => date ?? [])];
  const doubtful = dates.filter(({ isAmbiguous }) => isAmbiguous === true);
  if (doubtful.length === 0) return 'day';
  if (dates.some(({ isMonthFirst }) => isMonthFirst === true)) return 'month';
  if (dates.some(({ isDayFirst }) => isDayFirst === true)) return 'day';
  const [asDays, asMonths] = [spread(dates, 'day'), spread(dates, 'month')];
  if (asDays !== asMonths) return asDays < asMonths ? 'day' : 'month';
  const zones = [zone, ...rows.flatMap((row) => row.zone ?? [])];
  return zones.some(isMonthFirstZone) ? 'month' : 'day';
}

/** Milliseconds from the earliest date to the latest, when doubtful ones are read this way. */
function spread(dates: readonly StatedDate[], order: TimeContext['dayOrMonthFirst']): number {
  const midnights = dates.flatMap((date) => {
    const full = date.year === undefined ? undefined : completed(date, { date: undefined, dayOrMonthFirst: order });
    return full === undefined ? [] : (midnightOf(full) ?? []);
  });
  return midnights.length === 0 ? 0 : Math.max(...midnights) - Math.min(...midnights);
}

/**
 * Which way the rows run: pages that tell the latest first have most steps back. By their days and times where each row says its day, where two
 * steps back and none forward leave no doubt; else by their times of day, which go back over midnight too.
 */
export function orderOf(rows: readonly StatedTime[]): TimeContext['order'] {
  const timed = rows.filter(({ time }) => time !== undefined);
  const isDated = timed.every(({ date }) => date !== undefined);
  const times = timed.map(({ date, time }) => (isDated ? minutesOfDate(date) : 0) + minutesOfDay(time));
  const steps = times.slice(1).map((time, index) => Math.sign(time - (times[index] ?? 0)));
  const back = steps.filter((step) => step < 0).length;
  const forward = steps.filter((step) => step > 0).length;
  const isSure = isDated && back >= 2 && forward === 0;
  return isSure || (back >= 3 && back > 3 * forward) ? 'backward' : 'forward';
}

function minutesOfDay({ hour, minute }: ClockTime = { hour: 0, minute: 0, second: 0 }): number {
  return hour * 60 + minute;
}

/** Good for telling which day comes first. */
function minutesOfDate({ year = 0, month, day }: StatedDate = { month: 0, day: 0 }): number {
  return ((year * 12 + month) * 31 + day) * 24 * 60;
}

/** The first date with a year, as the page writes dates. */
export function firstFullDate(
  dates: readonly StatedDate[],
  order: TimeContext['dayOrMonthFirst'],
): FullDate | undefined {
  const dated = dates.find(({ year }) => year !== undefined);
  return dated === undefined ? undefined : completed(dated, { date: undefined, dayOrMonthFirst: order });
}
