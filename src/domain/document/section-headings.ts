import type { SectionName } from './post-mortem-document';
import { sectionNames } from './post-mortem-document';
import { longestSectionHeading, sectionTitles } from './section-titles';
import { headingWords, sectionOfTopic, topicOfHeading } from './section-topics';
import type { Topic } from './section-topics';
import { readStatedTime } from './times/stated-time';

/** How a space writes the headings of its sections. A section that it says nothing of has the app's own. */
export interface SectionHeadings {
  chosen: Readonly<Partial<Record<SectionName, string>>>;
  /** Headings that the space chose before, the newest first: pages still have them. */
  former: Readonly<Partial<Record<SectionName, readonly string[]>>>;
}

export const ownHeadings: SectionHeadings = { chosen: {}, former: {} };

/** Of a section: a space that renames it more often finds its oldest pages' section no more. */
const mostFormer = 20;

/** The heading that new pages of the space have for a section. */
export function headingOf(section: SectionName, { chosen }: SectionHeadings = ownHeadings): string {
  return chosen[section] ?? sectionTitles[section];
}

/** What a heading's text announces, or undefined when neither the space nor any template knows it. */
export type TopicReader = (heading: string) => Topic | undefined;

/** Reads headings as a space does: its own, those that it chose before, then those of known templates. */
export function topicReader(headings: SectionHeadings = ownHeadings): TopicReader {
  const own = new Map<string, Topic>();
  for (const section of sectionNames) {
    for (const heading of headings.former[section] ?? []) own.set(headingWords(heading), section);
  }
  for (const section of sectionNames) {
    const heading = headings.chosen[section];
    if (heading !== undefined) own.set(headingWords(heading), section);
  }
  return own.size === 0 ? topicOfHeading : (heading) => own.get(headingWords(heading)) ?? topicOfHeading(heading);
}

/** Why a heading cannot be chosen: nothing is left of it, too long, reads as a time, or stands for something else (`with`). */
export type HeadingProblem =
  { kind: 'empty' | 'too-long' | 'time' } | { kind: 'taken'; with: SectionName } | { kind: 'inner' };

/** Sub-headings of a new page: what stands under them would be read as the section itself. */
const innerTopics: ReadonlySet<Topic> = new Set(['factors', 'trigger', 'went_well', 'went_wrong', 'got_lucky']);

/** What is wrong with headings that somebody chooses, by section. Reading must find each section again, and no other. */
export function findHeadingProblems({ chosen, former }: SectionHeadings): Partial<Record<SectionName, HeadingProblem>> {
  const problems: Partial<Record<SectionName, HeadingProblem>> = {};
  for (const section of sectionNames) {
    const problem = chosen[section] === undefined ? null : problemOf(section, chosen[section], { chosen, former });
    if (problem !== null) problems[section] = problem;
  }
  return problems;
}

function problemOf(section: SectionName, heading: string, headings: SectionHeadings): HeadingProblem | null {
  if (headingWords(heading) === '') return { kind: 'empty' };
  if (heading.length > longestSectionHeading) return { kind: 'too-long' };
  // Under the timeline, a heading that is a time is a row of it.
  if (readStatedTime(heading) !== undefined) return { kind: 'time' };
  const other = sectionNames.find((name) => name !== section && isKnownAs(name, heading, headings));
  if (other !== undefined) return { kind: 'taken', with: other };
  const topic = topicOfHeading(heading);
  return topic !== undefined && innerTopics.has(topic) ? { kind: 'inner' } : null;
}

function isKnownAs(section: SectionName, heading: string, { chosen, former }: SectionHeadings): boolean {
  const words = headingWords(heading);
  const own = [chosen[section], ...(former[section] ?? [])];
  if (own.some((one) => one !== undefined && headingWords(one) === words)) return true;
  const topic = topicOfHeading(heading);
  return topic !== undefined && sectionOfTopic[topic] === section;
}

/** The headings once these are chosen: what is given up is remembered, what is the app's own is no choice. */
export function withChosen(before: SectionHeadings, chosen: SectionHeadings['chosen']): SectionHeadings {
  const kept: Partial<Record<SectionName, string>> = {};
  const former: Partial<Record<SectionName, readonly string[]>> = { ...before.former };
  for (const section of sectionNames) {
    const [old, next] = [before.chosen[section], chosen[section]];
    if (next !== undefined && next !== sectionTitles[section]) kept[section] = next;
    if (old === undefined || old === kept[section]) continue;
    const others = (former[section] ?? []).filter((heading) => heading !== old);
    former[section] = [old, ...others].slice(0, mostFormer);
  }
  return { chosen: kept, former };
}
