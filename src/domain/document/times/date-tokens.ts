import type { StatedDate } from './stated-time';
import { englishDay, englishMonth, englishMonthNumber, otherMonthNumber, weekdayNumber } from './time-names';
import type { Reading, Token } from './time-token';

const ordinal = String.raw`(?:st|nd|rd|th)?`;
/** A year of four digits, or of two before a time. */
const yearAfter = String.raw`(?:(?:,?\s+|\s*,\s*|\s+del?\s+)(\d{4})(?![\d:]|\s?(?:Z|UTC|hrs?)\b)(?:\s+г\.)?)?`;
const clockAhead = String.raw`(?=,?\s+(?:at\s+|um\s+|kl\.?\s+|à\s+)?\d{1,2}[:.h]\d\d(?!\d))`;
/** What may follow a month in another language whose year is left out: words that are no month's name rarely stand so. */
const endOfDate = /^\.?\s*(?:$|[,.:;)\]|–—-]|(?:um|à|a las|alle|kl\.?|klo|o|v|в)\s+\d|\d{1,2}[:.h]\d)/iu;

const timeOrDateAhead = new RegExp(
  String.raw`^(?:\d{1,2}[:.h]\d\d(?!\d)|\d{4}-\d\d-\d\d|\d{1,2}\.?\s+(?:de\s+)?\p{L}{3}|(?:${englishMonth})\.?\s+\d)`,
  'iu',
);

