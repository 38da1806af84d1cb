import type { Aside } from '../../../document/post-mortem-document';
import type { WordingHit, WordingQuestion } from '../wording-language';
import type { Sentence } from './sentences';
import { sentencesOf } from './sentences';

/** Passages beyond this many characters are looked at only so far: hostile pages must not hold up the rest. */
const longestPassage = 100_000;

/** The sentences of a passage that may hold a hit: none when nothing in it triggers. */
export function sentencesWith({ text, asides }: WordingQuestion, trigger: RegExp): Sentence[] {
  const looked = text.length > longestPassage ? text.slice(0, longestPassage) : text;
  if (!trigger.test(looked)) return [];
  return sentencesOf(looked, withMarkup(looked, asides));
}

/** Quotation marks and backticks that the reader of the page left as text are asides as well. */
function withMarkup(text: string, asides: readonly Aside[]): readonly Aside[] {
  if (!/[`"“„«]/u.test(text)) return asides;
  const found = [
    ...text.matchAll(/`[^`\n]{1,400}`|"[^"\n]{1,400}"|“[^”\n]{1,400}”|„[^“”\n]{1,400}[“”]|«[^»\n]{1,400}»/gu),
  ].map((match): Aside => ({ from: match.index, to: match.index + match[0].length, kind: 'quote' }));
  return [...asides, ...found].sort((one, other) => one.from - other.from || other.to - one.to);
}

/** The words between two tokens, and the sentence around them. */
export function hitOf(
  text: string,
  { from, to, tokens }: Sentence,
  { first, last }: { first: number; last: number },
): WordingHit {
  const start = tokens[first]?.from ?? from;
  const end = tokens[Math.min(last, tokens.length - 1)]?.to ?? to;
  return { from: start, to: end, quote: text.slice(start, end), sentence: text.slice(from, to) };
}
