import { readActionItems } from './read-action-items';
import { readCauses } from './read-causes';
import { findSections } from './find-sections';
import type { FoundSections, SectionPart } from './find-sections';
import { saysSomething } from './list-items';
import { textAttributeOf } from './adf-node';
import { taskListId } from './owned-blocks';
import { lineOf } from './plain-text';
import type { AdfDocument, ContentSection, PostMortemDocument, SectionName } from './post-mortem-document';
import { readLessons } from './read-lessons';
import { readTimeline } from './read-timeline';
import { readStatedTime } from './stated-time';
import type { StatedDate } from './stated-time';

export interface ReadingContext {
  /** IANA zone in which times without a zone are read: the post-mortem's own. */
  timeZone: string;
}

/** Everything the app understands of a page. Never throws on a document that `requireAdf` lets through. */
export function readDocument(page: AdfDocument, context: ReadingContext): PostMortemDocument {
  return documentIn(findSections(page), context);
}

/** The same from sections already found. */
export function documentIn(found: FoundSections, { timeZone }: ReadingContext): PostMortemDocument {
  const partsOf = (section: SectionName): SectionPart[] => found.parts.filter((part) => part.section === section);
  const timeline = partsOf('timeline').flatMap((part) => part.blocks);
  return {
    sections: contentSections(found.parts),
    timeline: readTimeline(timeline, { timeZone, date: dateIn(partsOf('overview')) }),
    ...readCauses(partsOf('cause')),
    lessons: readLessons(partsOf('lessons')),
    actionItems: readActionItems(found),
  };
}

function contentSections(parts: readonly SectionPart[]): PostMortemDocument['sections'] {
  const sections: Partial<Record<SectionName, ContentSection>> = {};
  for (const part of parts) {
    const before = sections[part.section];
    const heading = before?.heading ?? part.heading;
    sections[part.section] = { heading, paragraphs: [...(before?.paragraphs ?? []), ...paragraphsOf(part)] };
  }
  return sections;
}

/** The app's own tasks are no prose, wherever they stand. */
function paragraphsOf(part: SectionPart): string[] {
  const blocks = part.blocks.filter(({ node }) => textAttributeOf(node, 'localId') !== taskListId);
  return blocks.map((block) => lineOf(block.node)).filter(saysSomething);
}

/** The first full date in the overview, for timelines that give times only. */
function dateIn(parts: readonly SectionPart[]): Required<StatedDate> | undefined {
  for (const words of parts.flatMap(paragraphsOf)) {
    const date = readStatedTime(words.replace(/^[^:]{0,40}:\s*(?=\D{0,12}\d)/u, ''))?.date;
    if (date?.year !== undefined) return { ...date, year: date.year };
  }
  return undefined;
}
