import type { DraftedDocument } from '../../../../../src/domain/draft';
import type { DraftedSection } from '../../../../../src/domain/draft/drafted-sections';
import { rowTimeWords } from './read-row-time';

type Lines = (draft: DraftedDocument, timeZone: string) => readonly string[];

const linesOf: Readonly<Record<DraftedSection, Lines>> = {
  overview: ({ overview }) => overview,
  timeline: ({ timeline }, timeZone) =>
    timeline.map(({ occurredAt, certainty, statedTime, kind, text }) =>
      [
        occurredAt === null ? statedTime : rowTimeWords(occurredAt, certainty, timeZone),
        ...(kind === 'step' ? [] : [kind]),
        text,
      ].join('  '),
    ),
  cause: ({ whyChains, contributingFactors, trigger }) => [
    ...whyChains.map(({ whys }) => whys.join(' → ')),
    ...contributingFactors,
    ...(trigger === null ? [] : [`Trigger: ${trigger}`]),
  ],
  lessons: ({ lessons }) => lessons.map(({ text }) => text),
  conclusion: ({ conclusion }) => conclusion,
};

/** What a section of a draft says, line by line, for reading. */
export function draftLines(draft: DraftedDocument, section: DraftedSection, timeZone: string): readonly string[] {
  return linesOf[section](draft, timeZone);
}
