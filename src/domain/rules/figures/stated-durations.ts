import { readApproximation } from './approximations';
import type { Approximation } from './approximations';
import { countPattern, numberOf, numberPattern } from './numbers';
import { letterPattern, minutesInUnit, unitPattern } from './units';

/** A length of time as an author wrote it. */
export interface StatedDuration {
  /** Where it stands in the text, `[from, to)` in units of UTF-16; words such as "about" are part of it. */
  from: number;
  to: number;
  /** Minutes; the middle of a range. */
  minutes: number;
  /** Both ends of a range such as "20–30 minutes"; the same number twice otherwise. */
  least: number;
  most: number;
  /** Minutes in the smallest unit that is stated: whole hours are no more precise than an hour. */
  grain: number;
  approximation: Approximation;
  /** Counted in the hours and days in which people work ("3 business hours"). */
  isBusiness: boolean;
}

interface Quantity {
  minutes: number;
  grain: number;
  isBusiness: boolean;
}

const business = String.raw`(?:(?:business|working|office|work)[\s-]+)?`;
const gap = String.raw`(?:(?<=[\d½¼¾])[\s-]*|(?<=\p{L})[\s-]+)`;
const part = String.raw`(?:${numberPattern}${letterPattern}|${countPattern}${gap}${business}${unitPattern})`;
const joint = String.raw`(?:(?<=(?:hrs?|h|std|mins?|d))\.)?(?:\s*,?\s*(?:and\s+|und\s+|et\s+)?)`;
const halves = String.raw`(?:half[\s-](?:an?\s|of an?\s)?|(?:an?\s|one\s)half[\s-]|(?:a\s|one\s)?quarter[\s-](?:of an?\s|an?\s)?|three[\s-]quarters[\s-]of an?\s)${unitPattern}`;
const andHalf = String.raw`(?:${countPattern}\s+and\s+a\s+(?:half|quarter)[\s-]+${unitPattern}|${countPattern}[\s-]+${unitPattern}\s+and\s+a\s+(?:half|quarter))`;
/** "3 h 38": minutes without a unit. */
const bareMinutes = String.raw`\d+(?:h\d{1,2}|\s?h\s?\d\d)(?![:.,%]?\d|\s?%|\s?(?:${unitPattern}|${letterPattern})|\p{L})`;
const iso = String.raw`p(?:\d+d)?t(?:\d+h)?(?:\d+m)?(?:\d+s)?(?<=\d[hms])(?!\p{L})`;
const compound = String.raw`${part}(?:${joint}${part})*`;
const quantity = `(?:${iso}|${bareMinutes}|${andHalf}|${halves}|${compound})`;
const between = String.raw`\s*(?:-|–|—|to|or|bis|à)\s*`;

/** How each number, fraction and "between" begins: looked at first, since it rules out most of a text cheaply. */
const firstCharacter = '(?=[\\d½¼¾abefhnopqst])';

/** Not within a word, a version, a date or an amount of money, not a time of day ("at 14h30") and not answers of HTTP ("502s"). */
const start = String.raw`${firstCharacter}(?![1-5]\d\ds(?!\p{L}))(?<![\p{L}\p{N}_.:/$€£#]|[\p{N}\p{L}][-,]|(?<!\p{L})(?:at|um|à|@)\s?)`;
const durations = new RegExp(
  `${start}(?:between (${quantity}|${numberPattern}) and (${quantity})|(${quantity})(?:${between}(${quantity}))?|(${numberPattern})${between}(${quantity}))`,
  'giu',
);
const parts = new RegExp(
  `(?<!\\p{L}(?=\\p{L}))(${countPattern})(?:${gap})(${business})(${letterPattern}|${unitPattern})`,
  'giu',
);

/** A text in lower case without any of these states no duration; most texts end here, so it is kept simple. */
const hint =
  /\d\s?[smhdw](?![a-z])|min|hour|hr|sec|day|week|month|stunde|std|tag|heure|hora|uur|uren|jour|d[ií]a|woche|pt\d/;

/** Every duration that a text states, in order. */
export function findDurations(text: string): StatedDuration[] {
  if (!hint.test(text.toLowerCase())) return [];
  return [...text.matchAll(durations)].flatMap((match) => durationOf(match, text) ?? []);
}

