import type { Aside } from '../../../../src/domain/document/post-mortem-document';
import { english } from '../../../../src/domain/rules/wording/en/english';
import type { LabelledSentences } from './sentences/labelled';

export const labels = ['blame', 'guess'] as const;
export type Label = (typeof labels)[number];

export interface Score {
  /** Share of the hits that the label agrees with. */
  precision: number;
  /** Share of the labelled sentences that are hit. */
  recall: number;
  falseAlarms: readonly string[];
  misses: readonly string[];
}

const finders = { blame: english.findBlame, guess: english.findGuesses };

/** How well a rule does on labelled sentences, each for itself. */
export function scoreOf(label: Label, sentences: LabelledSentences): Score {
  const expected = [...sentences[label], ...sentences.both];
  const others = Object.entries(sentences).flatMap(([name, list]: [string, readonly string[]]) =>
    name === label || name === 'both' ? [] : list,
  );
  const misses = expected.filter((sentence) => !isHit(label, sentence));
  const falseAlarms = others.filter((sentence) => isHit(label, sentence));
  const hits = expected.length - misses.length;
  return { precision: hits / (hits + falseAlarms.length), recall: hits / expected.length, falseAlarms, misses };
}

function isHit(label: Label, text: string): boolean {
  return finders[label]({ text, asides: mentionsIn(text), people: new Set(), isPlan: false }).length > 0;
}

/** As the codec marks a mention of a person. */
function mentionsIn(text: string): Aside[] {
  return [...text.matchAll(/@\p{Lu}\p{L}+ \p{Lu}\p{L}+/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    kind: 'mention',
  }));
}
