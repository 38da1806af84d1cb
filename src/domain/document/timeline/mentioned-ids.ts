import { childrenOf, textAttributeOf } from '../adf-node';
import type { AdfNode } from '../adf-node';

/** Account ids of everyone mentioned in some blocks, each once, in reading order. */
export function mentionedIds(blocks: readonly AdfNode[]): string[] {
  const ids = blocks.flatMap((node) =>
    node.type === 'mention' ? [textAttributeOf(node, 'id')] : mentionedIds(childrenOf(node)),
  );
  return [...new Set(ids)].filter((id) => id !== '');
}
