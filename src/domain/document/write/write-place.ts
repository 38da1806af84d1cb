import { childrenOf, documentOf } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { changed, insert, insertionPlace, lastPath } from './block-edits';
import type { BlockEdits } from './block-edits';
import { findSections } from '../find-sections';
import type { FoundSections, SectionPart } from '../find-sections';
import { headingOf } from '../section-headings';
import type { SectionHeadings } from '../section-headings';
import type { AdfDocument } from '../post-mortem-document';
import { sectionOfTopic } from '../section-topics';
import type { Topic } from '../section-topics';
import { isPrompt, levelBelow, subheadingOf } from './written-blocks';

/** Sub-headings as a new page has them; other topics stand right under their section's heading. */
const subtitles: Partial<Record<Topic, string>> = {
  factors: 'Contributing factors',
  trigger: 'Trigger',
  went_well: 'What went well',
  went_wrong: 'What went wrong',
  got_lucky: 'Where we got lucky',
};

/** How the writer goes about it: each try when reading what the one before it wrote did not give what was wanted. */
export interface Try {
  page: AdfDocument;
  found: FoundSections;
  /** 0: as it stands; 1: written anew where it stands, times in UTC; 2: in the app's own form; 3: at the page's end. */
  thoroughness: number;
  /** Nodes of the page as it was given that told no row of its timeline: no row that is told later is theirs. */
  silent: ReadonlySet<AdfNode>;
  /** Those of the page's space. */
  headings: SectionHeadings | undefined;
}

/** Puts new blocks where the page has its place for a topic; makes the heading, and the section, when they are missing. */
export function placeNew(
  { page, found, thoroughness, headings }: Try,
  topics: readonly Topic[],
  blocks: readonly AdfNode[],
): AdfDocument {
  if (blocks.length === 0) return page;
  const [topic = 'overview'] = topics;
  const under = topics.flatMap((wanted) => found.parts.filter((part) => part.topic === wanted))[0];
  const edits: BlockEdits = { replaced: new Map(), after: new Map() };
  if (thoroughness >= 3 || !found.parts.some((part) => part.section === sectionOfTopic[topic])) {
    return atEnd(page, found, topic, blocks, headings);
  }
  const path = under?.path ?? lastPath(found, sectionOfTopic[topic]);
  if (path !== undefined && leavesPart(found, path, insertionPlace(page, path, blocks))) {
    return atEnd(page, found, topic, blocks, headings);
  }
  if (under !== undefined) {
    const prompt = under.blocks.find(({ node }) => isPrompt(node));
    if (prompt === undefined || blocks.some(({ type }) => type === 'table')) insert(page, under.path, blocks, edits);
    else edits.replaced.set(prompt.path.join('.'), blocks);
    return changed(page, edits);
  }
  const last = found.parts.findLast((part) => part.section === sectionOfTopic[topic]);
  const title = subtitles[topic];
  const heading = title === undefined ? [] : [subheadingOf(levelBelow(last?.level ?? 2), title)];
  insert(page, path, [...heading, ...blocks], edits);
  return changed(page, edits);
}

/** Whether something of another part, or of none, stands between the place where a part leads to and the one where blocks may be inserted. */
function leavesPart({ parts, others }: FoundSections, path: readonly number[], place: readonly number[]): boolean {
  const pathsOf = (part: SectionPart): (readonly number[])[] => [part.path, ...part.blocks.map((block) => block.path)];
  const isBetween = (other: readonly number[]): boolean =>
    place.length < path.length && place.every((index, depth) => index === other[depth]) && isLater(other, path);
  const foreign = parts.map(pathsOf).filter((paths) => !paths.some((own) => own.join() === path.join()));
  return [...foreign.flat(), ...others.map((block) => block.path)].some(isBetween);
}

/** Whether one path comes after another in reading order. */
function isLater(one: readonly number[], other: readonly number[]): boolean {
  const depth = one.findIndex((index, at) => index !== other[at]);
  return depth >= 0 && (one[depth] ?? 0) > (other[depth] ?? -1);
}

/** Under headings no deeper than any on the page, so that nothing above takes them for its own. */
function atEnd(
  page: AdfDocument,
  found: FoundSections,
  topic: Topic,
  blocks: readonly AdfNode[],
  own: SectionHeadings | undefined,
): AdfDocument {
  const level = Math.min(2, ...found.parts.map((part) => part.level));
  const title = subtitles[topic];
  const headings = [
    subheadingOf(level, headingOf(sectionOfTopic[topic], own)),
    ...(title === undefined ? [] : [subheadingOf(level + 1, title)]),
  ];
  return documentOf([...childrenOf(page), ...headings, ...blocks]);
}

/** The same try on another page. */
export function nextTry(page: AdfDocument, attempt: Try): Try {
  return page === attempt.page ? attempt : { ...attempt, page, found: findSections(page, attempt.headings) };
}
