import { childrenOf, textAttributeOf } from './adf-node';
import type { AdfNode } from './adf-node';
import { lineOf } from './plain-text';

/** Ids that the app gives to blocks it rewrites. Confluence keeps them as a rule; the words are the second way to know them. */
export const detailsTableId = 'post-mortem-key-details';
export const taskListId = 'post-mortem-tasks';
export const conclusionListId = 'post-mortem-action-items';
/** The line above the app's list in the conclusion. */
export const conclusionLead = 'Action items, kept up to date by the app:';

/** Labels of rows that every key details table of the app has. */
export const constantLabels = ['Severity', 'Services', 'Customers affected', 'Agent on duty', 'Moderator'];

/** Whether this is the key details table that the app wrote, as opposed to one that people made. */
export function isDetailsTable(node: AdfNode): boolean {
  if (node.type !== 'table') return false;
  return textAttributeOf(node, 'localId') === detailsTableId || hasConstantLabels(node);
}

export function isConclusionLead(node: AdfNode | undefined): boolean {
  return node?.type === 'paragraph' && lineOf(node) === conclusionLead;
}

/** Whether this is the app's list in the conclusion; `before` is the block before it. */
export function isConclusionList(node: AdfNode, before: AdfNode | undefined): boolean {
  return (
    node.type === 'bulletList' && (textAttributeOf(node, 'localId') === conclusionListId || isConclusionLead(before))
  );
}

/** A row's label: the words of its first cell. */
export function rowLabel(row: AdfNode): string {
  const [label] = childrenOf(row);
  return label === undefined ? '' : lineOf(label);
}

function hasConstantLabels(table: AdfNode): boolean {
  const labels = childrenOf(table).map(rowLabel);
  return constantLabels.every((label) => labels.includes(label));
}