/** Dates and days, in the order in which they are tried. */
export const dateTokens: readonly Token[] = [
  {
    pattern: new RegExp(String.raw`(?:${englishDay})\b\.?,?`, 'iuy'),
    isFiller: true,
    take: takeWeekday,
  },
  {
    pattern: /\p{L}[\p{L}-]{3,}(?![\p{L}-])\.?,?(?=\s+(?:den\s+|le\s+|el\s+)?\d)/iuy,
    isFiller: true,
    take: takeWeekday,
  },
  { pattern: /\(?(?:day|tag|jour|dag)\s+#?(\d{1,2})(?![\w.]|:\d)\)?/iuy, take: takeDayNumber },
  { pattern: /[-–—]\s+(?=\p{L}|\d)/uy, isFiller: true, take: takeDashInside },
  { pattern: /(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:T(?=\d))?/uy, take: takeYearFirst },
  { pattern: /(\d{4})\.(\d{2})\.(\d{2})\.?(?!\d)/uy, take: takeYearFirst },
  { pattern: /(\d{4})(\d{2})(\d{2})(?:T(?=\d)|(?=[\s,_-]+\d{1,2}:\d\d))/uy, take: takeYearFirst },
  { pattern: /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]/uy, take: takeYearFirst },
  {
    pattern: /(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]/uy,
    take: (match, reading) => takeDate(reading, { month: Number(match[1]), day: Number(match[2]) }),
  },
  { pattern: /(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/uy, take: takeNumericDate },
  {
    pattern: new RegExp(String.raw`(\d{1,2})([./])(\d{1,2})\2(\d{2})(?:${clockAhead}|(?=$))`, 'uy'),
    take: takeNumericDate,
  },
  {
    pattern: new RegExp(String.raw`(\d{1,2})([./])(\d{1,2})()(?:\.?${clockAhead}|\.?(?=$))`, 'uy'),
    take: takeShortDate,
  },
  {
    pattern: new RegExp(
      String.raw`(\d{1,2})${ordinal}\.?(?:\s+|[-/])(?:of\s+)?(${englishMonth})\b\.?(?:[-/](\d{4}|\d{2})(?!\d)|${yearAfter})`,
      'iuy',
    ),
    take: (match, reading) => takeEnglish(match, reading, match[2], match[1]),
  },
  {
    pattern: new RegExp(
      String.raw`(${englishMonth})\.?(?:\s+|-)(?:the\s+)?(\d{1,2})(?![\d:]|\s?[ap]\.?m\b)${ordinal}(?:-(\d{4})(?!\d)|${yearAfter})`,
      'iuy',
    ),
    take: (match, reading) => takeEnglish(match, reading, match[1], match[2]),
  },
  {
    pattern: new RegExp(String.raw`(\d{1,2})(?:\.|er|º|°|\.º)?\s+(?:de\s+|d')?(\p{L}{3,})\.?${yearAfter}`, 'iuy'),
    take: takeOther,
  },
];

function takeWeekday(match: RegExpExecArray, reading: Reading): boolean {
  const weekday = weekdayNumber(match[0].replace(/[.,]+$/u, ''));
  if (weekday === undefined) return false;
  reading.weekday ??= weekday;
  return true;
}

/** Counted from the incident's first day. */
function takeDayNumber(match: RegExpExecArray, reading: Reading): boolean {
  const number = Number(match[1]);
  if (number === 0 || reading.dayOffset !== undefined || reading.time !== undefined) return false;
  reading.isDayNumber = true;
  if (reading.date === undefined) reading.dayOffset = number - 1;
  return true;
}

/** "Nov 21, 2026 - 14:05", "Day 2 – 18 November": a dash between day and time, or between two names of the day. */
function takeDashInside({ input, index, 0: dash }: RegExpExecArray, reading: Reading): boolean {
  const isDay = reading.time === undefined && (reading.date !== undefined || reading.isDayNumber === true);
  return isDay && timeOrDateAhead.test(input.slice(index + dash.length));
}

function takeYearFirst(match: RegExpExecArray, reading: Reading): boolean {
  return takeDate(reading, { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

/** Day first, as most of the world writes; month first when nothing else is possible. What could be both is said to be. */
function takeNumericDate(match: RegExpExecArray, reading: Reading): boolean {
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = yearOf(match[4]);
  if (second > 12) return takeDate(reading, { ...year, month: first, day: second, isMonthFirst: true });
  const date = { ...year, month: second, day: first };
  if (first > 12) return takeDate(reading, { ...date, isDayFirst: true });
  return takeDate(reading, first === second ? date : { ...date, isAmbiguous: true });
}

/** "14.05" alone is a time; "24.11" cannot be one. */
function takeShortDate(match: RegExpExecArray, reading: Reading): boolean {
  const isClock = match[2] === '.' && match[0].length === 5 && Number(match[1]) <= 23 && Number(match[3]) <= 59;
  const isAlone = match.index + match[0].length === match.input.length;
  return !(isClock && isAlone) && takeNumericDate(match, reading);
}

/** "5 may have failed" names no month, nor does "march 5 nodes". */
function takeEnglish(match: RegExpExecArray, reading: Reading, month = '', day = ''): boolean {
  const year = match[3] ?? match[4] ?? '';
  const isWord = year === '' && /^(?:may|march|mar)$/u.test(month);
  if (isWord && !endOfDate.test(match.input.slice(match.index + match[0].length))) return false;
  return takeDate(reading, { ...yearOf(year), month: englishMonthNumber(month) ?? 0, day: Number(day) });
}

function takeOther(match: RegExpExecArray, reading: Reading): boolean {
  const [, day, name = '', year = ''] = match;
  const after = match.input.slice(match.index + match[0].length);
  if (year === '' && !endOfDate.test(after)) return false;
  const isShort = name.length <= 3 && year === '' && !/^\.?,?\s+\d{1,2}[:.h]\d/u.test(after);
  const month = isShort ? undefined : otherMonthNumber(name);
  return month !== undefined && takeDate(reading, { ...yearOf(year), month, day: Number(day) });
}

function yearOf(written = ''): { year?: number } {
  if (written === '') return {};
  return { year: written.length === 2 ? 2000 + Number(written) : Number(written) };
}

function takeDate(reading: Reading, date: StatedDate): boolean {
  if (reading.date !== undefined || date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) return false;
  reading.date = date;
  if (reading.isDayNumber === true) delete reading.dayOffset;
  return true;
}
