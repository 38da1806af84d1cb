import {
  bulletList,
  heading,
  link,
  listItem,
  paragraph,
  placeholder,
  strong,
  table,
  tableCell,
  tableHeader,
  tableRow,
  text,
} from '@atlaskit/adf-utils/builders';
import { childrenOf, documentOf } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { findSections } from '../find-sections';
import { holdsMacro, postMortemMacro } from '../macro-node';
import type { AppIdentity } from '../macro-node';
import { writtenTime } from '../times/written-time';
import { sectionNames } from '../post-mortem-document';
import type { AdfDocument, SectionName } from '../post-mortem-document';
import { sectionOfTopic } from '../section-topics';
import type { Topic } from '../section-topics';
import { headingOf } from '../section-headings';
import type { SectionHeadings } from '../section-headings';

export interface NewPageInput {
  identity: AppIdentity;
  /** Id for the macro's node; any that is new. */
  macroLocalId: string;
  /** Instant, ISO 8601. */
  startedAt: string;
  /** IANA zone in which the page states its times. */
  timeZone: string;
  /** Who was affected and how many; empty when nothing is said yet. */
  impactStatement: string;
  /** Path of the page from which this post-mortem was started, when that is another one. */
  originPath?: string;
  /** How the space writes its headings; left out, they are the app's own. */
  headings?: SectionHeadings;
}

interface SectionLayout {
  topic: Topic;
  /** Title of the sub-heading; none for what stands right under the section's own heading. */
  title?: string;
  /** What a new page has there. Prompts are placeholder nodes: Confluence shows them to editors only, and readers skip them. */
  skeleton: (input: NewPageInput) => AdfNode[];
}

const layouts: Readonly<Record<SectionName, readonly SectionLayout[]>> = {
  overview: [{ topic: 'overview', skeleton: overviewBlocks }],
  details: [{ topic: 'details', skeleton: () => [] }],
  timeline: [{ topic: 'timeline', skeleton: (input) => [timelineTable(input.timeZone, [startedRow(input)])] }],
  cause: [
    {
      topic: 'cause',
      skeleton: () => [
        prompt('Start from what people saw, then ask what made that possible. One list for each chain.'),
        whySkeleton(),
      ],
    },
    {
      topic: 'factors',
      title: 'Contributing factors',
      skeleton: () => [emptyList('What else had to be true for this to happen?')],
    },
    { topic: 'trigger', title: 'Trigger', skeleton: () => [prompt('What set it off? The trigger is not the cause.')] },
  ],
  lessons: [
    { topic: 'lessons', skeleton: () => [] },
    { topic: 'went_well', title: 'What went well', skeleton: () => [emptyList('What helped?')] },
    { topic: 'went_wrong', title: 'What went wrong', skeleton: () => [emptyList('What hindered?')] },
    { topic: 'got_lucky', title: 'Where we got lucky', skeleton: () => [emptyList('What could have made it worse?')] },
  ],
  actions: [
    {
      topic: 'actions',
      skeleton: () => [
        prompt('Add action items in the panel on top of the page: each with an owner, a due date and a done-when.'),
      ],
    },
  ],
  conclusion: [
    {
      topic: 'conclusion',
      skeleton: () => [prompt('The key points in a few sentences, for readers who read nothing else.')],
    },
  ],
};

/** The body of a new post-mortem's page: macro on top, then one heading for each section. */
export function newPageBody(input: NewPageInput): AdfDocument {
  const sections = sectionNames.flatMap((name) => newSection(name, input));
  return documentOf([postMortemMacro(input.identity, input.macroLocalId), ...sections]);
}

/**
 * Turns an ordinary page into one with all sections. Nothing that is there is touched: the macro goes on top when the page has
 * none, sections that are missing (under any of their names) are appended in order.
 */
export function addMissingSections(page: AdfDocument, input: NewPageInput): AdfDocument {
  const present = new Set(findSections(page, input.headings).parts.map((part) => part.section));
  const missing = sectionNames.filter((name) => !present.has(name));
  const macro = holdsMacro(page) ? [] : [postMortemMacro(input.identity, input.macroLocalId)];
  if (macro.length === 0 && missing.length === 0) return page;
  return documentOf([...macro, ...childrenOf(page), ...missing.flatMap((name) => newSection(name, input))]);
}

