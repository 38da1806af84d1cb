import type { StatedDate } from '../../document/times/stated-time';
import { readStatedTime } from '../../document/times/stated-time';
import { midnightOf } from '../../document/times/time-context';
import { englishDay, englishMonth, weekdayNumber } from '../../document/times/time-names';

/** When and where words were written. */
export interface ReadingContext {
  /** Calendar date `YYYY-MM-DD` of the space on which they were written. */
  today: string;
  /** Of whoever wrote them, such as `en-US`: tells which of two numbers is the month. */
  locale?: string;
}

/** What stands at the beginning of a text: a day, something like one that cannot be told, or neither. */
export type SaidDate = { kind: 'date'; date: string; rest: string } | { kind: 'unclear' } | { kind: 'none' };

const none = { kind: 'none' } as const;
const unclear = { kind: 'unclear' } as const;
const dayMilliseconds = 86_400_000;
const daysInWeek = 7;

const weekday = new RegExp(String.raw`^(?:(?:on|this|coming)\s+)?(${englishDay})\b\.?(?!,?\s*\d)`, 'iu');
const namedDay = /^(today|tomorrow)\b/iu;
/** Words for a time that is no one day. */
const vague = new RegExp(
  String.raw`^(?:(?:the\s+)?(?:next|following|this|coming|end of|start of|beginning of|middle of|mid|early|late|first|second|last)\b[\s-]*` +
    String.raw`(?:the\s+|of\s+|in\s+)*(?:(?:next|this)\s+)?(?:${englishDay}|${englishMonth}|week|weeks|month|quarter|sprint|year|q[1-4])\b|` +
    String.raw`in\s+\w+\s+(?:days?|weeks?|months?)\b|(?:${englishMonth}|q[1-4]|week\s+\d+)\b|\d{1,4}[./-]\d)`,
  'iu',
);

/** Reads the day that a text begins with. Without a year it is the next such day; which day "next Friday" is nobody can tell. */
export function readSaidDate(text: string, context: ReadingContext): SaidDate {
  const stated = readStatedTime(text);
  if (stated?.date !== undefined) {
    const date = dateOfStated(stated.date, context);
    return date === null ? unclear : { kind: 'date', date, rest: stated.rest };
  }
  const day = daysAhead(text, context.today);
  if (day !== null)
    return { kind: 'date', date: shifted(context.today, day.days), rest: text.slice(day.length).trim() };
  return vague.test(text) || isSameWeekday(text, context.today) ? unclear : none;
}

function dateOfStated(stated: StatedDate, { today, locale }: ReadingContext): string | null {
  if (stated.isAmbiguous === true && locale === undefined) return null;
  const isMonthFirst = stated.isAmbiguous === true && locale === 'en-US';
  const [month, day] = isMonthFirst ? [stated.day, stated.month] : [stated.month, stated.day];
  const thisYear = Number(today.slice(0, 4));
  const years = stated.year === undefined ? [thisYear, thisYear + 1] : [stated.year];
  const dates = years.flatMap((year) => isoDate(midnightOf({ year, month, day })) ?? []);
  return dates.find((date) => stated.year !== undefined || date >= today) ?? null;
}

function daysAhead(text: string, today: string): { days: number; length: number } | null {
  const named = namedDay.exec(text);
  if (named !== null) return { days: named[1]?.toLowerCase() === 'today' ? 0 : 1, length: named[0].length };
  const found = weekday.exec(text);
  const days = found === null ? 0 : daysUntil(found[1] ?? '', today);
  return found === null || days === 0 ? null : { days, length: found[0].length };
}

/** On a Friday, "Friday" is today or in a week. */
function isSameWeekday(text: string, today: string): boolean {
  const found = weekday.exec(text);
  return found !== null && daysUntil(found[1] ?? '', today) === 0;
}

function daysUntil(name: string, today: string): number {
  const wanted = weekdayNumber(name) ?? 0;
  const current = new Date(Date.parse(today)).getUTCDay() || daysInWeek;
  return (wanted - current + daysInWeek) % daysInWeek;
}

function shifted(date: string, days: number): string {
  return isoDate(Date.parse(date) + days * dayMilliseconds) ?? date;
}

function isoDate(midnight: number | undefined): string | null {
  const text = midnight === undefined ? '' : new Date(midnight).toISOString();
  return /^\d{4}-/u.test(text) ? text.slice(0, 'YYYY-MM-DD'.length) : null;
}
