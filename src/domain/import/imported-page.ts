import { attributeOf, childrenOf, documentOf, firstWebAddress, textAttributeOf } from '../document/adf-node';
import type { AdfNode } from '../document/adf-node';
import type { FoundSections, SectionPart } from '../document/find-sections';
import { postMortemMacro } from '../document/macro-node';
import {
  hasPlace,
  newSection,
  overviewFacts,
  subheading,
  timelineRow,
  timelineTable,
} from '../document/write/new-page';
import type { NewPageInput } from '../document/write/new-page';
import { sectionNames } from '../document/post-mortem-document';
import type { AdfDocument, SectionName, TimelineEvent } from '../document/post-mortem-document';
import { tellActions } from '../document/items/read-action-items';
import type { ToldBlock } from '../document/items/read-action-items';
import type { ToldActionItem } from '../document/items/told-action-item';
import { inlineIn } from '../document/items/action-item-facts';
import { timelineContext } from '../document/read-document';
import { readFoundTimeline } from '../document/timeline/read-timeline';
import type { ToldEvent } from '../document/timeline/read-timeline';
import type { Topic } from '../document/section-topics';
import { timelineEntries } from '../document/timeline/timeline-rows';
import type { TimelineEntry } from '../document/timeline/timeline-entry';
import { lineOf } from '../document/plain-text';
import { readStatedTime } from '../document/times/stated-time';
import { zoneOfSentence } from '../document/times/time-zones';
import { writtenTime } from '../document/times/written-time';
import type { ImportedReport } from './import-markdown';
import { fitInto } from './markdown-blocks';
import { textNodes } from './markdown-inline';

export interface ImportedPageInput extends NewPageInput {
  /** Ids for the tasks, in the order of the report's action items; items beyond them get ids of their own. */
  itemIds?: readonly string[];
}

export const keptHeading = 'From the imported report';

interface Piece {
  given: Map<Topic, AdfNode[]>;
  /** Blocks that no section takes; they are kept at the end of the page. */
  kept: AdfNode[];
}

/**
 * A page in the structure of a new one, filled from a report. Timeline rows go into the app's table with their times in the
 * page's zone, action items become native tasks; nothing of the report is lost.
 */
export function importedPageBody(report: ImportedReport, input: ImportedPageInput): AdfDocument {
  const piece: Piece = { given: new Map(), kept: [] };
  for (const part of report.found.parts) addPart(piece, part);
  addTimeline(piece, report, input);
  addActions(piece, report.found, input);
  const shown = isImpactTold(piece, input) ? { ...input, impactStatement: '' } : input;
  const facts = overviewFacts(shown);
  const overview = [...facts, ...(piece.given.get('overview') ?? [])];
  if (overview.length > facts.length) piece.given.set('overview', overview);
  const sections = sectionNames.flatMap((name) => newSection(name, shown, withExtras(piece, report.found, name)));
  const macro = postMortemMacro(input.identity, input.macroLocalId);
  return documentOf([macro, ...sections, ...keptBlocks(piece, report)]);
}

/** The report's own words about the impact stand on the page already. */
function isImpactTold({ given }: Piece, { impactStatement }: ImportedPageInput): boolean {
  const told = (['overview', 'impact', 'details'] as const).flatMap((topic) => given.get(topic) ?? []).map(lineOf);
  return impactStatement !== '' && told.join(' ').includes(impactStatement.replace(/\s+/gu, ' ').trim());
}

/** Sections whose content is copied as it is; timeline and action items are laid out anew. */
function addPart({ given }: Piece, part: SectionPart): void {
  if (part.section === 'timeline' || part.section === 'actions') return;
  const before = given.get(part.topic);
  const again = before === undefined || part.heading === '' ? [] : [subheading(part.heading)];
  given.set(part.topic, [...(before ?? []), ...again, ...part.blocks.map(({ node }) => lowered(node))]);
}

/** Topics that a new page has no place for stand under their own heading at the end of the section's first part. */
function withExtras({ given }: Piece, { parts }: FoundSections, section: SectionName): Map<Topic, readonly AdfNode[]> {
  const own = new Map<Topic, readonly AdfNode[]>([...given]);
  const main = mainTopics[section];
  const extras = parts.filter((part) => part.section === section && !hasPlace(part.topic));
  for (const topic of new Set(extras.map((part) => part.topic))) {
    const heading = extras.find((part) => part.topic === topic)?.heading ?? '';
    const content = given.get(topic) ?? [];
    own.set(main, [...(own.get(main) ?? []), subheading(heading), ...content]);
  }
  return own;
}

const mainTopics: Readonly<Record<SectionName, Topic>> = {
  overview: 'overview',
  details: 'details',
  timeline: 'timeline',
  cause: 'cause',
  lessons: 'lessons',
  actions: 'actions',
  conclusion: 'conclusion',
};

