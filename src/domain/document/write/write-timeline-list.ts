import { childrenOf, withChildren } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { lineOf } from '../plain-text';
import type { TimelineEvent } from '../post-mortem-document';
import type { ToldEvent } from '../timeline/read-timeline';
import { readStatedTime } from '../times/stated-time';
import { withoutTime } from '../timeline/timeline-entry';
import { isReadAs, timeWords } from './write-time';
import type { WritingZone } from './write-time';
import { inlineOf, paragraphSaying } from './written-blocks';

/** A row of the timeline as it is wanted. */
export interface TimelineWish {
  event: TimelineEvent;
  /** The row on the page that it comes from; undefined for a new one. */
  from: ToldEvent | undefined;
  isSame: boolean;
  isMoved: boolean;
}

/** A list whose own items are rows. Items that are none stay behind the row they follow. */
export function writtenList(
  list: AdfNode,
  own: readonly ToldEvent[],
  wanted: readonly TimelineWish[],
  zone: WritingZone,
): AdfNode[] | undefined {
  const items = childrenOf(list);
  const rows = own.map(({ told }) => told[0]?.block);
  if (rows.some((row) => row === undefined || !items.includes(row))) return undefined;
  const { leading, groups } = groupsOf(items, rows);
  const written: AdfNode[] = [...leading];
  for (const wish of wanted) {
    const group = groups[wish.from === undefined ? -1 : own.indexOf(wish.from)] ?? [];
    const item = itemFor(wish, group[0], zone);
    if (item === undefined) return undefined;
    written.push(item, ...group.slice(1));
  }
  const gone = groups.filter((_group, index) => !wanted.some(({ from }) => from === own[index]));
  const left = [...written, ...gone.flatMap((group) => group.slice(1))];
  return left.length === 0 ? [] : [withChildren(list, left)];
}

/** A paragraph that tells one row, and those that follow it. */
export function writtenParagraph(
  paragraph: AdfNode,
  own: readonly ToldEvent[],
  wanted: readonly TimelineWish[],
  zone: WritingZone,
): AdfNode[] | undefined {
  if (own.length > 1 || own.some(({ told }) => (told[0]?.line?.count ?? 1) > 1)) return undefined;
  const written = wanted.map((wish) => {
    if (wish.isSame && wish.from === own[0]) return paragraph;
    return wish.event.text.includes('\n')
      ? undefined
      : leadFor(wish, wish.from === own[0] ? paragraph : undefined, zone);
  });
  return written.flatMap((node) => node ?? []).length < written.length
    ? undefined
    : written.flatMap((node) => node ?? []);
}

function itemFor(wish: TimelineWish, item: AdfNode | undefined, zone: WritingZone): AdfNode | undefined {
  if (item !== undefined && wish.isSame) return item;
  const [first, ...more] = item === undefined ? [] : childrenOf(item);
  const lead = leadFor(wish, first, zone);
  if (lead === undefined) return undefined;
  const isTextKept = first !== undefined && wish.from?.event.text === wish.event.text;
  const below = isTextKept ? more : wish.event.text.split('\n').slice(1).map(paragraphSaying);
  return withChildren(item ?? { type: 'listItem' }, [lead, ...below]);
}

/** The paragraph that begins a row: its time and the first line of its text. The words on the page stay when only the time changes. */
function leadFor(wish: TimelineWish, paragraph: AdfNode | undefined, zone: WritingZone): AdfNode | undefined {
  const { event, from } = wish;
  if (!(from?.event.kind === event.kind || isReadAs(event))) return undefined;
  const time = timeWords(event, zone);
  const start: AdfNode[] = time === '' ? [] : [{ type: 'text', text: `${time} — ` }];
  if (from !== undefined && paragraph !== undefined && from.event.text === event.text) {
    if (from.event.evidenceUrl !== event.evidenceUrl) return undefined;
    const stated = readStatedTime(lineOf(paragraph));
    const rest = stated === undefined ? childrenOf(paragraph) : withoutTime(paragraph, stated);
    return withChildren(paragraph, [...start, ...rest]);
  }
  if (event.evidenceUrl !== undefined) return undefined;
  const [line = ''] = event.text.split('\n');
  return { ...(paragraph ?? {}), type: 'paragraph', content: [...start, ...inlineOf(line)] };
}

function groupsOf(
  items: readonly AdfNode[],
  rows: readonly (AdfNode | undefined)[],
): { leading: AdfNode[]; groups: AdfNode[][] } {
  const leading: AdfNode[] = [];
  const groups: AdfNode[][] = [];
  for (const item of items) {
    if (rows.includes(item)) groups.push([item]);
    else (groups.at(-1) ?? leading).push(item);
  }
  return { leading, groups };
}
