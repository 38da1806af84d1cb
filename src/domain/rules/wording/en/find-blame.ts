import type { WordingHit, WordingQuestion } from '../wording-language';
import { blameNouns } from './blame-nouns';
import type { Detector, Span } from './blame-verbs';
import { blameVerbs } from './blame-verbs';
import { blameTriggerOf } from './blame-trigger';
import { Clause } from './clause';
import { hitOf, sentencesWith } from './hits';
import type { Sentence } from './sentences';

const detectors = byWord([...blameVerbs, ...blameNouns]);

const trigger = blameTriggerOf([...detectors.keys()]);

/** Sentences that make a person the subject of fault or of what should have been done. */
export function findBlame(question: WordingQuestion): WordingHit[] {
  return sentencesWith(question, trigger).flatMap((sentence) => {
    const span = blameIn(sentence, question);
    return span === null ? [] : [hitOf(question.text, sentence, span)];
  });
}

function blameIn(sentence: Sentence, { people, isPlan }: WordingQuestion): Span | null {
  const clause = new Clause(sentence.tokens, people, isPlan);
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    for (const detect of detectors.get(clause.word(at)) ?? []) {
      const span = detect(clause, at);
      if (span !== null && !isDenied(clause, span.first)) return span;
    }
  }
  return null;
}

/** "rather than who made the mistake", "not because Jane forgot", "whether the team should have": told to say it is not so. */
function isDenied(clause: Clause, first: number): boolean {
  for (let at = first - 1; at >= 0 && at > first - 7; at -= 1) {
    const token = clause.tokens[at];
    if (token === undefined || token.kind === 'mark') return false;
    if (denials.has(token.lower) && clause.word(at + 1) !== 'only') return true;
    if (['because', 'and', 'but', 'so', 'when', 'since'].includes(token.lower)) return clause.word(at - 1) === 'not';
  }
  return false;
}

const denials: ReadonlySet<string> = new Set([
  'not',
  'never',
  'without',
  'whether',
  'rather',
  'instead',
  'avoid',
  'prevent',
  'stop',
  'nor',
  'no',
]);

function byWord(pairs: readonly (readonly [string, Detector])[]): ReadonlyMap<string, readonly Detector[]> {
  const found = new Map<string, Detector[]>();
  for (const [word, detector] of pairs) found.set(word, [...(found.get(word) ?? []), detector]);
  return found;
}
