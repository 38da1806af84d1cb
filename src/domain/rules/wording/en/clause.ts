import type { Phrase } from './actor';
import { phraseEndingAt, phraseStartingAt } from './actor';
import type { Token } from './sentences';
import type { Subject } from './subject';
import { subjectOf } from './subject';
import { isAdverb, isFunctionWord, isPastForm, negations } from './words';

/**
 * How sure a predicate is of its subject. `people only`: programs do not do it ("forgot to"), so "the operator" is a
 * person. `rarely programs`: a capitalised name is a person's. `programs too` ("failed to start"): only who is known to be
 * a person counts.
 */
export type Evidence = 'people only' | 'rarely programs' | 'programs too';

/** A sentence under examination; positions are those of its tokens. */
export class Clause {
  constructor(
    readonly tokens: readonly Token[],
    readonly people: ReadonlySet<string>,
    readonly isPlan: boolean,
  ) {}

  word(at: number): string {
    return this.tokens[at]?.lower ?? '';
  }

  has(...words: readonly string[]): boolean {
    return this.tokens.some(({ lower }) => words.includes(lower));
  }

  /** Whether these words stand there, one after another. */
  reads(at: number, words: string): boolean {
    return words.split(' ').every((word, index) => this.word(at + index) === word);
  }

  /** First position from there on that is no adverb or negation; these stand freely about an English verb. */
  pastAdverbs(at: number): number {
    let next = at;
    while (next < at + 5 && isAdverb(this.word(next))) next += 1;
    return next;
  }

  negatedBetween(from: number, to: number): boolean {
    return this.tokens.slice(Math.max(0, from), to).some(({ lower }) => negations.has(lower));
  }

  /** Whether one of some words stands among the next ones, up to the end of the clause. */
  findsWithin(from: number, reach: number, words: ReadonlySet<string>): number {
    for (let at = from; at < from + reach; at += 1) {
      const token = this.tokens[at];
      if (token === undefined || (token.kind === 'mark' && !/^["“”'’]$/u.test(token.text))) return -1;
      if (words.has(token.lower)) return at;
    }
    return -1;
  }

  /** A noun that the next noun does not turn into something else: "human error", but not "error rate". */
  endsNoun(at: number): boolean {
    const next = this.tokens[at + 1];
    if (next === undefined || next.kind !== 'word') return true;
    return isFunctionWord(next.lower) || isAdverb(next.lower) || isPastForm(next.lower);
  }

  subjectOf(verb: number): Subject | null {
    return subjectOf(this.tokens, verb, this.people);
  }

  phraseEndingAt(at: number): Phrase {
    return phraseEndingAt(this.tokens, at, this.people);
  }

  phraseStartingAt(at: number): Phrase {
    return phraseStartingAt(this.tokens, at, this.people);
  }
}

const leastEvidence: Readonly<Record<Phrase['actor'], readonly Evidence[]>> = {
  person: ['people only', 'rarely programs', 'programs too'],
  ourselves: ['people only', 'rarely programs', 'programs too'],
  name: ['people only', 'rarely programs'],
  role: ['people only'],
  nobody: [],
  thing: [],
};

/** Whether what is said makes this phrase a person. */
export function isPerson({ actor }: Phrase, evidence: Evidence): boolean {
  return leastEvidence[actor].includes(evidence);
}
