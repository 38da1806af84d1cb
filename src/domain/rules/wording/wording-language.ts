import type { Aside } from '../../document/post-mortem-document';

/** Words of a passage that a rule stops at. */
export interface WordingHit {
  /** UTF-16 offsets into the passage, `[from, to)`. */
  from: number;
  to: number;
  /** The words themselves, as they stand there. */
  quote: string;
  /** The sentence they stand in: an acceptance is kept under it, so other sentences may change. */
  sentence: string;
}

/** What a language is asked: one passage, and whom the post-mortem names. */
export interface WordingQuestion {
  text: string;
  /** Words that are not the author's own; no hit lies in one. A mention may be the subject of one. */
  asides: readonly Aside[];
  /** Names of people, in lower case, whole and in parts: the report says that these are no systems. */
  people: ReadonlySet<string>;
  /** The passage says what is to be done, not what happened: hedging about the future is no guess. */
  isPlan: boolean;
}

/** The wording rules in one language. At most one hit for each sentence and rule, in the order of the text. */
export interface WordingLanguage {
  /** Its most frequent words, in lower case: a text is told by them to be of this language. */
  smallWords: ReadonlySet<string>;
  /** People as the subject of fault, or of what they should have done. */
  findBlame: (question: WordingQuestion) => WordingHit[];
  /** Hedged claims about what happened. */
  findGuesses: (question: WordingQuestion) => WordingHit[];
}
