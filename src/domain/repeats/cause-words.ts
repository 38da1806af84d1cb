import type { CauseTag } from './cause-tags';
import { tagsOf } from './cause-tags';

/** What is kept of texts that tell causes: enough to know the cause again, not the texts, whose home is the page. */
export interface CauseWords {
  tags: readonly CauseTag[];
  /** The telling words of each text in lower case, one of each stem. */
  words: readonly (readonly string[])[];
}

export const noWords: CauseWords = { tags: [], words: [] };

/** Texts of one post-mortem, and words of each: more tell no other cause. */
const mostTexts = 12;
const mostWords = 30;

export function causeWords(texts: readonly string[]): CauseWords {
  const told = texts.filter((text) => text.trim() !== '').slice(0, mostTexts);
  return {
    tags: [...new Set(told.flatMap(tagsOf))],
    words: told.map((text) => tellingWords(text).slice(0, mostWords)).filter((words) => words.length > 0),
  };
}

/** Half of the telling words of the shorter text, and two at least: people never write a cause twice in the same words. */
const sharedPart = 0.5;
const fewestShared = 2;

/** The words by which two texts tell the same, as the first has them; none when they do not. */
export function sharedWords(one: CauseWords, other: CauseWords): readonly string[] {
  const pairs = one.words.flatMap((words) => other.words.map((others) => sharedOf(words, others)));
  return pairs.reduce((most, shared) => (shared.length > most.length ? shared : most), []);
}

function sharedOf(one: readonly string[], other: readonly string[]): readonly string[] {
  const shorter = Math.min(one.length, other.length);
  const stems = new Set(other.map(stem));
  const shared = one.filter((word) => stems.has(stem(word)));
  const isSame =
    shorter > 0 && shared.length >= Math.min(fewestShared, shorter) && shared.length / shorter >= sharedPart;
  return isSame ? shared : [];
}

const little = new Set(
  'that this with from were been have which when there their than then into because after before only some more over does could would should about while under also each every other very'.split(
    ' ',
  ),
);

/** Words of four letters and more; plurals and tenses of one word count once. */
function tellingWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{N}-]{3,}/gu) ?? [];
  return [...new Map(words.filter((word) => !little.has(word)).map((word) => [stem(word), word])).values()];
}

function stem(word: string): string {
  return word.replace(/(?:ing|ed|es|s)$/u, '').replace(/e$/u, '');
}
