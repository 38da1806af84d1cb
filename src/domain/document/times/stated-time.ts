import { remembering } from '../remembering';
import { saysSomething } from './time-token';
import type { Reading } from './time-token';
import { tokens } from './time-tokens';

export interface StatedDate {
  /** Absent when the author left it to the context ("Feb 21"). */
  year?: number;
  month: number;
  day: number;
  /** Written in numbers of which either could be the month ("03/04/2026"): read as day first here; the page tells. */
  isAmbiguous?: true;
  /** Written month first in numbers, beyond doubt ("11/24/2026"). */
  isMonthFirst?: true;
  /** Written day first in numbers, beyond doubt ("24/11/2026"). */
  isDayFirst?: true;
}

export interface ClockTime {
  hour: number;
  minute: number;
  second: number;
}

/** A date, a time of day or both, as they stand at the beginning of a text. */
export interface StatedTime {
  date?: StatedDate;
  time?: ClockTime;
  /** As luxon takes it. */
  zone?: string;
  /** Days after the date that holds so far ("+1d"). */
  dayOffset?: number;
  /** The offset was said as "next day". */
  isNextDay?: true;
  /** 1 (Monday) to 7, where a day of the week is named. */
  weekday?: number;
  /** Seconds from the incident's beginning, for times counted from there ("T+12 min", "+00:12"). */
  elapsed?: number;
  /** Set by "~14:05", "about 14:05", "14:05 (maybe earlier?)". */
  isApproximate: boolean;
  /** Set by `HH:mm`, `14:??`, `TBD` and the like. */
  isPlaceholder: boolean;
  /** The author's words. */
  stated: string;
  /** What follows, without the dash or colon between. */
  rest: string;
}

/**
 * Reads a date, time or placeholder for one from the beginning of a text; brackets around it are fine.
 * @returns undefined when the text begins otherwise
 */
export function readStatedTime(text: string): StatedTime | undefined {
  if (!sign.test(text.slice(0, furthestSign))) return undefined;
  return readSigned(text);
}

/** Without any of these at its beginning a text states no time: a quick look, since most texts do not. */
const sign = /[\d?]|hh|xx|[-_]:|:[-_]|tb[acd]|unknown|noon|midday|mittag|midi|midnight|mitternacht|minuit/iu;
const furthestSign = 80;

const readSigned = remembering((text: string): StatedTime | undefined => {
  const reading: Reading = { isApproximate: false, isPlaceholder: false };
  const plain = text.replace(/[\u2010\u2011]/gu, '-');
  const start = /^[\s[({*]*/u.exec(plain)?.[0].length ?? 0;
  const end = readTokens(plain, start, reading);
  if (!saysSomething(reading)) return undefined;
  delete reading.isHalved;
  delete reading.isDayNumber;
  return { ...reading, stated: statedWords(text.slice(0, end)), rest: restOf(text.slice(end)) };
});

/** Longer texts are no statement of when something happened. */
const longestSearch = 2_000;

/** Every date and time stated anywhere in a text, in order. */
export function findStatedTimes(text: string): StatedTime[] {
  return locateStatedTimes(text).map(({ time }) => time);
}

/** The same, each with where it begins. */
export function locateStatedTimes(text: string): { at: number; time: StatedTime }[] {
  const found: { at: number; time: StatedTime }[] = [];
  const starts = /(?<![\w.:/-])(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d)/giu;
  const searched = text.slice(0, longestSearch);
  for (let match = starts.exec(searched); match !== null; match = starts.exec(searched)) {
    const time = readStatedTime(searched.slice(match.index));
    if (time === undefined || isNumber(time.stated)) continue;
    found.push({ at: match.index, time });
    starts.lastIndex = match.index + Math.max(time.stated.length, 1);
  }
  return found;
}

/** In the middle of a sentence "14.05" is a number and "3 h 38" a time taken. */
function isNumber(stated: string): boolean {
  return /^\d{1,2}(?:\.\d{2}|\s+h\s*\d{2})$/u.test(stated);
}

function readTokens(text: string, start: number, reading: Reading): number {
  let end = start;
  for (let position = start; ;) {
    position += /^[\s,\])}]*/u.exec(text.slice(position))?.[0].length ?? 0;
    const next = nextToken(text, position, reading);
    if (next === undefined) return end;
    position += next.length;
    if (!next.isFiller) end = position;
  }
}

function nextToken(
  text: string,
  position: number,
  reading: Reading,
): { length: number; isFiller: boolean } | undefined {
  for (const { pattern, isFiller = false, take } of tokens) {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match !== null && match[0] !== '' && take(match, reading)) return { length: match[0].length, isFiller };
  }
  return undefined;
}

function statedWords(text: string): string {
  return text.replace(/^[\s[({*]+|[\s,]+$/gu, '');
}

function restOf(text: string): string {
  return text.replace(/^[\s,\])}*]*(?:[-–—:|•>→]+(?=\s|$)|[–—:|•→])?\s*/u, '').trim();
}
