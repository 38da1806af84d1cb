import { saysSomething, tokens } from './time-tokens';
import type { Reading } from './time-tokens';

export interface StatedDate {
  /** Absent when the author left it to the context ("Feb 21"). */
  year?: number;
  month: number;
  day: number;
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
  const reading: Reading = { isApproximate: false, isPlaceholder: false };
  const start = /^[\s[({*]*/u.exec(text)?.[0].length ?? 0;
  const end = readTokens(text, start, reading);
  if (!saysSomething(reading)) return undefined;
  return { ...reading, stated: statedWords(text.slice(0, end)), rest: restOf(text.slice(end)) };
}

/** Longer texts are no statement of when something happened. */
const longestSearch = 2_000;

/** Every date and time stated anywhere in a text, in order. */
export function findStatedTimes(text: string): StatedTime[] {
  const found: StatedTime[] = [];
  const starts = /(?<![\w.:/-])(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d)/giu;
  const searched = text.slice(0, longestSearch);
  for (let match = starts.exec(searched); match !== null; match = starts.exec(searched)) {
    const stated = readStatedTime(searched.slice(match.index));
    if (stated === undefined) continue;
    found.push(stated);
    starts.lastIndex = match.index + Math.max(stated.stated.length, 1);
  }
  return found;
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
