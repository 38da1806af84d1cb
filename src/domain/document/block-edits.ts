import { childrenOf, withChildren } from './adf-node';
import type { AdfNode } from './adf-node';

/** Changes to blocks by their path (indexes from the document down, joined with dots). All else stays node for node. */
export interface BlockEdits {
  replaced: Map<string, readonly AdfNode[]>;
  after: Map<string, readonly AdfNode[]>;
}

/** Containers that may hold any of these blocks: a panel takes lists, but no table. */
const roomyTypes: Readonly<Record<'table' | 'list', readonly string[]>> = {
  table: ['layoutColumn', 'expand'],
  list: ['layoutColumn', 'expand', 'panel'],
};

export function applyEdits(blocks: readonly AdfNode[], edits: BlockEdits): AdfNode[] {
  return editChildren(blocks, '', edits);
}

/** The deepest place at or above this path after which a table or a list may stand. */
export function insertionPlace(
  blocks: readonly AdfNode[],
  path: readonly number[],
  block: 'table' | 'list',
): readonly number[] {
  let length = 1;
  let siblings = blocks;
  for (const [depth, index] of path.entries()) {
    const container = siblings[index];
    if (container === undefined || depth === path.length - 1) break;
    if (roomyTypes[block].includes(container.type)) length = depth + 2;
    else if (container.type !== 'layoutSection') break;
    siblings = childrenOf(container);
  }
  return path.slice(0, length);
}

function editChildren(nodes: readonly AdfNode[], prefix: string, edits: BlockEdits): AdfNode[] {
  return nodes.flatMap((node, index) => {
    const path = `${prefix}${index}`;
    const edited = edits.replaced.get(path) ?? [editInside(node, `${path}.`, edits)];
    return [...edited, ...(edits.after.get(path) ?? [])];
  });
}

function editInside(node: AdfNode, prefix: string, edits: BlockEdits): AdfNode {
  const paths = [...edits.replaced.keys(), ...edits.after.keys()];
  if (!paths.some((path) => path.startsWith(prefix))) return node;
  const children = editChildren(childrenOf(node), prefix, edits);
  return withChildren(node, children.length === 0 ? [{ type: 'paragraph' }] : children);
}
