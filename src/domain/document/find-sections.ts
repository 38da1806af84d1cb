import { attributeOf, childrenOf, textAttributeOf } from './adf-node';
import type { AdfNode } from './adf-node';
import { isConclusionLead, isConclusionList, isDetailsTable } from './owned-blocks';
import { lineOf } from './plain-text';
import type { AdfDocument, SectionName } from './post-mortem-document';
import { topicReader } from './section-headings';
import type { SectionHeadings, TopicReader } from './section-headings';
import { sectionOfTopic } from './section-topics';
import type { Topic } from './section-topics';
import { readStatedTime } from './times/stated-time';

/** One block in reading order, and where it stands: the index at each depth from the document down. */
export interface PlacedBlock {
  node: AdfNode;
  path: readonly number[];
}

/** A recognised heading and all that stands under it up to the next one that is recognised or ends it. */
export interface SectionPart {
  topic: Topic;
  section: SectionName;
  /** The heading's text as it stands on the page. */
  heading: string;
  /** Where the heading stands. */
  path: readonly number[];
  /** Level of the heading; 7 for a paragraph in bold or an expand's title that acts as one. */
  level: number;
  /** Headings that announce nothing known are among the blocks. */
  blocks: readonly PlacedBlock[];
}

/** A page, cut at its headings. */
export interface FoundSections {
  parts: readonly SectionPart[];
  /** Blocks under no heading that is known, in reading order. */
  others: readonly PlacedBlock[];
  /** What the app itself wrote: not part of what people say on the page. */
  owned: OwnedBlocks;
}

/** The blocks that the app rewrites, wherever they stand. */
export interface OwnedBlocks {
  detailsTables: readonly PlacedBlock[];
  /** The line that leads to the app's list in the conclusion, and the list. */
  conclusion: readonly PlacedBlock[];
}

/** Containers whose content reads as if it stood on the page itself. */
const transparentTypes = new Set([
  ...['layoutSection', 'layoutColumn', 'expand', 'nestedExpand', 'panel', 'bodiedExtension', 'bodiedSyncBlock'],
]);
const levelOfPseudoHeading = 7;

interface Title {
  text: string;
  level: number;
}

/**
 * The parts of the page that belong to a post-mortem, in reading order; layouts, expands and panels are looked into.
 * @param headings those of the page's space
 */
export function findSections(page: AdfDocument, headings?: SectionHeadings): FoundSections {
  const topicOf = topicReader(headings);
  const { owned, blocks } = withoutOwned(flowOf(childrenOf(page), []));
  const outer = outermostSections(blocks, topicOf);
  const parts: (SectionPart & { blocks: PlacedBlock[] })[] = [];
  const others: PlacedBlock[] = [];
  const open: (typeof parts)[number][] = [];
  for (const block of blocks) {
    const title = titleOf(block.node, topicOf);
    if (title !== undefined) closeParts(open, title);
    const topic = title === undefined ? undefined : topicOf(title.text);
    if (title !== undefined && topic !== undefined && opensPart(topic, open.at(-1), outer)) {
      const { text: heading, level } = title;
      const part = { topic, section: sectionOfTopic[topic], heading, level, path: block.path, blocks: [] };
      parts.push(part);
      open.push(part);
    } else {
      (open.at(-1)?.blocks ?? others).push(block);
    }
  }
  return { parts, others, owned };
}

function withoutOwned(flow: readonly PlacedBlock[]): { owned: OwnedBlocks; blocks: PlacedBlock[] } {
  const detailsTables = flow.filter(({ node }) => isDetailsTable(node));
  const conclusion = flow.filter(
    ({ node }, at) => isConclusionLead(node) || isConclusionList(node, flow[at - 1]?.node),
  );
  const all = new Set([...detailsTables, ...conclusion]);
  return { owned: { detailsTables, conclusion }, blocks: flow.filter((block) => !all.has(block)) };
}

/** Blocks in reading order; an expand's title comes first as a block of its own (the expand without content). */
function flowOf(nodes: readonly AdfNode[], path: readonly number[]): PlacedBlock[] {
  return nodes.flatMap((node, index) => {
    const here = [...path, index];
    if (!transparentTypes.has(node.type)) return [{ node, path: here }];
    const title = textAttributeOf(node, 'title');
    const announced = title === '' ? [] : [{ node: { type: node.type, attrs: { title } }, path: here }];
    return [...announced, ...flowOf(childrenOf(node), here)];
  });
}

function titleOf(node: AdfNode, topicOf: TopicReader): Title | undefined {
  if (node.type === 'heading') return { text: lineOf(node), level: Number(attributeOf(node, 'level') ?? 1) };
  const text = node.type === 'paragraph' && isBold(node) ? lineOf(node) : textAttributeOf(node, 'title');
  return topicOf(text) === undefined ? undefined : { text, level: levelOfPseudoHeading };
}

function isBold(paragraph: AdfNode): boolean {
  const texts = childrenOf(paragraph).filter((child) => child.type !== 'text' || child.text?.trim() !== '');
  return texts.length > 0 && texts.every((child) => child.marks?.some((mark) => mark.type === 'strong') === true);
}

/** A heading ends the parts of its own level and deeper; one that is a time goes on with the timeline it stands in. */
function closeParts(open: { topic: Topic; level: number }[], title: Title): void {
  const goesOn = open.at(-1)?.topic === 'timeline' && readStatedTime(title.text) !== undefined;
  while (!goesOn && open.length > 0 && (open.at(-1)?.level ?? 0) >= title.level) open.pop();
}

/** Sections with a heading that stands under no other section's. */
function outermostSections(blocks: readonly PlacedBlock[], topicOf: TopicReader): ReadonlySet<SectionName> {
  const found = new Set<SectionName>();
  const open: { topic: Topic; level: number }[] = [];
  for (const { node } of blocks) {
    const title = titleOf(node, topicOf);
    if (title === undefined) continue;
    closeParts(open, title);
    const topic = topicOf(title.text);
    if (topic === undefined) continue;
    if (open.length === 0) found.add(sectionOfTopic[topic]);
    open.push({ topic, level: title.level });
  }
  return found;
}

/** Under another section's heading a known word opens a part only where its own section has no place elsewhere. */
function opensPart(topic: Topic, within: SectionPart | undefined, outer: ReadonlySet<SectionName>): boolean {
  const section = sectionOfTopic[topic];
  return within === undefined || within.section === section || !outer.has(section);
}