function addTimeline(
  piece: Piece,
  { found, timeZone, title, timeline: read }: ImportedReport,
  input: ImportedPageInput,
): void {
  const blocks = found.parts.filter((part) => part.section === 'timeline').flatMap((part) => part.blocks);
  const told = readFoundTimeline(found, timelineContext(found, { timeZone, title }));
  const isSame = told.length === read.length;
  const rows = read.map((event, index) =>
    eventRow({ ...((isSame ? told[index] : undefined) ?? toldInProse(event)), event }, input.timeZone),
  );
  const table = rows.length === 0 ? [] : [timelineTable(input.timeZone, rows)];
  const timeline = [...table, ...timelineEntries(blocks).flatMap(remarkIn)];
  if (timeline.length > 0) piece.given.set('timeline', timeline);
}

/** What only prose tells becomes a row of the page's table. */
function toldInProse(event: TimelineEvent): ToldEvent {
  return { event, content: [{ type: 'paragraph', content: textNodes(event.text) }], extra: [], told: [] };
}

function eventRow({ event, content, extra }: ToldEvent, timeZone: string): AdfNode {
  const blocks = [
    ...fitInto('cell', content),
    ...extra.map((words): AdfNode => ({ type: 'paragraph', content: textNodes(words) })),
  ];
  const linked = firstWebAddress({ type: 'tableCell', content: blocks }) !== undefined;
  const evidence = event.evidenceUrl === undefined || linked ? [] : [linkParagraph(event.evidenceUrl)];
  return timelineRow({
    time: timeOf(event, timeZone),
    event: blocks,
    kind: event.kind === 'step' ? '' : event.kind,
    evidence,
  });
}

function timeOf({ occurredAt, certainty, statedTime }: ToldEvent['event'], timeZone: string): string {
  if (occurredAt === null) return statedTime;
  return `${certainty === 'approximate' ? '~' : ''}${writtenTime(occurredAt, timeZone)}`;
}

/** Remarks between the rows stay, but for those whose date or zone the rows now state themselves. */
function remarkIn(entry: TimelineEntry): AdfNode[] {
  if (!('note' in entry) || entry.block === undefined) return [];
  const isStated = zoneOfSentence(entry.note) !== undefined || readStatedTime(entry.note)?.rest === '';
  return isStated ? [] : [lowered(entry.block)];
}

function linkParagraph(href: string): AdfNode {
  return { type: 'paragraph', content: [{ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }] };
}

function addActions(piece: Piece, found: FoundSections, input: ImportedPageInput): void {
  let count = 0;
  const taskFor = ({ item, inline }: ToldActionItem): AdfNode => {
    count += 1;
    return taskOf(input.itemIds?.[count - 1] ?? `imported-${count}`, item.done, inline);
  };
  const { listed, elsewhere } = tellActions(found);
  const laidOut = listed.flatMap(({ block, told }) => {
    if (block.node.type === 'table' && told.length > 0) piece.kept.push(block.node);
    return told.length === 0 ? [lowered(block.node)] : [taskListOf(told.map(taskFor)), ...remarksOf(told)];
  });
  const more = elsewhere.map((told) => taskFor({ ...told, inline: textNodes(told.item.title) }));
  const all = more.length === 0 ? laidOut : [...laidOut, taskListOf(more)];
  if (all.length > 0) piece.given.set('actions', all);
}

/** What is said below an item has no place in a native task: it follows as paragraphs. */
function remarksOf(told: ToldBlock['told']): AdfNode[] {
  return told.flatMap(({ remarks }) =>
    remarks.flatMap((remark) => ({ type: 'paragraph', content: inlineIn([remark]) })),
  );
}

function taskListOf(tasks: readonly AdfNode[]): AdfNode {
  const [first] = tasks.map((task) => textAttributeOf(task, 'localId'));
  return { type: 'taskList', attrs: { localId: `list-${first ?? ''}` }, content: [...tasks] };
}

function taskOf(localId: string, done: boolean, inline: readonly AdfNode[]): AdfNode {
  return { type: 'taskItem', attrs: { localId, state: done ? 'DONE' : 'TODO' }, content: [...inline] };
}

function keptBlocks(piece: Piece, { found, frontMatter, comments }: ImportedReport): AdfNode[] {
  const hints = [frontMatter, ...comments].filter((words) => words !== '');
  const code = hints.map((text): AdfNode => ({ type: 'codeBlock', content: [{ type: 'text', text }] }));
  const blocks = [...found.others.map(({ node }) => lowered(node)), ...piece.kept, ...code];
  return blocks.length === 0
    ? []
    : [{ type: 'heading', attrs: { level: 2 }, content: textNodes(keptHeading) }, ...blocks];
}

/** A heading of the report goes below the page's own. */
function lowered(node: AdfNode): AdfNode {
  if (node.type !== 'heading') return node;
  return {
    ...node,
    attrs: { ...node.attrs, level: Math.max(3, Number(attributeOf(node, 'level') ?? 3)) },
    content: [...childrenOf(node)],
  };
}
