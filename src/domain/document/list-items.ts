import { childrenOf } from './adf-node';
import type { AdfNode } from './adf-node';
import { linesOf } from './plain-text';

const listTypes = new Set(['bulletList', 'orderedList', 'taskList']);

export function isList(node: AdfNode): boolean {
  return listTypes.has(node.type);
}

/** A list item's own words, without those of lists nested in it. */
export function ownText(item: AdfNode): string {
  return linesOf(ownBlocks(item));
}

/** A list item's blocks without the lists nested in it. A task item's content is inline: the item itself stands for it. */
export function ownBlocks(item: AdfNode): readonly AdfNode[] {
  return item.type === 'taskItem' ? [item] : childrenOf(item).filter((child) => !isList(child));
}

export function nestedLists(item: AdfNode): readonly AdfNode[] {
  return childrenOf(item).filter(isList);
}

/** The words of each top item of a list, with all that is nested in it; prompts and empty items are left out. */
export function itemTexts(list: AdfNode): string[] {
  return childrenOf(list)
    .map((item) => linesOf([item]))
    .filter(saysSomething);
}

/** Whether words are content: a lone dash, dots or `XXX` left from a template are not. */
export function saysSomething(text: string): boolean {
  return (
    /[\p{L}\p{N}]/u.test(text) &&
    !/^(?:x{2,}|y{3,}|z{3,}|tb[acd]|n\/?a|todo|\{\{[^}]*\}\}|<[^>]*>)[.:]?$/iu.test(text.trim())
  );
}
