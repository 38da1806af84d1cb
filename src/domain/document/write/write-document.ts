import { findSections } from '../find-sections';
import type { AdfDocument, Lesson, PostMortemDocument } from '../post-mortem-document';
import { toldTimeline, writablePartsIn } from '../read-document';
import type { ReadingContext, WritableParts } from '../read-document';
import { silentNodes } from './silent-blocks';
import { writeCauses } from './write-causes';
import { lessonKinds, writeLessons } from './write-lessons';
import { nextTry } from './write-place';
import type { Try } from './write-place';
import { writeProse } from './write-prose';
import { eventKey } from './write-time';
import { writeTimeline } from './write-timeline';

const proseSections = ['overview', 'conclusion'] as const;

/** Some wishes need a second look: words that were read with a date or a heading above them lose it when that goes. */
const tries = [0, 0, 1, 1, 2, 2, 3, 3, 3, 3];

interface Facet {
  name: string;
  /** What is compared: equal texts mean that nothing is to be written. */
  value: (document: WritableParts) => unknown;
  write: (attempt: Try, wanted: WritableParts, context: ReadingContext) => AdfDocument;
}

const facets: readonly Facet[] = [
  ...proseSections.map((section): Facet => ({
    name: section,
    value: ({ sections }) => proseOf(sections[section]?.passages),
    write: (attempt, { sections }) => writeProse(attempt, section, proseOf(sections[section]?.passages)),
  })),
  {
    name: 'causes',
    value: ({ whyChains, contributingFactors, trigger }) => [whyChains, contributingFactors, trigger],
    write: writeCauses,
  },
  {
    name: 'lessons',
    value: ({ lessons }) => lessonKinds.map((kind) => lessons.filter((lesson) => lesson.kind === kind).map(textOf)),
    write: (attempt, { lessons }) => writeLessons(attempt, lessons),
  },
  { name: 'timeline', value: ({ timeline }) => timeline.map(eventKey), write: writeTimeline },
];

/**
 * Writes a document onto its page: only sections whose value differs from what `readDocument(page, context)` gives are touched, and
 * in them only the rows, items and passages that differ. All else stays node for node; when nothing differs, the page itself
 * is returned. Sections that the page does not have are added at its end as on a new page.
 *
 * Written are `timeline`, `whyChains`, `contributingFactors`, `trigger`, `lessons`, and the texts of the passages of overview and
 * conclusion. An event's time is written as the app writes times when `occurredAt` or `certainty` differ; otherwise the stated
 * words stay (`statedTime` by itself is written only for events without a time). `row` is an event's place in the list.
 * The order of lessons counts within a kind. Not written, because they have another home or are read from elsewhere on the
 * page: headings, `asides`, `stated`, `elsewhere`, `actionItems` (the app's own tasks are written by `writeOwnedParts`; those that
 * people wrote stay as they are) and the prose of other sections.
 *
 * A page holds words as a reader sees them: texts are expected as reading gives them, that is trimmed, with single spaces, saying something.
 * @param page as `parseAdf` gives it: no node stands in it twice
 */
export function writeDocument(document: PostMortemDocument, page: AdfDocument, context: ReadingContext): AdfDocument {
  const wanted = facets.map(({ value }) => JSON.stringify(value(document)));
  const { headings } = context;
  let attempt: Try = { page, found: findSections(page, headings), thoroughness: 0, silent: new Set(), headings };
  for (const thoroughness of tries) {
    const told = toldTimeline(attempt.found, context);
    const present = writablePartsIn(attempt.found, told, proseSections);
    const left = facets.filter(({ value }, index) => JSON.stringify(value(present)) !== wanted[index]);
    if (left.length === 0) return attempt.page;
    const silent = attempt.page === page ? silentNodes(attempt.found, told) : attempt.silent;
    attempt = { ...attempt, thoroughness, silent };
    for (const { write } of left) attempt = nextTry(write(attempt, document, context), attempt);
  }
  return attempt.page;
}

function proseOf(passages: readonly { text: string }[] = []): string[] {
  return passages.map(({ text }) => text);
}

function textOf({ text }: Lesson): string {
  return text;
}
