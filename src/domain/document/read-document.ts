import { readActionItems } from './items/read-action-items';
import { readCauses } from './causes/read-causes';
import { findSections } from './find-sections';
import type { FoundSections, PlacedBlock, SectionPart } from './find-sections';
import type { AdfNode } from './adf-node';
import { passagesIn } from './passages';
import type { RowsTold } from './passages';
import { lineOf } from './plain-text';
import type { AdfDocument, ContentSection, PostMortemDocument, SectionName } from './post-mortem-document';
import { readLessons } from './read-lessons';
import type { SectionHeadings } from './section-headings';
import { readFoundTimeline, rowsTold } from './timeline/read-timeline';
import type { TimelineContext, ToldEvent } from './timeline/read-timeline';
import { zoneIn, zoneOfSentence } from './times/time-zones';
import { readStatedDetails } from './stated/stated-details';
import { findStatedTimes, readStatedTime } from './times/stated-time';

export interface ReadingContext {
  /** IANA zone in which times without a zone are read: the post-mortem's own. */
  timeZone: string;
  /** Words that may state the day for times without a date, when the page itself does not: its title, for one. */
  title?: string;
  /** How the page's space writes its headings; left out, only those of known templates are found. */
  headings?: SectionHeadings;
}

/** Everything the app understands of a page. Never throws on a document that `requireAdf` lets through. */
export function readDocument(page: AdfDocument, context: ReadingContext): PostMortemDocument {
  return documentIn(findSections(page, context.headings), context);
}

/** The same from sections already found. */
export function documentIn(found: FoundSections, context: ReadingContext): PostMortemDocument {
  const told = toldTimeline(found, context);
  const rows = rowsTold(told);
  return {
    ...structureIn(found, told),
    sections: contentSections(found.parts, rows),
    actionItems: readActionItems(found),
    stated: readStatedDetails(found),
    elsewhere: passagesIn(nodesOf(found.others), rows),
  };
}

/** The rows of the page's timeline with the blocks that tell them. */
export function toldTimeline(found: FoundSections, context: ReadingContext): ToldEvent[] {
  return readFoundTimeline(found, timelineContext(found, context));
}

/** What a page tells in rows and lists, and the prose of some of its sections: what can be written back. */
export type WritableParts = Pick<
  PostMortemDocument,
  'sections' | 'timeline' | 'whyChains' | 'contributingFactors' | 'trigger' | 'lessons'
>;

/**
 * That much of a document, for writers: reading the rest would take as long again.
 * @param told the rows of its timeline, as `toldTimeline` gives them
 * @param prose the sections whose prose is read
 */
export function writablePartsIn(
  found: FoundSections,
  told: readonly ToldEvent[],
  prose: readonly SectionName[],
): WritableParts {
  const parts = found.parts.filter(({ section }) => prose.includes(section));
  return { ...structureIn(found, told), sections: contentSections(parts, rowsTold(told)) };
}

function structureIn(found: FoundSections, told: readonly ToldEvent[]): Omit<WritableParts, 'sections'> {
  const partsOf = (section: SectionName): SectionPart[] => found.parts.filter((part) => part.section === section);
  return {
    timeline: told.map(({ event }) => event),
    ...readCauses(partsOf('cause')),
    lessons: readLessons(partsOf('lessons')),
  };
}

/**
 * What the page says outside the timeline's own blocks: a zone in its heading or in a sentence, dates in the overview or the title. A date that
 * stands alone is as often the day of writing, and counts last.
 */
export function timelineContext(found: FoundSections, { timeZone, title = '' }: ReadingContext): TimelineContext {
  const headings = found.parts.filter((part) => part.section === 'timeline').map((part) => part.heading);
  const saidIn = (section: SectionName): string[] =>
    found.parts.filter((part) => part.section === section).flatMap(({ blocks }) => nodesOf(blocks).map(lineOf));
  // A report's title dates the incident; its overview may begin with the day of a meeting.
  const [named = '', ...more] = title.split('\n');
  const texts = [
    named,
    ...saidIn('overview'),
    more.join('\n'),
    ...saidIn('details'),
    ...nodesOf(found.others).map(lineOf),
  ];
  const times = texts.map(findStatedTimes);
  const isAlone = texts.map((text, index) => times[index]?.length === 1 && readStatedTime(text)?.rest === '');
  const likelyFirst = [
    ...times.filter((_times, index) => !isAlone[index]),
    ...times.filter((_times, index) => isAlone[index]),
  ];
  return {
    timeZone: zoneIn(headings.join('\n')) ?? zoneOfPage(found) ?? timeZone,
    dates: likelyFirst.flat().flatMap(({ date }) => date ?? []),
  };
}

const longestRemark = 200;

/** "All times are in UTC" counts wherever it stands. */
function zoneOfPage({ parts, others }: FoundSections): string | undefined {
  const paragraphs = [...others, ...parts.flatMap(({ blocks }) => blocks)].filter(
    ({ node }) => node.type === 'paragraph',
  );
  const remarks = nodesOf(paragraphs).map(lineOf);
  const remark = remarks.find((words) => words.length <= longestRemark && remarksOnTimes.test(words));
  return remark === undefined ? undefined : zoneOfSentence(remark);
}

const remarksOnTimes =
  /\b(?:all|the|these) (?:listed )?(?:dates? and )?(?:times?|timestamps)\b|^times? (?:are |is )?in\b|\btime ?zone\b/iu;

function contentSections(parts: readonly SectionPart[], rows: RowsTold): PostMortemDocument['sections'] {
  const sections: Partial<Record<SectionName, ContentSection>> = {};
  for (const part of parts) {
    const before = sections[part.section];
    const heading = before?.heading || part.heading;
    const passages = passagesIn(nodesOf(part.blocks), rows);
    sections[part.section] = { heading, passages: [...(before?.passages ?? []), ...passages] };
  }
  return sections;
}

function nodesOf(blocks: readonly PlacedBlock[]): AdfNode[] {
  return blocks.map(({ node }) => node);
}