function durationOf(match: RegExpMatchArray, text: string): StatedDuration | undefined {
  const [words, betweenLeast, betweenMost, single, singleMost, rangeLeast, rangeMost] = match;
  const last = quantityOf(betweenMost ?? singleMost ?? rangeMost ?? single ?? '');
  if (last === undefined) return undefined;
  const least = leastOf(betweenLeast ?? (singleMost === undefined ? undefined : single) ?? rangeLeast, last);
  const at = match.index ?? 0;
  const { approximation, from, to } = readApproximation(text, at, at + words.length);
  const minutes = (least + last.minutes) / 2;
  return {
    from,
    to,
    minutes,
    least,
    most: last.minutes,
    approximation,
    grain: last.grain,
    isBusiness: last.isBusiness,
  };
}

/** The lower end of a range takes the upper one's unit when it has none: "20 to 30 minutes". */
function leastOf(words: string | undefined, most: Quantity): number {
  if (words === undefined) return most.minutes;
  const own = quantityOf(words);
  const unit = most.grain;
  const least = own?.minutes ?? numberOf(words.toLowerCase()) * unit;
  return least <= most.minutes ? least : most.minutes;
}

function quantityOf(stated: string): Quantity | undefined {
  const words = stated.toLowerCase().replace(/\s+/gu, ' ').trim();
  return isoQuantity(words) ?? bareQuantity(words) ?? fractionQuantity(words) ?? compoundQuantity(words);
}

function isoQuantity(words: string): Quantity | undefined {
  const match = /^p(?:(\d+)d)?t(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/u.exec(words);
  if (match === null) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((digits) => Number(digits ?? 0));
  return { minutes: days * 1440 + hours * 60 + minutes + seconds / 60, grain: 1, isBusiness: false };
}

function bareQuantity(words: string): Quantity | undefined {
  const match = /^(\d+) ?h ?(\d{1,2})$/u.exec(words);
  return match === null
    ? undefined
    : { minutes: Number(match[1]) * 60 + Number(match[2]), grain: 1, isBusiness: false };
}

/** "half an hour", "three quarters of an hour", "an hour and a half", "two and a half hours". */
function fractionQuantity(words: string): Quantity | undefined {
  const fraction = /three[ -]quarters/u.test(words)
    ? 0.75
    : /quarter/u.test(words)
      ? 0.25
      : /half/u.test(words)
        ? 0.5
        : 0;
  if (fraction === 0) return undefined;
  const unit = minutesInUnit(new RegExp(`(${unitPattern})`, 'u').exec(words)?.[1] ?? '');
  const whole = new RegExp(`^(${countPattern})\\b(?=.* and a )`, 'u').exec(words)?.[1];
  const count = (whole === undefined ? 0 : numberOf(whole)) + fraction;
  return Number.isNaN(unit)
    ? undefined
    : { minutes: count * unit, grain: fraction === 0.5 ? unit / 3 : unit / 5, isBusiness: false };
}

const minutesInWorkingDay = 8 * 60;

function compoundQuantity(words: string): Quantity | undefined {
  const found = [...words.matchAll(parts)].map((match) => {
    const [, word = '', kind = '', unit = ''] = match;
    const isBusiness = kind !== '';
    const inUnit = minutesInUnit(unit.toLowerCase());
    const minutes = isBusiness && inUnit >= 1440 ? (inUnit / 1440) * minutesInWorkingDay : inUnit;
    return { count: numberOf(word), word, unit: minutes, isBusiness };
  });
  const last = found.at(-1);
  const isOrdinal = found.length === 1 && /^an?$/u.test(last?.word ?? '') && (last?.unit ?? 1) < 1;
  if (last === undefined || isOrdinal || found.some(({ unit }, index) => unit >= (found[index - 1]?.unit ?? Infinity)))
    return undefined;
  return {
    minutes: found.reduce((sum, { count, unit }) => sum + count * unit, 0),
    grain: grainOf(last.word, last.unit),
    isBusiness: found.some(({ isBusiness }) => isBusiness),
  };
}

/** "1.5 hours" is precise to half of the half, "2.25 hours" to a tenth; "a couple of hours" to two. */
function grainOf(word: string, unit: number): number {
  if (word === 'a couple of') return unit * 2;
  const decimals = /[.,](\d+)$|[½¼¾]$/u.exec(word);
  if (decimals === null || /^\d{1,3}(?:,\d{3})+$/u.test(word)) return unit;
  return decimals[1] === undefined || decimals[1] === '5' ? unit / 2 : unit / 5;
}
