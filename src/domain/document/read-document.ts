import { readActionItems } from './read-action-items';
import { readCauses } from './read-causes';
import { findSections } from './find-sections';
import type { FoundSections, SectionPart } from './find-sections';
import { saysSomething } from './list-items';
import { textAttributeOf } from './adf-node';
import type { AdfNode } from './adf-node';
import { taskListId } from './owned-blocks';
import { lineOf, plainText } from './plain-text';
import type { AdfDocument, ContentSection, Passage, PostMortemDocument, SectionName } from './post-mortem-document';
import { readLessons } from './read-lessons';
import { readTimeline } from './read-timeline';
import type { TimelineContext } from './read-timeline';
import { zoneIn } from './time-zones';
import { findStatedTimes } from './stated-time';
import type { StatedDate } from './stated-time';

export interface ReadingContext {
  /** IANA zone in which times without a zone are read: the post-mortem's own. */
  timeZone: string;
  /** Words that may state the day for times without a date, when the page itself does not: its title, for one. */
  title?: string;
}

/** Everything the app understands of a page. Never throws on a document that `requireAdf` lets through. */
export function readDocument(page: AdfDocument, context: ReadingContext): PostMortemDocument {
  return documentIn(findSections(page), context);
}

/** The same from sections already found. */
export function documentIn(found: FoundSections, context: ReadingContext): PostMortemDocument {
  const partsOf = (section: SectionName): SectionPart[] => found.parts.filter((part) => part.section === section);
  const timeline = partsOf('timeline').flatMap((part) => part.blocks);
  return {
    sections: contentSections(found.parts),
    timeline: readTimeline(timeline, timelineContext(found, context)),
    ...readCauses(partsOf('cause')),
    lessons: readLessons(partsOf('lessons')),
    actionItems: readActionItems(found),
    stated: { severity: 0, services: [], impact: '', people: {} },
    elsewhere: passagesIn(found.others.map(({ node }) => node)),
  };
}

/** What the page says outside the timeline's own blocks: a zone in its heading, a date in the overview or the title. */
export function timelineContext(found: FoundSections, { timeZone, title = '' }: ReadingContext): TimelineContext {
  const headings = found.parts.filter((part) => part.section === 'timeline').map((part) => part.heading);
  const overview = found.parts.filter((part) => part.section === 'overview').flatMap(passagesOf);
  return {
    timeZone: zoneIn(headings.join('\n')) ?? timeZone,
    date: firstFullDate([...overview.map(({ text }) => text), title]),
  };
}

function contentSections(parts: readonly SectionPart[]): PostMortemDocument['sections'] {
  const sections: Partial<Record<SectionName, ContentSection>> = {};
  for (const part of parts) {
    const before = sections[part.section];
    const heading = before?.heading || part.heading;
    sections[part.section] = { heading, passages: [...(before?.passages ?? []), ...passagesOf(part)] };
  }
  return sections;
}

/** The app's own tasks are no prose, wherever they stand. */
function passagesOf(part: SectionPart): Passage[] {
  const blocks = part.blocks.map(({ node }) => node);
  return passagesIn(blocks.filter((node) => textAttributeOf(node, 'localId') !== taskListId));
}

function passagesIn(blocks: readonly AdfNode[]): Passage[] {
  const saying = blocks.filter((node) => plainText(node).split('\n').some(saysSomething));
  return saying.map((node) => ({ text: lineOf(node), asides: [] }));
}

function firstFullDate(texts: readonly string[]): Required<StatedDate> | undefined {
  for (const { date } of texts.flatMap(findStatedTimes)) {
    if (date?.year !== undefined) return { ...date, year: date.year };
  }
  return undefined;
}
