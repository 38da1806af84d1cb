import { childrenOf, documentOf } from '../adf-node';
import { beginMerging } from './merge-comparison';
import { chosenBlocks, settle } from './merge-conflicts';
import type { Choice, Conflict } from './merge-conflicts';
import { mergeFlow } from './merge-regions';
import type { AdfDocument } from '../post-mortem-document';
import type { SectionHeadings } from '../section-headings';

export type { Choice, Conflict, Side } from './merge-conflicts';

/** What came of two people's work on the same page. */
export interface Merge {
  /** All that could be joined; where it could not, what stands on the page: theirs. */
  page: AdfDocument;
  /** In the order of the page. */
  conflicts: readonly Conflict[];
}

/**
 * Joins two versions of a page that both came from `base`: section by section (a section that one moved and the other edited
 * is both), inside them block by block, tables row by row and lists item by item. `theirs` is what is on the page now.
 *
 * Compared by meaning: what Confluence changes when storing is no change (see `sameMeaning`). A change that only one made is
 * taken, the same change by both is one, rows that both added stand in the order of their times. What both changed
 * differently, or one deleted while the other changed it, is a conflict. Nothing that either wrote is lost: it is on the page
 * or in a conflict.
 * @param headings those of the page's space
 */
export function merge(base: AdfDocument, mine: AdfDocument, theirs: AdfDocument, headings?: SectionHeadings): Merge {
  const pieces = mergeFlow(
    { base: childrenOf(base), mine: childrenOf(mine), theirs: childrenOf(theirs) },
    { comparing: beginMerging(headings), heading: '', section: undefined },
  );
  const { nodes, conflicts } = settle(pieces);
  return { page: documentOf(nodes), conflicts };
}

/**
 * The merged page with a choice for each conflict, by its position in `conflicts`. A conflict without a choice stays as the
 * page has it (`theirs`); `both` puts mine below theirs.
 */
export function resolve({ page, conflicts }: Merge, choices: readonly (Choice | undefined)[]): AdfDocument {
  return documentOf(chosenBlocks(childrenOf(page), conflicts, choices));
}
