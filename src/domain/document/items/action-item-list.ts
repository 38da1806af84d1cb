import { childrenOf } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { inlineIn } from './action-item-facts';
import { itemKindOf, itemLabels } from './action-item-labels';
import { isList, nestedLists, ownBlocks } from '../list-items';
import { lineOf } from '../plain-text';
import { tellItemIn } from './told-action-item';
import type { ItemContext, ToldActionItem } from './told-action-item';

const detail = new RegExp(
  `^\\**(?:${Object.entries(itemLabels)
    .flatMap(([field, labels]) => (field === 'title' ? [] : labels))
    .sort((one, other) => other.length - one.length)
    .join('|')})\\**\\s*[:=]`,
  'iu',
);
const remark =
  /^(?:see\b|cf\.|https?:\/\/\S+$|(?:this|that|it|which|these) (?:has|have|had|is|was|were|will|would|could|can|should|means|allows?)\b|note:|nb:|because\b|so that\b|e\.g\.|i\.e\.|done\b|update:|\()/iu;
const saysDone = /^(?:this|that|it) (?:has been|was|is) (?:now )?(?:done|completed|fixed|implemented)|^done\b/iu;

/** The items of a list, those of lists nested in it, and what is only said of them. */
export function tellList(list: AdfNode, context: ItemContext): ToldActionItem[] {
  return childrenOf(list).flatMap((item) => tellListItem(item, context));
}

function tellListItem(item: AdfNode, context: ItemContext): ToldActionItem[] {
  if (isList(item)) return tellList(item, context);
  const nested = nestedLists(item).flatMap(childrenOf);
  const details = nested.filter((child) => !isList(child) && detail.test(lineOf(child)));
  const remarks = nested.filter((child) => !details.includes(child) && remark.test(lineOf(child)));
  const below = nested.filter((child) => !details.includes(child) && !remarks.includes(child));
  const group = lineOf({ type: 'listItem', content: [...ownBlocks(item)] });
  const isGroup = below.length > 0 && (group.endsWith(':') || itemKindOfGroup(group) !== undefined);
  if (isGroup) return tellGroup(item, below, context);
  const items = below.flatMap((child) => tellListItem(child, context));
  const own = tellItemIn([...ownBlocks(item), ...details], context, item);
  return [...own.map((told) => withRemarks(told, remarks)), ...items];
}

function withRemarks(told: ToldActionItem, remarks: readonly AdfNode[]): ToldActionItem {
  const isDone = told.item.done || remarks.some((node) => saysDone.test(lineOf(node)));
  return { ...told, item: { ...told.item, done: isDone }, remarks };
}

/** "Prevention:" says what the items below it are for; "Monitoring the queue:" gives them their context. */
function tellGroup(item: AdfNode, below: readonly AdfNode[], context: ItemContext): ToldActionItem[] {
  const group = ownBlocks(item);
  const kind = itemKindOfGroup(lineOf({ type: 'listItem', content: [...group] }));
  const told = below.flatMap((child) => tellListItem(child, { ...context, kind: kind ?? context.kind }));
  return told.map((one) => inGroup(one, group));
}

function itemKindOfGroup(words: string): ReturnType<typeof itemKindOf> {
  const label = words.replace(/[\s:.–—-]+$/u, '');
  return label.split(' ').length <= 2 ? itemKindOf(label) : undefined;
}

/** A word for what items are for is no part of their titles; it stays on the page as a tag that reads back the same. */
function inGroup({ item, inline, remarks }: ToldActionItem, group: readonly AdfNode[]): ToldActionItem {
  const words = lineOf({ type: 'paragraph', content: inlineIn(group) }).replace(/\s*:$/u, '');
  const isTag = /^(?:prevent|mitigat|detect|process)\w*$/iu.test(words);
  const lead = isTag ? `[${words}] ` : `${words}: `;
  const title = isTag ? item.title : `${lead}${item.title}`;
  return { item: { ...item, title }, inline: [{ type: 'text', text: lead }, ...inline], remarks };
}
