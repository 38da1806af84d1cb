import { attributeOf, childrenOf, textAttributeOf } from './adf-node';
import type { AdfNode } from './adf-node';

/** What a leaf says to a reader. Placeholders are prompts, not content: they say nothing. */
const leafTexts: Readonly<Record<string, (node: AdfNode) => string>> = {
  text: (node) => node.text ?? '',
  hardBreak: () => '\n',
  emoji: (node) => textAttributeOf(node, 'text'),
  status: (node) => textAttributeOf(node, 'text'),
  date: (node) => dateText(attributeOf(node, 'timestamp')),
  mention: (node) => textAttributeOf(node, 'text') || '@',
  inlineCard: (node) => textAttributeOf(node, 'url'),
  blockCard: (node) => textAttributeOf(node, 'url'),
  embedCard: (node) => textAttributeOf(node, 'url'),
};

/** Nodes whose children stand one below the other. */
const stackingTypes = new Set([
  ...['doc', 'listItem', 'bulletList', 'orderedList', 'taskList', 'decisionList', 'blockTaskItem', 'table', 'tableRow'],
  ...['tableCell', 'tableHeader', 'panel', 'expand', 'nestedExpand', 'blockquote', 'layoutSection', 'layoutColumn'],
  ...['bodiedExtension', 'bodiedSyncBlock', 'mediaSingle'],
]);

/** The calendar date (`YYYY-MM-DD`) of a date node, whose timestamp is in milliseconds at midnight UTC; empty when damaged. */
export function dateText(timestamp: unknown): string {
  const milliseconds = Number(timestamp);
  const isInstant = timestamp !== '' && timestamp !== null && Math.abs(milliseconds) < 8.64e15;
  return isInstant ? new Date(milliseconds).toISOString().slice(0, 10) : '';
}

/** The words of a node as a reader sees them: trimmed, one line for each block in it, without prompts. */
export function plainText(node: AdfNode): string {
  return rawText(node)
    .replace(/[ \t\u00a0]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim();
}

/** The same on a single line. */
export function lineOf(node: AdfNode): string {
  return plainText(node).replace(/\n/gu, ' ');
}

/** The words of several blocks, one line for each. */
export function linesOf(nodes: readonly AdfNode[]): string {
  return nodes
    .map(plainText)
    .filter((text) => text !== '')
    .join('\n');
}

function rawText(node: AdfNode): string {
  const leaf = leafTexts[node.type];
  if (leaf !== undefined) return leaf(node);
  return childrenOf(node)
    .map(rawText)
    .join(stackingTypes.has(node.type) ? '\n' : '');
}
