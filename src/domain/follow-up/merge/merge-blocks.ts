import { childrenOf, textAttributeOf, withChildren } from '../../document/adf-node';
import type { AdfNode } from '../../document/adf-node';
import { itemLinesIn } from '../answers-read/item-lines';
import {
  isTableOfItems,
  keptIdOf,
  namedIdOf,
  ownIdOf,
  pageToldBy,
  placeOfTaskId,
  sectionNamedBy,
} from '../page/block-ids';
import { leftOfTable, mergedTable } from './merge-table';
import type { Merging } from './merging';
import { keyOf } from './merging';
import { holdsBlocks, refilled, staysWhole, withLocalId } from './people-nodes';

/** The app's blocks from now on, by their ids, and which of them were put to their places. */
export interface OwnBlocks {
  byId: ReadonlyMap<string, AdfNode>;
  /** Inside of what people made around them. */
  placed: Set<string>;
  /** Headings that people gave other words, by the app's id. */
  renamed: Map<string, AdfNode>;
  /** Tables as they stand on the page, by the app's id. */
  tables: Map<string, AdfNode>;
}

/** What a block of the page is: the app's, which is written anew, or what people wrote, as far as it stays. */
export type FoundBlock =
  { kind: 'own'; id: string; node: AdfNode; rest: readonly AdfNode[] } | { kind: 'people'; nodes: readonly AdfNode[] };

/** @param isTop whether it stands on the page itself, not in anything that people made */
export function findBlock(node: AdfNode, blocks: OwnBlocks, merging: Merging): FoundBlock {
  const named = sectionNamedBy(node);
  const id = named ?? ownIdOf(node);
  if (id === null || node.type === 'listItem') return { kind: 'people', nodes: peopleBlock(node, blocks, merging) };
  if (named !== null) blocks.renamed.set(id, node);
  return { kind: 'own', id, node, rest: named === null ? ownBlock(node, id, blocks, merging) : [] };
}

/** Takes note of what people did to a block of the app's; gives what they wrote in it and that stands beside it from now on. */
function ownBlock(node: AdfNode, id: string, blocks: OwnBlocks, merging: Merging): readonly AdfNode[] {
  if (node.type === 'table' && isItemTable(node, merging)) {
    if (!blocks.byId.has(id) || blocks.tables.has(id)) return [leftOfTable(node, merging) ?? []].flat();
    blocks.tables.set(id, node);
    return [];
  }
  if (node.type === 'heading' && !merging.isKnown(node) && !blocks.renamed.has(id)) {
    blocks.renamed.set(id, withLocalId(node, namedIdOf(id)));
    return [];
  }
  const rest = withoutKnown(node, merging);
  return rest === null ? [] : [rest];
}

function isItemTable(node: AdfNode, { findItem }: Merging): boolean {
  return itemLinesIn(node, findItem).length > 0 || isTableOfItems(node);
}

/** What people wrote into a block: all that the app did not. Whole rows and lines, so that they can be understood. */
function withoutKnown(node: AdfNode, merging: Merging): AdfNode | null {
  if (merging.isKnown(node)) return null;
  const pageId = pageToldBy(node);
  if (pageId !== null && !merging.mayStay(pageId)) return null;
  const own = withLocalId(node, pageId === null ? null : keptIdOf(pageId));
  if (staysWhole(node)) return own;
  return refilled(
    own,
    childrenOf(node).flatMap((child) => withoutKnown(child, merging) ?? []),
  );
}

/** What people wrote, at any depth; blocks of the app in it are written anew there. */
function peopleBlock(node: AdfNode, blocks: OwnBlocks, merging: Merging): readonly AdfNode[] {
  const pageId = pageToldBy(node);
  if (node.type === 'table' && isItemTable(node, merging)) return [leftOfTable(node, merging) ?? []].flat();
  if (node.type === 'taskItem' || node.type === 'blockTaskItem') return staysAsTask(node, merging) ? [node] : [];
  if (pageId !== null && !merging.mayStay(pageId)) return [];
  if (!holdsBlocks(node)) return [node];
  const children = childrenOf(node);
  const kept = children.flatMap((child) => nestedBlock(child, blocks, merging));
  if (kept.length === children.length && kept.every((child, index) => child === children[index])) return [node];
  return [refilled(node, kept) ?? []].flat();
}

function nestedBlock(child: AdfNode, blocks: OwnBlocks, merging: Merging): readonly AdfNode[] {
  const found = findBlock(child, blocks, merging);
  if (found.kind === 'people') return found.nodes;
  const isTaken = blocks.placed.has(found.id);
  blocks.placed.add(found.id);
  const own = isTaken ? undefined : (writtenBlock(found.id, blocks, merging) ?? blocks.renamed.get(found.id));
  return own === undefined ? found.rest : [own, ...found.rest];
}

/** A task that somebody took out of its table; the app's own row has it. */
function staysAsTask(task: AdfNode, { mine, mayStay }: Merging): boolean {
  const place = placeOfTaskId(textAttributeOf(task, 'localId'));
  return place === null || (mayStay(place.pageId) && !mine.has(keyOf(place)));
}

/** A block of the app as it is written now; undefined when it has none of this id any more. */
export function writtenBlock(id: string, { byId, renamed, tables }: OwnBlocks, merging: Merging): AdfNode | undefined {
  const own = byId.get(id);
  if (own === undefined) return undefined;
  const table = tables.get(id);
  if (renamed.has(id)) return renamed.get(id);
  if (own.type !== 'table' || !isItemTable(own, merging)) return own;
  return mergedTable(own, table ?? withChildren(own, childrenOf(own).slice(0, 1)), merging);
}
