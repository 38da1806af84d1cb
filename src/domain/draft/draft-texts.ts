import type { PostMortemDocument } from '../document/post-mortem-document';

/** How typed words come to be as reading the page would give them; words that the page has already stay as they are. */
export interface DraftTexts {
  /** Those that say something. */
  texts: (typed: readonly string[]) => string[];
  /** For rows of the timeline: on one line. */
  line: (typed: string) => string;
}

/** @param present what the page says that the notes were begun from */
export function textsOfDraft(present: PostMortemDocument): DraftTexts {
  const known = knownTexts(present);
  const text = (typed: string): string => (known.has(typed) ? typed : tidy(typed));
  return {
    texts: (typed) => typed.map(text).filter((words) => words !== ''),
    line: (typed) => (known.has(typed) ? typed : tidy(typed).replaceAll('\n', ' ')),
  };
}

function knownTexts({ sections, timeline, whyChains, contributingFactors, trigger, lessons }: PostMortemDocument) {
  return new Set([
    ...Object.values(sections).flatMap(({ passages }) => passages.map(({ text }) => text)),
    ...timeline.flatMap(({ text, statedTime }) => [text, statedTime]),
    ...whyChains.flatMap(({ whys }) => whys),
    ...contributingFactors,
    ...(trigger === null ? [] : [trigger]),
    ...lessons.map(({ text }) => text),
  ]);
}

function tidy(typed: string): string {
  return typed
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[ \t\u00a0]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim();
}
