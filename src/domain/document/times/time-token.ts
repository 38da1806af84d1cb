import type { StatedTime } from './stated-time';

/** What has been read of a date and time so far. */
export interface Reading extends Omit<StatedTime, 'stated' | 'rest'> {
  /** Whether the time said "am" or "pm". */
  isHalved?: boolean;
  /** Whether the day was counted from the first ("Day 2"): a date beside it says the same. */
  isDayNumber?: boolean;
}

/** One kind of words that a date and time are written with. */
export interface Token {
  /** Sticky: matched where reading has come to. */
  pattern: RegExp;
  /** A word that belongs to the time only when more of it follows ("on" in "14:05 on 3 May", not in "14:05 on call paged"). */
  isFiller?: true;
  /** Takes the match in; false when it is none after all. */
  take: (match: RegExpExecArray, reading: Reading) => boolean;
}

export function saysSomething(reading: Reading): boolean {
  return (
    reading.date !== undefined ||
    reading.time !== undefined ||
    reading.elapsed !== undefined ||
    reading.isPlaceholder ||
    reading.isDayNumber === true
  );
}
