import { attributeOf } from './adf-node';
import type { AdfNode } from './adf-node';
import type { PlacedBlock } from './find-sections';
import { lineOf } from './plain-text';

/** How the app knows its list in the conclusion again: by this id, or, where Confluence gave it another, by the words above it. */
export const conclusionListId = 'post-mortem-action-items';
export const conclusionLead = 'Action items, kept up to date by the app:';

/** Whether the block at this index is the app's own list or the line that leads to it. */
export function isAppsOwnList(blocks: readonly PlacedBlock[], index: number): boolean {
  const node = blocks[index]?.node;
  if (node === undefined) return false;
  return isLead(node) || (isListOfItems(node) && isLead(blocks[index - 1]?.node));
}

function isLead(node: AdfNode | undefined): boolean {
  return node?.type === 'paragraph' && lineOf(node) === conclusionLead;
}

function isListOfItems(node: AdfNode): boolean {
  return node.type === 'bulletList' || attributeOf(node, 'localId') === conclusionListId;
}
