import { childrenOf, firstWebAddress } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { changed } from './block-edits';
import type { BlockEdits } from './block-edits';
import type { FoundSections, PlacedBlock } from '../find-sections';
import { timelineRow, timelineTable } from './new-page';
import { plainText } from '../plain-text';
import type { AdfDocument } from '../post-mortem-document';
import type { ToldEvent } from '../timeline/read-timeline';
import { readStatedTime } from '../times/stated-time';
import { timelineEntries } from '../timeline/timeline-rows';
import { zoneOfSentence } from '../times/time-zones';
import { nextTry, placeNew } from './write-place';
import type { Try } from './write-place';
import { kindWords, timeWords } from './write-time';
import type { WritingZone } from './write-time';
import type { TimelineWish } from './write-timeline-list';
import { paragraphSaying, paragraphsSaying } from './written-blocks';

interface Timeline {
  blocks: readonly PlacedBlock[];
  told: readonly ToldEvent[];
  wishes: readonly TimelineWish[];
  timeZone: string;
}

/**
 * The app's table in place of the blocks that tell rows. What those blocks say beside the rows (remarks, columns that the app has no
 * place for) follows the table; blocks that tell no row stay.
 */
export function replaceTimeline(attempt: Try, { blocks, told, wishes, timeZone }: Timeline): AdfDocument {
  const edits: BlockEdits = { replaced: new Map(), after: new Map() };
  const tellers = blocks.filter(({ node }) => told.some((event) => tells(event, node)));
  const telling = tellers.filter((block) => !dividesOthers(block, tellers, attempt.found));
  for (const { path } of telling) edits.replaced.set(path.join('.'), []);
  const cleared = nextTry(changed(attempt.page, edits), attempt);
  const zone = { timeZone, isStated: attempt.thoroughness > 0 };
  const rows = wishes.map((wish) => rowOf(wish, zone));
  const remarks = telling.flatMap(({ node, path }) => remarksIn({ node, path }));
  const extra = told.flatMap(({ event, extra: words }) =>
    words.length === 0 ? [] : [remark([event.statedTime, ...words].join(' '))],
  );
  return placeNew(
    cleared,
    ['timeline'],
    rows.length === 0 ? [...remarks, ...extra] : [timelineTable(timeZone, rows), ...remarks, ...extra],
  );
}

/** Whether a row is told by this block, or by something in it; pictures and macros below a heading that tells one stay. */
function tells({ told }: ToldEvent, node: AdfNode): boolean {
  return plainText(node) !== '' && told.some(({ block }) => holds(node, block));
}

/**
 * Whether a heading that tells a row stands outside the timeline and above a block that tells none: without it that block would fall to the
 * section above. It stays, since a page with a timeline is not searched for rows elsewhere.
 */
function dividesOthers({ node, path }: PlacedBlock, tellers: readonly PlacedBlock[], found: FoundSections): boolean {
  if (node.type !== 'heading') return false;
  const flows = [
    found.others,
    ...found.parts.filter(({ section }) => section !== 'timeline').map((part) => part.blocks),
  ];
  return flows.some((flow) => {
    const at = flow.findIndex((block) => block.path === path);
    const next = at < 0 ? undefined : flow.slice(at + 1).find((block) => !tellers.includes(block));
    return next !== undefined;
  });
}

function holds(node: AdfNode, wanted: AdfNode): boolean {
  return node === wanted || childrenOf(node).some((child) => holds(child, wanted));
}

const cellTypes = new Set(['paragraph', 'bulletList', 'orderedList', 'codeBlock', 'taskList', 'decisionList', 'rule']);

function rowOf({ event, from }: TimelineWish, zone: WritingZone): AdfNode {
  const content = contentOf(event, from) ?? paragraphsSaying(event.text);
  const isLinked = firstWebAddress({ type: 'tableCell', content }) === event.evidenceUrl;
  const evidence: AdfNode[] = event.evidenceUrl === undefined || isLinked ? [] : [linkTo(event.evidenceUrl)];
  return timelineRow({ time: timeWords(event, zone), event: content, kind: kindWords(event), evidence });
}

/** The row's own blocks when they say what is wanted, with the links that are wanted, and may stand in a cell. */
function contentOf(event: TimelineWish['event'], from: ToldEvent | undefined): AdfNode[] | undefined {
  if (from === undefined || from.event.text !== event.text) return undefined;
  const linked = firstWebAddress({ type: 'tableCell', content: [...from.content] });
  const isFitting = from.content.length > 0 && from.content.every(({ type }) => cellTypes.has(type));
  return isFitting && (linked === undefined || linked === event.evidenceUrl) ? [...from.content] : undefined;
}

/** Remarks between rows stay, but for those whose date or zone the rows now state themselves. */
function remarksIn(block: PlacedBlock): AdfNode[] {
  return timelineEntries([block]).flatMap((entry) => {
    if (!('note' in entry) || entry.block === undefined || entry.note === '') return [];
    const isStated = zoneOfSentence(entry.note) !== undefined || readStatedTime(entry.note)?.rest === '';
    return isStated || block.node.type === 'heading' ? [] : [remark(entry.note)];
  });
}

/** Never begins with a time: it would be read as a row. */
function remark(words: string): AdfNode {
  return paragraphSaying(readStatedTime(words) === undefined ? words : `Note: ${words}`);
}

function linkTo(href: string): AdfNode {
  return { type: 'paragraph', content: [{ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }] };
}