/** Content for a section's parts by what they tell; a part without content gets what a new page has there. */
export type GivenContent = ReadonlyMap<Topic, readonly AdfNode[]>;

/** A section as it stands on a new page, filled with the given content. */
export function newSection(name: SectionName, input: NewPageInput, given: GivenContent = new Map()): AdfNode[] {
  const parts = layouts[name].flatMap(({ topic, title, skeleton }) => [
    ...(title === undefined ? [] : [subheading(title)]),
    ...(given.get(topic) ?? skeleton(input)),
  ]);
  return [heading({ level: 2 })(text(headingOf(name, input.headings))), ...parts];
}

/** Whether a new page has a place for this topic. */
export function hasPlace(topic: Topic): boolean {
  return layouts[sectionOfTopic[topic]].some((part) => part.topic === topic);
}

/** The app's timeline table; times are in the zone that its header names. */
export function timelineTable(timeZone: string, rows: readonly AdfNode[]): AdfNode {
  const titles = [`Time (${timeZone})`, 'Event', 'Kind', 'Evidence'];
  const header: AdfNode = tableRow(titles.map((title) => tableHeader({})(paragraph(text(title)))));
  return { ...table(), content: [header, ...rows] };
}

/** One row of the timeline table. A cell without blocks is an empty one. */
export function timelineRow(cells: {
  time: string;
  event: readonly AdfNode[];
  kind: string;
  evidence: readonly AdfNode[];
}): AdfNode {
  const contents = [textBlocks(cells.time), cells.event, textBlocks(cells.kind), cells.evidence];
  return { type: 'tableRow', content: contents.map(cellOf) };
}

function startedRow(input: NewPageInput): AdfNode {
  const time = writtenTime(input.startedAt, input.timeZone);
  return timelineRow({ time, event: [paragraph('Incident started')], kind: 'started', evidence: [] });
}

/** Date and time of the start, and what is known of the impact. */
export function overviewFacts({ startedAt, timeZone, impactStatement, originPath }: NewPageInput): AdfNode[] {
  const lines = [labelled('Date and time', `${writtenTime(startedAt, timeZone)} (${timeZone})`)];
  if (impactStatement.trim() !== '') lines.push(labelled('Impact', impactStatement.trim()));
  // Its title stays out: whoever reads this page may not be allowed to see that one.
  if (originPath !== undefined) {
    const href = withoutTitle(originPath);
    lines.push(paragraph(strong(text('Started from:')), text(' '), link({ href })(text('another page'))));
  }
  return lines;
}

/** Confluence puts the title behind the page's id in its address, for people's eyes, and finds the page without it. */
function withoutTitle(path: string): string {
  return path.replace(/(\/pages\/\d+)\/.*$/u, '$1');
}

function overviewBlocks(input: NewPageInput): AdfNode[] {
  const question = 'What happened, in two or three sentences that anyone in the company understands.';
  return [...overviewFacts(input), prompt(question)];
}

function cellOf(blocks: readonly AdfNode[]): AdfNode {
  return { ...tableCell({})(paragraph()), content: blocks.length === 0 ? [paragraph()] : [...blocks] };
}

function textBlocks(words: string): AdfNode[] {
  return words === '' ? [] : [paragraph(text(words))];
}

function labelled(label: string, words: string): AdfNode {
  return paragraph(strong(text(`${label}:`)), text(` ${words}`));
}

function prompt(words: string): AdfNode {
  return paragraph(placeholder({ text: words }));
}

export function subheading(title: string): AdfNode {
  return heading({ level: 3 })(text(title));
}

function emptyList(words: string): AdfNode {
  return bulletList(listItem([paragraph(placeholder({ text: words }))]));
}

const whyPrompts = ['What did people see?', ...Array<string>(4).fill('What made that possible?')];

/** Five is the norm; more levels are more whys. */
function whySkeleton(): AdfNode {
  const [innermost = '', ...outer] = [...whyPrompts].reverse();
  return outer.reduce((deeper, words) => whyList(words, [deeper]), whyList(innermost, []));
}

function whyList(words: string, deeper: readonly AdfNode[]): AdfNode {
  const item = { ...listItem([paragraph(placeholder({ text: words }))]) };
  return { type: 'orderedList', attrs: { order: 1 }, content: [{ ...item, content: [...item.content, ...deeper] }] };
}
