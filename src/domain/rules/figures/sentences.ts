import type { StatedDuration } from './stated-durations';

/** Stand for the duration in question and for the others of the sentence: patterns see words, not figures. Private use area. */
export const duration = '\uE000';
export const otherDuration = '\uE001';

/** Words between two parts of a pattern: within the clause, and without another duration between. */
export function gap(longest: number): string {
  return `[^${duration}${otherDuration}.;!?\\n]{0,${longest}}?`;
}

/**
 * The sentence around one of a text's durations, in lower case, with typographic apostrophes and spaces made plain.
 * @param label words that stand before the text elsewhere, such as the cell to its left
 */
export function sentenceAround(
  text: string,
  durations: readonly StatedDuration[],
  chosen: StatedDuration,
  label: string,
): string {
  let marked = '';
  let end = 0;
  for (const stated of durations) {
    marked += text.slice(end, stated.from) + (stated === chosen ? duration : otherDuration);
    end = stated.to;
  }
  marked += text.slice(end);
  const sentence = sentencesOf(marked).find((part) => part.includes(duration)) ?? '';
  return `${label === '' ? '' : `${label}: `}${sentence}`
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/[’‘]/gu, "'")
    .toLowerCase()
    .trim();
}

/** A full stop before a small letter ends an abbreviation. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?!\p{Ll})|[;\n]+/u);
}
