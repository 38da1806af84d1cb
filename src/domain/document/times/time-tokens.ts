import { dateTokens } from './date-tokens';
import { saysSomething } from './time-token';
import type { Reading, Token } from './time-token';
import { zoneNamed, zonePattern } from './time-zones';

const half = String.raw`(?:\s*([ap])\.?\s?m\b\.?)`;
const clock = String.raw`(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:[.,]\d+)?)?${half}?(?!\d)`;
/** Any time of day with as many groups as `clock` has none of. */
const otherClock = String.raw`(?:\d{1,2}[:：]\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?)`;
const otherDate = String.raw`(?:\d{4}-\d\d-\d\d[T\s]+)?`;
/** Where a word for a time of day is a time: before a zone, a mark or the end, not in "midnight batch". */
const wordEnd = String.raw`(?=\s*(?:$|[-–—:|,.)\]]|(?:utc|gmt|cest|cet|bst|[ecmp][sd]?t)\b))`;

/** What times are made of, in the order in which it is tried. */
export const tokens: readonly Token[] = [
  {
    pattern:
      /(?:~|≈|±|ca\.|ca\b|circa\b|c\.(?=\s*\d)|about\b|approx(?:imately)?\b\.?|around\b|roughly\b|gegen\b|vers\b|cerca de\b|approximativement\b)\s*/iuy,
    isFiller: true,
    take: takeDoubtBeforeTime,
  },
  {
    pattern: /\((?:maybe|not sure|unsure|estimated?|est\.?|approx|roughly|probably|around|about|ca\b|~)[^()]*\)/iuy,
    take: takeDoubtAfterTime,
  },
  { pattern: /\?(?!\?|:)/uy, take: takeDoubtAfterTime },
  { pattern: /(?:yyyy|\d{2}xx|\d{4})-(?:mm|xx)-(?:dd|xx|\d\d)(?!\d)|\d{4}-\d\d-(?:dd|xx)/iuy, take: takePlaceholder },
  { pattern: /(?:hh|[\dx?_-]{1,2}):(?:mm|[x?_-]{1,2}|\d[x?_])(?::ss)?(?![\w])/iuy, take: takePlaceholder },
  { pattern: /[x?]{1,2}:\d{2}(?!\d)/iuy, take: takePlaceholder },
  { pattern: /TB[ACD]\b|time unknown\b|unknown(?: time\b|(?=\s*(?:$|[-–—:|])))|\?{2,}/iuy, take: takePlaceholder },
  { pattern: /T\s?(?=[+\-−±]\s?\d)/uy, isFiller: true, take: (_match, reading) => !saysSomething(reading) },
  { pattern: /T\s?=?\s?0\b/uy, take: (_match, reading) => takeElapsed(reading, '+', 0) },
  {
    pattern: /([+\-−])\s?(\d{1,3}):(\d{2})(?::(\d{2}))?(?![\d:])/uy,
    take: (match, reading) => takeElapsed(reading, match[1], elapsedClock(match)),
  },
  {
    pattern:
      /([+\-−])\s?(?=\d)(?:(\d+)\s?d(?:ays?)?\b)?\s?(?:(\d+)\s?h(?:(?:ou)?rs?)?(?![a-z]))?\s?(?:(\d+)\s?(?:m(?:in(?:ute)?s?)?)(?![a-z])\.?)?\s?(?:(\d+)\s?s(?:ec(?:ond)?s?)?(?![a-z]))?/iuy,
    take: takeElapsedWords,
  },
  ...dateTokens,
  { pattern: /(?<=\s)([+-])(\d{2})(\d{2})(?!\d)/uy, take: takeZoneOffset },
  { pattern: /([+\-−])(\d{2}):?(\d{2})(?![\d:])/uy, take: takeOffset },
  {
    pattern: new RegExp(
      String.raw`\s*(?:[-–—…~〜→]|->|\.\.\.?|to\b|until\b|till\b|bis\b|à\b|a\b|and\b|und\b|et\b)\s*${otherDate}(?:${clock}|(\d{1,2})\s*([ap])\.?m\b\.?)(?!\d)(?:\s*h\b)?`,
      'iuy',
    ),
    take: takeRangeEnd,
  },
  {
    pattern: new RegExp(String.raw`(?:[/(|=,]|\bor\b)\s*${otherDate}${otherClock}\s*(?:${zonePattern})\s*\)?`, 'uy'),
    take: (_match, reading) => reading.time !== undefined,
  },
  { pattern: new RegExp(clock, 'iuy'), take: takeClock },
  { pattern: /(\d{1,2})\s?時(?:\s?(\d{1,2})\s?分)?(?:頃|ごろ)?/uy, take: takeClock },
  { pattern: /(\d{1,2})h(\d{2})()()(?!\w|\s?m)|(\d{2})\s?h\s?(\d{2})(?=\s*(?:$|[-–—:|]))/iuy, take: takeFrenchClock },
  { pattern: new RegExp(String.raw`(\d{1,2})(?=\s*[ap]\.?m\b)()()${half}(?!\w)`, 'iuy'), take: takeClock },
  { pattern: /(\d{1,2})()()()\s?(?:Uhr|o'clock)\b/iuy, take: takeClock },
  { pattern: /(\d{2})(\d{2})(?=\s?(?:Z|UTC|GMT|hrs?|h)\b)(?:\s?hrs?|\s?h)?/uy, take: takeClock },
  {
    pattern: new RegExp(
      String.raw`(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d%]|\.\d|\s?(?:%|[kmgt]i?b\b|ms\b|s\b|x\b))${half}?`,
      'iuy',
    ),
    take: takeDottedClock,
  },
  { pattern: new RegExp(String.raw`(?:12\s+)?(?:noon|midday|mittags?|midi)${wordEnd}`, 'iuy'), take: takeHour(12) },
  { pattern: new RegExp(String.raw`(?:12\s+)?(?:midnight|mitternacht|minuit)${wordEnd}`, 'iuy'), take: takeHour(0) },
  { pattern: /\(?\+\s?(\d)\s?(?:d(?:ays?)?|tage?|jours?)?\b\)?/iuy, take: takeDayOffset },
  {
    pattern:
      /\(?(?:(?:the )?(?:next|following) (?:day|morning)|tomorrow|am nächsten tag|le lendemain|al día siguiente|næste dag)(?![\p{L}'’])\)?/iuy,
    take: takeNextDay,
  },
  { pattern: new RegExp(String.raw`[([]?(${zonePattern})[)\]]?`, 'uy'), take: takeZone },
  { pattern: /(?:h(?:rs?)?|uhr|local(?: time)?)\b/iuy, take: (_match, reading) => reading.time !== undefined },
  { pattern: /(?:at|on|@)(?=\s|\d)\s*/iuy, isFiller: true, take: () => true },
  {
    pattern:
      /(?:kl\.?|klo)(?=\s*\d)\s*|(?:um|à|a las|a la|alle(?: ore)?|ore|às|om|saat|в|o|v|den|le|el|am|il|from|between|von|ab)(?=\s+\d)\s*/iuy,
    isFiller: true,
    take: () => true,
  },
];

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

function takeClock(match: RegExpExecArray, reading: Reading): boolean {
  const written = Number(match[1]);
  const hour = hourOf(written, match[4]);
  const [minute, second] = [Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (reading.time !== undefined || hour > 24 || minute > 59 || second > 59) return false;
  if (hour === 24 && minute + second > 0) return false;
  reading.time = { hour: hour % 24, minute, second };
  if (hour === 24) reading.dayOffset ??= 1;
  reading.isHalved = (match[4] ?? '') !== '';
  return true;
}

/** "17:14pm" is written, and means what its hour says. */
function hourOf(written: number, half = ''): number {
  if (half === '' || written > 12) return written;
  return (written % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** "14h05" is a time, "5h 16m" how long something took. */
function takeFrenchClock(match: RegExpExecArray, reading: Reading): boolean {
  const [hour, minute] = [Number(match[1] ?? match[5]), Number(match[2] ?? match[6])];
  if (reading.time !== undefined || hour > 23 || minute > 59) return false;
  reading.time = { hour, minute, second: 0 };
  return true;
}

/** "14.05" is a time where it stands alone, before a dash or with a word for it; elsewhere it is a number. */
function takeDottedClock(match: RegExpExecArray, reading: Reading): boolean {
  const after = match.input.slice(match.index + match[0].length);
  const before = match.input.slice(0, match.index);
  const hasWord =
    match[4] !== undefined ||
    /^\s*(?:uhr|hrs?|h|[ap]\.?m)\b/iu.test(after) ||
    /^\s*[A-Z]{3,4}\b/u.test(after) ||
    /\b(?:kl\.?|klo)\s*$/iu.test(before);
  const isAlone = match[1]?.length === 2 && (/^\s*(?:$|[-–—:|)\]])/u.test(after) || /^\s+\p{Lu}/u.test(after));
  return (hasWord || isAlone || reading.date !== undefined) && takeClock(match, reading);
}

function takeHour(hour: number): Token['take'] {
  return (_match, reading) => {
    if (reading.time !== undefined) return false;
    reading.time = { hour, minute: 0, second: 0 };
    return true;
  };
}

/** The start of a range counts; "1:05-1:20 pm" began in the afternoon too. */
function takeRangeEnd(match: RegExpExecArray, reading: Reading): boolean {
  const { time } = reading;
  if (time === undefined) return false;
  const half = match[4] ?? match[6];
  const end = hourOf(Number(match[1] ?? match[5]), half);
  if (half !== undefined && reading.isHalved !== true && time.hour < 12 && time.hour + 12 <= end)
    reading.time = { ...time, hour: time.hour + 12 };
  return true;
}

function takeElapsed(reading: Reading, sign = '+', seconds: number): boolean {
  if (saysSomething(reading)) return false;
  reading.elapsed = sign === '+' ? seconds : -seconds;
  return true;
}

/** "+00:12" is twelve minutes, "+00:12:30" has hours in front. */
function elapsedClock(match: RegExpExecArray): number {
  return (Number(match[2]) * 60 + Number(match[3])) * 60 + Number(match[4] ?? 0);
}

function takeElapsedWords(match: RegExpExecArray, reading: Reading): boolean {
  const [, sign, days, hours, minutes, seconds] = match;
  const isAfterT = /T\s?$/u.test(match.input.slice(0, match.index));
  const isMeant = hours ?? minutes ?? seconds ?? (isAfterT ? days : undefined);
  if (isMeant === undefined) return false;
  const whole = ((Number(days ?? 0) * 24 + Number(hours ?? 0)) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0);
  return takeElapsed(reading, sign, whole);
}

/** A bare offset belongs to a time in ISO form; after any other time "-15:00" is the end of a range. */
function takeOffset(match: RegExpExecArray, reading: Reading): boolean {
  const before = match.input.slice(0, match.index);
  const isIso = /\dT\d|:\d\d:\d\d(?:[.,]\d+)?$/u.test(before);
  return (isIso || match[1] === '+') && takeZoneOffset(match, reading);
}

function takeZoneOffset(match: RegExpExecArray, reading: Reading): boolean {
  return reading.time !== undefined && reading.zone === undefined && takeZoneNamed(reading, match[0].trim());
}

/** A second zone after the first ("CEST (UTC+2)") says the same once more. */
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
  reading.isNextDay = true;
  return true;
}
