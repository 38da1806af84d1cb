import { childrenOf } from '../adf-node';
import type { AdfNode } from '../adf-node';
import type { FoundSections } from '../find-sections';
import type { ToldEvent } from '../timeline/read-timeline';

/**
 * The nodes of all blocks that tell no row of the timeline. A page without a timeline is searched for rows in other places, one kind after the
 * other: while its rows are being written elsewhere, blocks that were none of them at first would be taken for rows, and taken out.
 */
export function silentNodes({ parts, others }: FoundSections, told: readonly ToldEvent[]): ReadonlySet<AdfNode> {
  const tellers = new Set(told.flatMap((event) => event.told.map(({ block }) => block)));
  const blocks = [...parts.flatMap((part) => part.blocks), ...others].map(({ node }) => nodesIn(node));
  return new Set(blocks.filter((nodes) => !nodes.some((node) => tellers.has(node))).flat());
}

/** A node and all nodes in it. */
export function nodesIn(node: AdfNode): AdfNode[] {
  const nodes: AdfNode[] = [];
  const add = (inner: AdfNode): void => {
    nodes.push(inner);
    childrenOf(inner).forEach(add);
  };
  add(node);
  return nodes;
}
