import { childrenOf, documentOf, withChildren } from '../adf-node';
import type { AdfNode } from '../adf-node';
import type { FoundSections } from '../find-sections';
import type { AdfDocument, SectionName } from '../post-mortem-document';

/** Changes to blocks by their path (indexes from the document down, joined with dots). All else stays node for node. */
export interface BlockEdits {
  replaced: Map<string, readonly AdfNode[]>;
  /** What comes after the block of this path; an index of -1 is the very beginning of what holds it. */
  after: Map<string, readonly AdfNode[]>;
}

/** Containers that may hold any of these blocks: a panel takes lists, but no table. */
const roomyTypes: Readonly<Record<'table' | 'list', readonly string[]>> = {
  table: ['layoutColumn', 'expand'],
  list: ['layoutColumn', 'expand', 'panel'],
};

const atBeginning = -1;

/** The deepest place at or above this path after which these blocks may stand; what follows an expand's title stands in the expand. */
export function insertionPlace(
  page: AdfDocument,
  path: readonly number[],
  nodes: readonly AdfNode[],
): readonly number[] {
  const block = nodes.some((node) => node.type === 'table') ? 'table' : 'list';
  let length = 1;
  let siblings = childrenOf(page);
  for (const [depth, index] of path.entries()) {
    const container = siblings[index];
    const isRoomy = container !== undefined && roomyTypes[block].includes(container.type);
    if (isRoomy && depth === path.length - 1 && length === path.length) return [...path, atBeginning];
    if (container === undefined || depth === path.length - 1) break;
    if (isRoomy) length = depth + 2;
    else if (container.type !== 'layoutSection') break;
    siblings = childrenOf(container);
  }
  return path.slice(0, length);
}

function editChildren(nodes: readonly AdfNode[], prefix: string, edits: BlockEdits): AdfNode[] {
  const edited = nodes.flatMap((node, index) => {
    const path = `${prefix}${index}`;
    const own = edits.replaced.get(path) ?? editInside(node, `${path}.`, edits);
    return [...own, ...(edits.after.get(path) ?? [])];
  });
  return [...(edits.after.get(`${prefix}${atBeginning}`) ?? []), ...edited];
}

function editInside(node: AdfNode, prefix: string, edits: BlockEdits): AdfNode[] {
  const paths = [...edits.replaced.keys(), ...edits.after.keys()];
  if (!paths.some((path) => path.startsWith(prefix))) return [node];
  return settled(node, editChildren(childrenOf(node), prefix, edits));
}

/** Blocks that are nothing without what they hold. */
const holders = new Set(['bulletList', 'orderedList', 'taskList', 'decisionList', 'table']);

/** The node with these children, in a form that the schema takes: no list without items, no container without a block. */
export function settled(node: AdfNode, children: readonly AdfNode[]): AdfNode[] {
  if (children.length > 0) return [withChildren(node, node.type === 'taskList' ? taskFirst(children) : children)];
  return holders.has(node.type) || node.type === 'tableRow' ? [] : [withChildren(node, [{ type: 'paragraph' }])];
}

/** A task list begins with a task: what was nested under one that is gone moves up. */
export function taskFirst(tasks: readonly AdfNode[]): readonly AdfNode[] {
  const [first, ...rest] = tasks;
  return first?.type === 'taskList' ? taskFirst([...childrenOf(first), ...rest]) : tasks;
}

/** The page with these changes; the page itself when there are none. */
export function changed(page: AdfDocument, edits: BlockEdits): AdfDocument {
  return edits.replaced.size === 0 && edits.after.size === 0
    ? page
    : documentOf(editChildren(childrenOf(page), '', edits));
}

/** Where a section's heading stands; undefined for a section that the page does not have. */
export function headingPath(found: FoundSections, section: SectionName): readonly number[] | undefined {
  return found.parts.find((part) => part.section === section)?.path;
}

/** Where a section's last block stands. */
export function lastPath(found: FoundSections, section: SectionName): readonly number[] | undefined {
  const part = found.parts.findLast((candidate) => candidate.section === section);
  return part?.blocks.at(-1)?.path ?? part?.path;
}

/** Adds blocks after this place, or as near above it as they may stand; none for a section that is not there. */
export function insert(
  page: AdfDocument,
  path: readonly number[] | undefined,
  nodes: readonly AdfNode[],
  edits: BlockEdits,
): void {
  if (path === undefined) return;
  const place = insertionPlace(page, path, nodes).join('.');
  edits.after.set(place, [...(edits.after.get(place) ?? []), ...nodes]);
}
