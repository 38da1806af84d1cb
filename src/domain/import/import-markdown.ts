import { attributeOf, documentOf } from '../document/adf-node';
import type { AdfNode } from '../document/adf-node';
import { findSections } from '../document/find-sections';
import type { FoundSections, SectionPart } from '../document/find-sections';
import type { SectionHeadings } from '../document/section-headings';
import { isMarked } from '../document/items/action-item-words';
import { linesIn } from '../document/passages';
import { lineOf } from '../document/plain-text';
import { topicOfHeading } from '../document/section-topics';
import { detailFieldOf } from '../document/stated/stated-detail-labels';
import type { LabelledFact } from '../document/stated/labelled-facts';
import { findStatedTimes, readStatedTime } from '../document/times/stated-time';
import { readStatedDetails } from '../document/stated/stated-details';
import { sectionNames } from '../document/post-mortem-document';
import type { PostMortemDocument, StatedActionItem, TimelineEvent } from '../document/post-mortem-document';
import { documentIn } from '../document/read-document';
import { startOf } from '../metrics';
import { requireReportText } from './import-error';
import { factsInFrontMatter, titleInFrontMatter } from './front-matter';
import { parseMarkdown } from './parse-markdown';
import { withRunInHeadings } from './run-in-headings';
import { splitIncidents, withIncidentHeadings } from './split-incidents';
import type { IncidentBlocks } from './split-incidents';
import { timelineTold } from './told-milestones';

export interface ImportContext {
  /** IANA zone in which times are read whose zone the report does not state. */
  timeZone: string;
  /** Name of the file, for a report without a title. */
  fileName?: string;
  /** How the space writes its headings; left out, only those of known templates are found. */
  headings?: SectionHeadings;
}

/** A report as it was understood, before anything is written. */
export interface ImportedReport {
  title: string;
  /** Instant of the `started` row, else the earliest of the rows; null when no row has one. */
  startedAt: string | null;
  /** IANA zone in which it was read. */
  timeZone: string;
  document: PostMortemDocument;
  timeline: readonly TimelineEvent[];
  actionItems: readonly StatedActionItem[];
  /** Sentences for the preview: what was found. */
  understood: readonly string[];
  /** What no section takes: kept under a heading of its own. */
  notUnderstood: readonly string[];
  /** The report's own blocks, cut at its headings. */
  found: FoundSections;
  frontMatter: string;
  comments: readonly string[];
  /** One for each incident that the report tells, in its order; a single one is the whole report. */
  incidents: readonly ImportedIncident[];
}

/** One incident of a report, read as if it were a report of its own. */
export interface ImportedIncident {
  title: string;
  startedAt: string | null;
  document: PostMortemDocument;
}

const longestExcerpt = 80;

/**
 * Reads a post-mortem written in Markdown: any template whose headings are among the known ones, or free text.
 * @throws ImportError when the text is empty, larger than 5 MB or binary
 */
export function importMarkdown(text: string, context: ImportContext): ImportedReport {
  const { blocks: parsed, frontMatter, comments } = parseMarkdown(requireReportText(text));
  const blocks = withIncidentHeadings(parsed);
  const title = titleOf(blocks, frontMatter, context.fileName);
  const rest = blocks.filter((block) => block !== title.block);
  const body = withIntroduction(findSections(documentOf(withRunInHeadings(rest)), context.headings));
  const facts = [...factsInFrontMatter(frontMatter), ...factsInTitle(title.text)];
  const reading = { timeZone: context.timeZone, title: `${title.text}\n${frontMatter}` };
  const read = documentIn(body, reading);
  const timeline = timelineTold(read.timeline, body, reading);
  const several = splitIncidents(rest).map((incident) => incidentOf(incident, title.text, context.timeZone));
  const whole = { ...read, timeline, stated: readStatedDetails(body, facts) };
  const document = several.length > 1 ? withIncidents(whole, several) : whole;
  const startedAt = startOf(document.timeline);
  return {
    title: title.text,
    startedAt,
    timeZone: context.timeZone,
    document,
    timeline: document.timeline,
    actionItems: document.actionItems,
    understood: understoodIn(document),
    notUnderstood: notUnderstoodIn(body, frontMatter, comments),
    found: body,
    frontMatter,
    comments,
    incidents: several.length > 0 ? several : [{ title: title.text, startedAt, document }],
  };
}

/** The report's title may state the year or the day that the incident's own leaves out. */
function incidentOf({ title, blocks }: IncidentBlocks, reportTitle: string, timeZone: string): ImportedIncident {
  const body = withIntroduction(findSections(documentOf(withRunInHeadings(blocks))));
  const reading = { timeZone, title: `${title}\n${dayOf(title, reportTitle)}\n${reportTitle}` };
  const read = documentIn(body, reading);
  const timeline = timelineTold(read.timeline, body, reading);
  const document = { ...read, timeline, stated: readStatedDetails(body, factsInTitle(title)) };
  return { title, startedAt: startOf(document.timeline), document };
}

/** Dates and milestones are each incident's own: read as one, the second incident would go on with the first one's day. */
function withIncidents(document: PostMortemDocument, incidents: readonly ImportedIncident[]): PostMortemDocument {
  const timeline = incidents.flatMap((incident) => incident.document.timeline);
  if (timeline.length < document.timeline.length) return document;
  return { ...document, timeline: timeline.map((event, row) => ({ ...event, row })) };
}

