import type { StatedDate, StatedTime } from './stated-time';
import { zoneNamed, zonePattern } from './time-zones';

export type Reading = Omit<StatedTime, 'stated' | 'rest'>;

interface Token {
  pattern: RegExp;
  /** A word that belongs to the time only when more of it follows ("on" in "14:05 on 3 May", not in "14:05 on call paged"). */
  isFiller?: true;
  /** Takes the match in; false when it is none after all. */
  take: (match: RegExpExecArray, reading: Reading) => boolean;
}

const monthPattern =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const clock = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?m\b\.?)?`;

export const tokens: readonly Token[] = [
  {
    pattern: /(?:~|≈|ca\.|ca\b|circa\b|about\b|approx(?:imately)?\b\.?|around\b|roughly\b)\s*/iuy,
    isFiller: true,
    take: takeDoubtBeforeTime,
  },
  {
    pattern: /\((?:maybe|not sure|unsure|estimated?|approx|roughly|probably|ca\b)[^()]*\)/iuy,
    take: takeDoubtAfterTime,
  },
  { pattern: /\?(?!\?|:)/uy, take: takeDoubtAfterTime },
  { pattern: /(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b\.?,?/iuy, isFiller: true, take: () => true },
  { pattern: /(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:T(?=\d))?/uy, take: takeIsoDate },
  { pattern: /(?:yyyy|\d{2}xx|\d{4})-(?:mm|xx|\d\d)-(?:dd|xx|\d\d)(?!\d)/iuy, take: takePlaceholder },
  { pattern: /(?:hh|[\dx?_-]{1,2}):(?:mm|[x?_-]{1,2}|\d[x?_])(?::ss)?(?![\w])/iuy, take: takePlaceholder },
  { pattern: /[x?]{1,2}:\d{2}(?!\d)/iuy, take: takePlaceholder },
  { pattern: /TB[ACD]\b|time unknown\b|unknown time\b/uy, take: takePlaceholder },
  { pattern: /(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/uy, take: takeNumericDate },
  {
    pattern: new RegExp(
      String.raw`(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(${monthPattern})\b\.?(?:,?\s+(\d{4})(?![\d:]))?`,
      'iuy',
    ),
    take: (match, reading) => takeNamedDate(reading, match[2], match[1], match[3]),
  },
  {
    pattern: new RegExp(
      String.raw`(${monthPattern})\.?\s+(\d{1,2})(?![\d:])(?:st|nd|rd|th)?(?:,?\s+(\d{4})(?![\d:]))?`,
      'iuy',
    ),
    take: (match, reading) => takeNamedDate(reading, match[1], match[2], match[3]),
  },
  { pattern: /([+-])(\d{2}):?(\d{2})(?![\d:])/uy, take: takeOffset },
  {
    pattern: new RegExp(String.raw`\s*(?:-|–|—|to|until|till)\s*(?:${clock}|(\d{1,2})\s*[ap]\.?m\b\.?)(?!\d)`, 'iuy'),
    take: takeRangeEnd,
  },
  { pattern: new RegExp(clock, 'iuy'), take: takeClock },
  { pattern: /(\d{1,2})(?:h(\d{2})|(?=\s*[ap]\.?m\b))()(?:\s*([ap])\.?m\b\.?)?(?!\w)/iuy, take: takeClock },
  { pattern: /(\d{2})(\d{2})(?=\s?(?:Z|UTC|hrs?)\b)(?:\s?hrs?)?/uy, take: takeClock },
  { pattern: /\(?\+(\d)\s?d(?:ays?)?\b\)?/iuy, take: takeDayOffset },
  { pattern: /\(?next day\b\)?/iuy, take: takeNextDay },
  { pattern: new RegExp(String.raw`\(?(${zonePattern})\)?`, 'uy'), take: takeZone },
  { pattern: /h(?:rs?)?\b/iuy, take: (_match, reading) => reading.time !== undefined },
  { pattern: /(?:at|on|@)\b\s*/iuy, isFiller: true, take: () => true },
];

export function saysSomething(reading: Reading): boolean {
  return reading.date !== undefined || reading.time !== undefined || reading.isPlaceholder;
}

function takeDoubtBeforeTime(_match: RegExpExecArray, reading: Reading): boolean {
  if (reading.time !== undefined || reading.isPlaceholder) return false;
  reading.isApproximate = true;
  return true;
}

function takeDoubtAfterTime(_match: RegExpExecArray, reading: Reading): boolean {
  if (reading.time === undefined && !reading.isPlaceholder) return false;
  reading.isApproximate = true;
  return true;
}

function takePlaceholder(_match: RegExpExecArray, reading: Reading): boolean {
  if (reading.time !== undefined) return false;
  reading.isPlaceholder = true;
  return true;
}

function takeIsoDate(match: RegExpExecArray, reading: Reading): boolean {
  return takeDate(reading, { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

/** Day first, as most of the world writes; month first when nothing else is possible. */
function takeNumericDate(match: RegExpExecArray, reading: Reading): boolean {
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return takeDate(reading, second > 12 ? { year, month: first, day: second } : { year, month: second, day: first });
}

function takeNamedDate(reading: Reading, month = '', day = '', year = ''): boolean {
  const named = { month: monthNames.indexOf(month.slice(0, 3).toLowerCase()) + 1, day: Number(day) };
  return takeDate(reading, year === '' ? named : { ...named, year: Number(year) });
}

function takeDate(reading: Reading, date: StatedDate): boolean {
  if (reading.date !== undefined || date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) return false;
  reading.date = date;
  return true;
}

function takeClock(match: RegExpExecArray, reading: Reading): boolean {
  const half = match[4]?.toLowerCase();
  const written = Number(match[1]);
  // "17:14pm" is written, and means what its hour says.
  const hour = half === undefined || written > 12 ? written : (written % 12) + (half === 'p' ? 12 : 0);
  const [minute, second] = [Number(match[2] ?? 0), Number(match[3] === '' ? 0 : (match[3] ?? 0))];
  if (reading.time !== undefined || hour > 23 || minute > 59 || second > 59) return false;
  reading.time = { hour, minute, second };
  return true;
}

function takeRangeEnd(_match: RegExpExecArray, reading: Reading): boolean {
  return reading.time !== undefined;
}

/** A bare offset belongs to a time in ISO form; after any other time "-15:00" is the end of a range. */
function takeOffset(match: RegExpExecArray, reading: Reading): boolean {
  const isIso = /\dT\d/u.test(match.input.slice(0, match.index));
  const isOffset = reading.time !== undefined && (isIso || match[1] === '+');
  return isOffset && takeZoneNamed(reading, match[0]);
}

function takeZone(match: RegExpExecArray, reading: Reading): boolean {
  if (reading.zone !== undefined) return saysSomething(reading);
  return saysSomething(reading) && takeZoneNamed(reading, match[1] ?? '');
}

function takeZoneNamed(reading: Reading, words: string): boolean {
  const zone = zoneNamed(words);
  if (zone !== undefined) reading.zone = zone;
  return zone !== undefined;
}

function takeDayOffset(match: RegExpExecArray, reading: Reading): boolean {
  reading.dayOffset = Number(match[1]);
  return true;
}

function takeNextDay(_match: RegExpExecArray, reading: Reading): boolean {
  reading.dayOffset = 1;
  return reading.time !== undefined || reading.date !== undefined;
}
