export interface BackOff {
  /** Before the second attempt, in milliseconds. */
  first: number;
  /** Never longer than this, but for what the other side asks for. */
  most: number;
}

/**
 * How long to wait before the next attempt: twice as long each time, with up to half of it left out by chance, so that what failed
 * together does not come again together.
 * @param attempts how often it was tried already, 1 or more
 * @param chance at least 0, less than 1
 * @param askedMs what the other side asked for (Retry-After); obeyed where it is longer
 * @returns milliseconds
 */
export function waitAfter(attempts: number, { first, most }: BackOff, chance: number, askedMs = 0): number {
  const longest = Math.min(most, first * 2 ** (attempts - 1));
  return Math.max(askedMs, Math.round(longest * (1 - chance / 2)));
}
