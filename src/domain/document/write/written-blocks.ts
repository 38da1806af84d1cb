import { attributeOf, childrenOf, withChildren } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { isList } from '../list-items';
import { plainText } from '../plain-text';

/** Words as text nodes with a break for each line: never markup, whatever they hold. */
export function inlineOf(words: string): AdfNode[] {
  return words
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);
}

/** One paragraph that says this, lines and all. */
export function paragraphSaying(words: string): AdfNode {
  return { type: 'paragraph', content: inlineOf(words) };
}

/** A paragraph for each line. */
export function paragraphsSaying(words: string): AdfNode[] {
  return words.split('\n').map(paragraphSaying);
}

export function listOf(type: 'bulletList' | 'orderedList', items: readonly AdfNode[]): AdfNode {
  return { type, ...(type === 'orderedList' ? { attrs: { order: 1 } } : {}), content: [...items] };
}

export function itemSaying(words: string): AdfNode {
  return { type: 'listItem', content: paragraphsSaying(words) };
}

/** The item with other words and what is nested in it. */
export function itemWith(item: AdfNode, words: string): AdfNode {
  if (item.type === 'taskItem') return withChildren(item, inlineOf(words));
  return withChildren(item, [...paragraphsSaying(words), ...childrenOf(item).filter(isList)]);
}

/** Whether a block only prompts: it says nothing, and holds nothing but paragraphs, lists and placeholders. */
export function isPrompt(node: AdfNode): boolean {
  return (
    plainText(node) === '' &&
    isOnly(node, new Set(['paragraph', 'bulletList', 'orderedList', 'listItem', 'placeholder', 'text']))
  );
}

function isOnly(node: AdfNode, types: ReadonlySet<string>): boolean {
  return types.has(node.type) && childrenOf(node).every((child) => isOnly(child, types));
}

export function subheadingOf(level: number, title: string): AdfNode {
  return { type: 'heading', attrs: { level }, content: [{ type: 'text', text: title }] };
}

/** Level of a heading that stands under one of this level. */
export function levelBelow(level: number): number {
  return Math.min(level + 1, 6);
}

export function spanOf(cell: AdfNode, name: 'colspan' | 'rowspan'): number {
  return Number(attributeOf(cell, name) ?? 1);
}
