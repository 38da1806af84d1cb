import type { AdfNode } from '../adf-node';
import { changed } from './block-edits';
import type { BlockEdits } from './block-edits';
import type { FoundSections, PlacedBlock } from '../find-sections';
import type { AdfDocument, PostMortemDocument, TimelineEvent } from '../post-mortem-document';
import { toldTimeline } from '../read-document';
import type { ReadingContext } from '../read-document';
import type { ToldEvent } from '../timeline/read-timeline';
import { timelineColumns } from '../timeline/timeline-table';
import { nodesIn } from './silent-blocks';
import type { Try } from './write-place';
import { planOf } from './write-plan';
import { eventKey } from './write-time';
import type { WritingZone } from './write-time';
import { replaceTimeline } from './write-timeline-anew';
import { writtenList, writtenParagraph } from './write-timeline-list';
import type { TimelineWish } from './write-timeline-list';
import { writtenTable } from './write-timeline-table';

/**
 * The rows of the timeline. Rows that do not change keep their nodes, and moved ones take them along. Rows of a table are written
 * cell by cell (a column for kind or evidence is added when it is needed), those of lists and paragraphs behind their time.
 * Where the page's form has no room for what is wanted, the app's table takes the place of the rows, and all else stays.
 */
export function writeTimeline(
  attempt: Try,
  { timeline }: Pick<PostMortemDocument, 'timeline'>,
  context: ReadingContext,
): AdfDocument {
  const { page, found, thoroughness } = attempt;
  const told = toldTimeline(found, context).filter((event) => thoroughness >= 3 || !isSilent(event, attempt));
  const blocks = blocksTelling(found, told);
  const wishes = wishesOf(told, timeline);
  // What was misread at first is written with its zone.
  const inPlace =
    thoroughness < 2
      ? editTimeline(page, blocks, told, wishes, {
          timeZone: context.timeZone,
          isStated: thoroughness > 0,
        })
      : undefined;
  return inPlace ?? replaceTimeline(attempt, { blocks, told, wishes, timeZone: context.timeZone });
}

function isSilent({ told }: ToldEvent, { silent }: Try): boolean {
  return told.some(({ block }) => silent.has(block));
}

/** The timeline section's blocks; on a page without rows there, those that tell rows elsewhere. */
function blocksTelling(found: FoundSections, told: readonly ToldEvent[]): PlacedBlock[] {
  const section = found.parts.filter((part) => part.section === 'timeline').flatMap((part) => part.blocks);
  const tellers = new Set(told.flatMap((event) => event.told.map(({ block }) => block)));
  const elsewhere = [
    ...found.parts.filter((part) => part.section !== 'timeline').flatMap((part) => part.blocks),
    ...found.others,
  ];
  return [...section, ...elsewhere.filter(({ node }) => nodesIn(node).some((inner) => tellers.has(inner)))];
}

function wishesOf(told: readonly ToldEvent[], timeline: readonly TimelineEvent[]): TimelineWish[] {
  const plan = planOf(
    told.map(({ event }) => eventKey(event)),
    timeline.map(eventKey),
    (from, to) => isAkin(told[from]?.event, timeline[to]),
  );
  return plan.flatMap(({ wanted, from, isSame, isMoved }) => {
    const event = timeline[wanted];
    return event === undefined ? [] : [{ event, from: from === undefined ? undefined : told[from], isSame, isMoved }];
  });
}

function isAkin(one: TimelineEvent | undefined, other: TimelineEvent | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.text === other.text || (other.occurredAt !== null && one.occurredAt === other.occurredAt);
}

/** The rows changed where they stand; undefined when the page's own form cannot take them. */
function editTimeline(
  page: AdfDocument,
  blocks: readonly PlacedBlock[],
  told: readonly ToldEvent[],
  wishes: readonly TimelineWish[],
  zone: WritingZone,
): AdfDocument | undefined {
  const edits: BlockEdits = { replaced: new Map(), after: new Map() };
  for (const { block, own, wanted } of shares(blocks, told, wishes)) {
    if (isAsItIs(own, wanted)) continue;
    const written = writtenBlock(block.node, own, wanted, zone);
    if (written === undefined) return undefined;
    edits.replaced.set(block.path.join('.'), written);
  }
  return told.length === 0 && edits.replaced.size === 0 ? undefined : changed(page, edits);
}

interface Share {
  block: PlacedBlock;
  own: readonly ToldEvent[];
  wanted: TimelineWish[];
}

/** Each block that tells rows, with the rows it is to tell: new and moved ones follow the row before them. */
function shares(
  blocks: readonly PlacedBlock[],
  told: readonly ToldEvent[],
  wishes: readonly TimelineWish[],
): readonly Share[] {
  const holders = new Map(blocks.flatMap((block) => nodesIn(block.node).map((node) => [node, block] as const)));
  const shared = blocks.map((block): Share => ({
    block,
    own: told.filter((event) => holderOf(event, holders) === block),
    wanted: [],
  }));
  const tellers = shared.filter(({ block, own }) => (told.length === 0 ? isEmptyTimeline(block.node) : own.length > 0));
  let current = tellers[0];
  for (const wish of wishes) {
    const own = wish.from === undefined || wish.isMoved ? undefined : holderOf(wish.from, holders);
    current = tellers.find(({ block }) => block === own) ?? current;
    current?.wanted.push(wish);
  }
  return tellers;
}

function holderOf({ told }: ToldEvent, holders: ReadonlyMap<AdfNode, PlacedBlock>): PlacedBlock | undefined {
  const [first] = told;
  return first === undefined ? undefined : holders.get(first.block);
}

function isEmptyTimeline(node: AdfNode): boolean {
  return node.type === 'table' && timelineColumns(node)?.isTitled === true;
}

function isAsItIs(own: readonly ToldEvent[], wanted: readonly TimelineWish[]): boolean {
  return own.length === wanted.length && wanted.every(({ isSame, from }, index) => isSame && from === own[index]);
}

function writtenBlock(
  block: AdfNode,
  own: readonly ToldEvent[],
  wanted: readonly TimelineWish[],
  zone: WritingZone,
): AdfNode[] | undefined {
  if (block.type === 'table') return writtenTable(block, own, wanted, zone);
  if (block.type === 'bulletList' || block.type === 'orderedList') return writtenList(block, own, wanted, zone);
  return block.type === 'paragraph' ? writtenParagraph(block, own, wanted, zone) : undefined;
}
