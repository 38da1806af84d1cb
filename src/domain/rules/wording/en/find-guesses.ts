import type { WordingHit, WordingQuestion } from '../wording-language';
import type { Span } from './blame-verbs';
import { Clause } from './clause';
import { guessDetectors, guessTrigger } from './guess-words';
import { hitOf, sentencesWith } from './hits';
import type { Sentence } from './sentences';

/** Sentences that hedge a claim about what happened: a fact could be had, or said to be unknown. */
export function findGuesses(question: WordingQuestion): WordingHit[] {
  return sentencesWith(question, guessTrigger).flatMap((sentence) => {
    const span = guessIn(sentence, question);
    return span === null ? [] : [hitOf(question.text, sentence, span)];
  });
}

function guessIn(sentence: Sentence, { people, isPlan }: WordingQuestion): Span | null {
  const clause = new Clause(sentence.tokens, people, isPlan);
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    if (isName(clause, at)) continue;
    for (const detect of guessDetectors.get(clause.word(at)) ?? []) {
      const span = detect(clause, at);
      if (span !== null) return span;
    }
  }
  return null;
}

/** "The Seems service": a capital within a sentence that is not written in capitals throughout. */
function isName({ tokens }: Clause, at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before?.kind !== 'word' || token === undefined || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
  const isTitle = /^\p{Lu}/u.test(before.text) && (at > 1 || after?.kind !== 'word' || /^\p{Lu}/u.test(after.text));
  return !isTitle;
}
