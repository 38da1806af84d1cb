import { withChildren } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { meaningOf } from '../compare';
import { topicReader } from '../section-headings';
import type { SectionHeadings, TopicReader } from '../section-headings';
import { longestCommon } from './longest-common';
import { pairAlike } from './merge-likeness';

/** Three versions of the same thing; a version that lacks it is undefined. */
export interface Versions<Part> {
  base: Part;
  mine: Part;
  theirs: Part;
}

/** Compares by meaning, and remembers: the same nodes are compared again at each level of a page. */
export interface Comparing {
  meaning: (node: AdfNode) => string;
  isSame: (one: AdfNode, other: AdfNode) => boolean;
  topicOf: TopicReader;
}

/** @param headings those of the page's space */
export function beginMerging(headings?: SectionHeadings): Comparing {
  const known = new WeakMap<AdfNode, string>();
  const meaning = (node: AdfNode): string => {
    const remembered = known.get(node) ?? meaningOf(node);
    known.set(node, remembered);
    return remembered;
  };
  const isSame = (one: AdfNode, other: AdfNode): boolean => one === other || meaning(one) === meaning(other);
  return { meaning, isSame, topicOf: topicReader(headings) };
}

/**
 * The one of three versions that is taken when no choice is needed: a version that differs from the base in what it means, else
 * in how it is stored. Undefined when both differ from it and from each other.
 */
export function takenOf({ base, mine, theirs }: Versions<AdfNode>, { isSame }: Comparing): AdfNode | undefined {
  if (isSame(mine, theirs)) return isStoredAlike(theirs, base) ? mine : theirs;
  if (isSame(base, mine)) return theirs;
  return isSame(base, theirs) ? mine : undefined;
}

/** A node without its children, for comparing and merging what it says itself. */
export function shellOf(node: AdfNode): AdfNode {
  return node.content === undefined ? node : withChildren(node, []);
}

function isStoredAlike(one: AdfNode, other: AdfNode): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Which element of a side came from which element of the base, both in order. What has no partner was removed or added. */
export function pairUp(
  base: readonly AdfNode[],
  side: readonly AdfNode[],
  { meaning }: Comparing,
): Map<number, number> {
  const pairs = new Map<number, number>();
  let [fromBase, fromSide] = [0, 0];
  const equal = longestCommon(base.map(meaning), side.map(meaning));
  for (const [inBase, inSide] of [...equal, [base.length, side.length] as const]) {
    const gap = pairAlike(base.slice(fromBase, inBase), side.slice(fromSide, inSide));
    for (const [one, other] of gap) pairs.set(fromBase + one, fromSide + other);
    if (inBase < base.length) pairs.set(inBase, inSide);
    [fromBase, fromSide] = [inBase + 1, inSide + 1];
  }
  return pairs;
}
