import { childrenOf, documentOf } from '../document/adf-node';
import type { AdfNode } from '../document/adf-node';
import type { AdfDocument } from '../document/post-mortem-document';
import type { ReadingContext } from './answers-read/said-dates';
import { withIdsOfBlocks } from './merge/block-words';
import type { FoundBlock, OwnBlocks } from './merge/merge-blocks';
import { findBlock, writtenBlock } from './merge/merge-blocks';
import type { FollowUpVersions, Merging } from './merge/merging';
import { openMerging } from './merge/merging';
import { ownIdOf } from './page/block-ids';

/** What is known beside the three versions of the page. */
export interface MergeCircumstances extends ReadingContext {
  /** Whether everyone who sees the page may read this post-mortem, as was just asked: of others nothing stays. */
  mayStay: (pageId: string) => boolean;
}

/**
 * The page with the app's parts written anew and what people wrote where it was: below the block or row that it stood below. What
 * they wrote into a line or panel of the app's stands right after it from now on. Answers that were not there when the app wrote
 * last stay readable. Blocks are known by their local ids, or where all of those
 * are gone by their words; items by the ids of their tasks, or by post-mortem and title.
 */
export function mergeFollowUp(given: FollowUpVersions, { mayStay, ...context }: MergeCircumstances): AdfDocument {
  const versions = { ...given, base: withIdsOfBlocks(given.base), current: withIdsOfBlocks(given.current) };
  const merging = openMerging(versions, { mayStay, context, isWithoutIds: versions.current !== given.current });
  const mine = childrenOf(versions.mine);
  const blocks: OwnBlocks = {
    byId: new Map(mine.flatMap((node) => [[ownIdOf(node) ?? '', node] as const])),
    ...{ placed: new Set(), renamed: new Map(), tables: new Map() },
  };
  const found = childrenOf(versions.current).map((node) => findBlock(node, blocks, merging));
  const kept = keptBelow(found, blocks);
  return documentOf([...(kept.get('') ?? []), ...mine.flatMap((node) => writtenWith(node, kept, blocks, merging))]);
}

function writtenWith(
  node: AdfNode,
  kept: ReadonlyMap<string, readonly AdfNode[]>,
  blocks: OwnBlocks,
  merging: Merging,
): readonly AdfNode[] {
  const id = ownIdOf(node) ?? '';
  const written = blocks.placed.has(id) ? [] : [writtenBlock(id, blocks, merging) ?? node];
  return [...written, ...(kept.get(id) ?? [])];
}

/** What people wrote by the app's block that it stands below. A heading whose section is gone stays while they have words under it. */
function keptBelow(found: readonly FoundBlock[], blocks: OwnBlocks): ReadonlyMap<string, AdfNode[]> {
  const kept = new Map<string, AdfNode[]>();
  let anchor = '';
  found.forEach((block, index) => {
    const isOwn = block.kind === 'own' && isWritten(block.id, blocks);
    if (isOwn) anchor = block.id;
    const hasWords = hasWordsBelow(found, index, blocks);
    const heading = block.kind === 'own' && !isOwn ? leftHeading(block, hasWords, blocks.renamed) : [];
    const nodes = block.kind === 'own' ? [...heading, ...block.rest] : block.nodes;
    if (nodes.length > 0) kept.set(anchor, [...(kept.get(anchor) ?? []), ...nodes]);
  });
  return kept;
}

function leftHeading(
  { id, node }: { id: string; node: AdfNode },
  hasWords: boolean,
  renamed: OwnBlocks['renamed'],
): readonly AdfNode[] {
  const named = renamed.get(id);
  return named === undefined ? (hasWords ? [node] : []) : [named];
}

/** Whether a block of the app stands on the page itself from now on: what people wrote below it stays there. */
function isWritten(id: string, { byId, placed }: OwnBlocks): boolean {
  return byId.has(id) && !placed.has(id);
}

function hasWordsBelow(found: readonly FoundBlock[], at: number, blocks: OwnBlocks): boolean {
  const block = found[at];
  if (block?.kind !== 'own' || block.node.type !== 'heading') return false;
  for (const next of found.slice(at + 1)) {
    if (next.kind === 'own' && isWritten(next.id, blocks)) return false;
    const nodes = next.kind === 'own' ? next.rest : next.nodes;
    const isHeading = next.kind === 'own' ? next.node.type === 'heading' : nodes[0]?.type === 'heading';
    if (isHeading) return false;
    if (nodes.length > 0) return true;
  }
  return false;
}