/** "November 04 09:12" in a report on November 2026: its day with the report's year. */
function dayOf(title: string, reportTitle: string): string {
  const date = findStatedTimes(title).find((stated) => stated.date !== undefined)?.date;
  const year = /\b20\d{2}\b/u.exec(reportTitle)?.[0];
  if (date === undefined || date.year !== undefined || year === undefined) return '';
  return [year, String(date.month).padStart(2, '0'), String(date.day).padStart(2, '0')].join('-');
}

interface Title {
  text: string;
  /** The block that holds it, when one does. */
  block?: AdfNode;
}

const longestTitle = 120;
const namesReport =
  /^(?:(?:major |post[- ]?)?incident|outage|post-?mortem|rca|after[- ]action)(?: (?:report|review|post-?mortem))?\s*[:–—-]\s+\S/iu;

/** The first line of a text without headings, when it is no sentence and states nothing that a report labels. */
function titleLine([first, second]: readonly AdfNode[]): AdfNode | undefined {
  if (first?.type !== 'paragraph' || second === undefined || linesIn(first).length > 1) return undefined;
  const words = lineOf(first);
  if (words === '' || words.length > longestTitle || /[.!?:,;]$/u.test(words)) return undefined;
  if (namesReport.test(words)) return first;
  const label = words.split(/[:：]/u, 1)[0] ?? '';
  const isLabelled = [words, label].some((said) => topicOfHeading(said) ?? detailFieldOf(said));
  return isLabelled || isMarked(words) || readStatedTime(words) !== undefined ? undefined : first;
}

/** The first heading when it is no section's or the only one of its level above others, else the front matter's title, a first line like one, or the file's name. */
function titleOf(blocks: readonly AdfNode[], frontMatter: string, fileName = ''): Title {
  const first = blocks.find((block) => block.type === 'heading');
  const isTitle = first !== undefined && findSections(documentOf([first])).parts.length === 0 && lineOf(first) !== '';
  if (isTitle || (first !== undefined && isAboveAll(first, blocks))) return { text: lineOf(first), block: first };
  const named = titleInFrontMatter(frontMatter);
  const line = first === undefined && named === '' ? titleLine(blocks) : undefined;
  if (line !== undefined) return { text: lineOf(line), block: line };
  return { text: named || fileName.replace(/^.*[\\/]|\.[^.\\/]*$/gu, '') || 'Imported post-mortem' };
}

/** "# Incident log" above "## …" is a title, whatever its words announce. */
function isAboveAll(heading: AdfNode, blocks: readonly AdfNode[]): boolean {
  const levels = blocks.filter(({ type }) => type === 'heading').map((block) => Number(attributeOf(block, 'level')));
  const [own = 1, ...others] = levels;
  return others.length > 1 && others.every((level) => level > own) && lineOf(heading) !== '';
}

/** What stands above the first heading introduces the report: it belongs to the overview. */
function withIntroduction(found: FoundSections): FoundSections {
  const end = found.others.findIndex(
    ({ node, path }) => node.type === 'heading' || isAfter(path, found.parts[0]?.path),
  );
  const introduction = end < 0 ? found.others : found.others.slice(0, end);
  if (introduction.length === 0) return found;
  const part: SectionPart = {
    topic: 'overview',
    section: 'overview',
    heading: '',
    level: 2,
    path: [0],
    blocks: introduction,
  };
  return { ...found, parts: [part, ...found.parts], others: found.others.slice(introduction.length) };
}

function isAfter(path: readonly number[], other: readonly number[] | undefined): boolean {
  return other !== undefined && (path[0] ?? 0) > (other[0] ?? 0);
}

/** "[SEV-2] Checkout down" grades the incident too. */
function factsInTitle(title: string): LabelledFact[] {
  const grade = /\b(?:SEV(?:ERITY)?[\s-]?[0-5]|P[0-5])\b/iu.exec(title)?.[0];
  return grade === undefined ? [] : [{ label: 'Severity', values: [grade], mentioned: [] }];
}

function understoodIn(document: PostMortemDocument): string[] {
  const headings = sectionNames
    .flatMap((name) => document.sections[name]?.heading ?? [])
    .filter((heading) => heading !== '');
  const counts: readonly [number, string, string][] = [
    [document.timeline.length, 'timeline row', 'timeline rows'],
    [document.whyChains.length, 'chain of whys', 'chains of whys'],
    [document.contributingFactors.length, 'contributing factor', 'contributing factors'],
    [document.lessons.length, 'lesson', 'lessons'],
    [document.actionItems.length, 'action item', 'action items'],
    [new Set(Object.values(document.stated.people).flat()).size, 'person', 'people'],
  ];
  const counted = counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  return [...(headings.length === 0 ? [] : [`Sections: ${headings.join(', ')}`]), ...counted];
}

function notUnderstoodIn({ others }: FoundSections, frontMatter: string, comments: readonly string[]): string[] {
  const headings = others
    .filter(({ node }) => node.type === 'heading' && detailFieldOf(lineOf(node)) === undefined)
    .map(({ node }) => excerpt(lineOf(node)));
  const loose = others.findIndex(({ node }) => node.type === 'heading');
  const above = (loose < 0 ? others : others.slice(0, loose)).map(({ node }) => excerpt(lineOf(node)));
  return [
    ...above.filter((words) => words !== '').map((words) => `Text without a known heading: “${words}”`),
    ...headings.map((heading) => `Section “${heading}”`),
    ...(frontMatter === '' ? [] : ['Front matter']),
    ...comments.filter((comment) => comment !== '').map((comment) => `Comment: “${excerpt(comment)}”`),
  ];
}

function excerpt(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  return line.length <= longestExcerpt ? line : `${[...line].slice(0, longestExcerpt - 1).join('')}…`;
}
