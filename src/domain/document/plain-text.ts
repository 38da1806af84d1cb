import { attributeOf, childrenOf, textAttributeOf } from './adf-node';
import type { AdfNode } from './adf-node';

/** What a leaf says to a reader. Placeholders are prompts, not content: they say nothing. */
const leafTexts: ReadonlyMap<string, (node: AdfNode) => string> = new Map(
  Object.entries({
    text: (node: AdfNode) => node.text ?? '',
    hardBreak: () => '\n',
    emoji: (node: AdfNode) => textAttributeOf(node, 'text'),
    status: (node: AdfNode) => textAttributeOf(node, 'text'),
    date: (node: AdfNode) => dateText(attributeOf(node, 'timestamp')),
    mention: (node: AdfNode) => textAttributeOf(node, 'text') || '@',
    inlineCard: (node: AdfNode) => textAttributeOf(node, 'url'),
    blockCard: (node: AdfNode) => textAttributeOf(node, 'url'),
    embedCard: (node: AdfNode) => textAttributeOf(node, 'url'),
  }),
);

/** Nodes whose children stand one below the other. */
const stackingTypes = new Set([
  ...['doc', 'listItem', 'bulletList', 'orderedList', 'taskList', 'decisionList', 'blockTaskItem', 'table', 'tableRow'],
  ...['tableCell', 'tableHeader', 'panel', 'expand', 'nestedExpand', 'blockquote', 'layoutSection', 'layoutColumn'],
  ...['bodiedExtension', 'bodiedSyncBlock', 'mediaSingle'],
]);

/**
 * The calendar date (`YYYY-MM-DD`) of a date node, whose timestamp is in milliseconds at midnight UTC; empty when it is damaged or
 * in no year of four digits.
 */
export function dateText(timestamp: unknown): string {
  const milliseconds = Number(timestamp);
  const isInstant = timestamp !== '' && timestamp !== null && Math.abs(milliseconds) < 8.64e15;
  const instant = isInstant ? new Date(milliseconds).toISOString() : '';
  return /^\d{4}-/u.test(instant) ? instant.slice(0, 'YYYY-MM-DD'.length) : '';
}

const untidy = /[\t\u00a0\n]| {2}/u;

/** The words of a node as a reader sees them: trimmed, one line for each block in it, without prompts. */
export function plainText(node: AdfNode): string {
  const raw = rawText(node);
  if (!untidy.test(raw)) return raw.trim();
  return raw
    .replace(/[ \t\u00a0]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim();
}

/** The same on a single line. */
export function lineOf(node: AdfNode): string {
  const text = plainText(node);
  return text.includes('\n') ? text.replace(/\n/gu, ' ') : text;
}

/** The words of several blocks, one line for each. */
export function linesOf(nodes: readonly AdfNode[]): string {
  return nodes
    .map(plainText)
    .filter((text) => text !== '')
    .join('\n');
}

/** What a node says that has no nodes in it; undefined for one that holds others. */
export function leafText(node: AdfNode): string | undefined {
  return leafTexts.get(node.type)?.(node);
}

/** Whether what stands in this node stands one below the other, not side by side on a line. */
export function isStacking(node: AdfNode): boolean {
  return stackingTypes.has(node.type);
}

function rawText(node: AdfNode): string {
  const leaf = leafTexts.get(node.type);
  if (leaf !== undefined) return leaf(node);
  const [only, ...more] = childrenOf(node);
  if (more.length === 0) return only === undefined ? '' : rawText(only);
  return childrenOf(node)
    .map(rawText)
    .join(stackingTypes.has(node.type) ? '\n' : '');
}
