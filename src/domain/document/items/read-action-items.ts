import { childrenOf, withChildren } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { itemKindOf } from './action-item-labels';
import { tellList } from './action-item-list';
import { isItemTable, tellTable } from './action-item-table';
import { isMarked } from './action-item-words';
import type { YearOf } from './action-item-words';
import type { FoundSections, PlacedBlock } from '../find-sections';
import { isList } from '../list-items';
import { lineOf } from '../plain-text';
import type { StatedActionItem } from '../post-mortem-document';
import { topicOfHeading } from '../section-topics';
import { findStatedTimes } from '../times/stated-time';
import { tellItemIn } from './told-action-item';
import type { ItemContext, ToldActionItem } from './told-action-item';

/** One block of the action items section and the items in it. */
export interface ToldBlock {
  block: PlacedBlock;
  told: readonly ToldActionItem[];
}

/** The page's action items as its blocks tell them. */
export interface ToldActions {
  listed: readonly ToldBlock[];
  /** Items stated outside the section, but for those that the section repeats. */
  elsewhere: readonly ToldActionItem[];
}

const doneGroup =
  /^(?:already )?(?:done|completed?|finished|implemented|taken)\b|^(?:what )?(?:we )?(?:have )?(?:already )?(?:did|done)\b|\b(?:already (?:done|taken|completed)|completed (?:actions?|items?|tasks?)|actions taken|done already)\b/iu;

/** The items of the action items section, and what says anywhere on the page that it is one. */
export function readActionItems(found: FoundSections): StatedActionItem[] {
  const { listed, elsewhere } = tellActions(found);
  return [...listed.flatMap(({ told }) => told), ...elsewhere].map(({ item }) => item);
}

/** The same with the blocks that state them, for laying them out anew. */
export function tellActions(found: FoundSections): ToldActions {
  const yearOf = yearNear(found);
  const listed = found.parts
    .filter((part) => part.section === 'actions')
    .flatMap((part) => tellPart(part.heading, part.blocks, yearOf));
  const rest = [
    ...found.parts.filter((part) => part.section !== 'actions').flatMap((part) => part.blocks),
    ...found.others,
  ];
  const context: ItemContext = { kind: undefined, done: false, yearOf };
  const titles = new Set(listed.flatMap(({ told }) => told.map(({ item }) => item.title)));
  const hasSection = listed.some(({ told }) => told.length > 0);
  const elsewhere = rest.flatMap(({ node }) => tellElsewhere(node, context, hasSection));
  return { listed, elsewhere: elsewhere.filter(({ item }) => !titles.has(item.title)) };
}

function tellPart(heading: string, blocks: readonly PlacedBlock[], yearOf: YearOf): ToldBlock[] {
  let context = inGroup(heading, yearOf);
  let isAside = false;
  return blocks.map((block) => {
    if (isGroupTitle(block.node)) context = inGroup(lineOf(block.node), yearOf);
    if (block.node.type === 'heading') isAside = announcesOther(lineOf(block.node));
    return { block, told: isAside ? [] : tellBlock(block.node, context) };
  });
}

/** "What went wrong" among the action items holds none. */
function announcesOther(title: string): boolean {
  const topic = topicOfHeading(title);
  return topic !== undefined && topic !== 'actions' && topic !== 'conclusion' && itemKindOf(title) === undefined;
}

/** A heading, or a short line that announces a list. */
function isGroupTitle(node: AdfNode): boolean {
  const words = lineOf(node);
  return node.type === 'heading' || (node.type === 'paragraph' && words.length <= 60 && !isMarked(words));
}

function inGroup(title: string, yearOf: YearOf): ItemContext {
  return { kind: itemKindOf(title), done: doneGroup.test(title), yearOf };
}

function tellBlock(node: AdfNode, context: ItemContext): ToldActionItem[] {
  if (node.type === 'table') return tellTable(node, context);
  if (isList(node)) return tellList(node, context);
  const marked = tellMarked(node, context);
  return marked.length > 0 || node.type !== 'paragraph' ? marked : tellOwned(node, context);
}

/** Lines and sentences of the section that say who does them and until when; the others are remarks on the last of them. */
function tellOwned(paragraph: AdfNode, context: ItemContext): ToldActionItem[] {
  const said = linesIn(paragraph).flatMap(sentencesIn);
  const told = said.map((sentence) => tellItemIn([sentence], context).filter(isOwned));
  const last = told.findLast((items) => items.length > 0)?.at(-1);
  const remarks = said.filter((_sentence, index) => told[index]?.length === 0);
  return told.flat().map((item) => (item === last ? { ...item, remarks: [...item.remarks, ...remarks] } : item));
}

function isOwned({ item }: ToldActionItem): boolean {
  return item.dueDate !== undefined && (item.ownerId ?? item.ownerName) !== undefined;
}

/** Plain words are taken apart; a line with marks or mentions stays whole. */
function sentencesIn(line: AdfNode): AdfNode[] {
  const [only, ...more] = childrenOf(line);
  if (only?.type !== 'text' || more.length > 0) return [line];
  const sentences = (only.text ?? '').split(/(?<=\p{L}{2}[.!?]|\d{4}[.!?]|[)”"][.!?])\s+(?=\p{Lu})/u);
  return sentences.map((text) => withChildren(line, [{ ...only, text }]));
}

/** Paragraphs that say themselves that they are action items, wherever they stand. */
function tellMarked(node: AdfNode, context: ItemContext): ToldActionItem[] {
  if (node.type !== 'paragraph') return [];
  const lines = linesIn(node);
  const starts = lines.flatMap((line, index) => (isMarked(lineOf(line)) ? [index] : []));
  return starts.flatMap((start, index) => tellItemIn(lines.slice(start, starts[index + 1]), context));
}

function linesIn(paragraph: AdfNode): AdfNode[] {
  const lines: AdfNode[][] = [[]];
  for (const child of childrenOf(paragraph)) {
    if (child.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines.map((line) => withChildren(paragraph, line));
}

/** On a page without a section for them, task lists and tables of items are taken for what they are. */
function tellElsewhere(node: AdfNode, context: ItemContext, hasSection: boolean): ToldActionItem[] {
  if (!hasSection && node.type === 'taskList') return tellList(node, context);
  if (!hasSection && node.type === 'table' && isItemTable(node)) return tellTable(node, context);
  return tellMarked(node, context);
}

/** A date without a year is the first one after the first full date on the page. */
function yearNear({ parts, others }: FoundSections): YearOf {
  let first: FullDate | null | undefined;
  return ({ month }) => {
    if (first === undefined) first = firstFullDate([...parts.flatMap((part) => part.blocks), ...others]) ?? null;
    return first === null ? undefined : first.year + (month < first.month ? 1 : 0);
  };
}

interface FullDate {
  year: number;
  month: number;
}

function firstFullDate(blocks: readonly PlacedBlock[]): FullDate | undefined {
  for (const { node } of blocks) {
    const date = findStatedTimes(lineOf(node)).find((stated) => stated.date?.year !== undefined)?.date;
    if (date?.year !== undefined) return { year: date.year, month: date.month };
  }
  return undefined;
}
