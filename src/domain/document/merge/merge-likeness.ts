import { attributeOf, childrenOf } from '../adf-node';
import type { AdfNode } from '../adf-node';
import type { Pair } from './longest-common';
import { lineOf } from '../plain-text';

/** From this likeness on, one is the other reworded. */
export const alikeEnough = 0.5;

/** Beyond so many comparisons the first that is alike is taken, not the one most alike. */
const mostComparisons = 10_000;

/** What became of what, in order: as much likeness as possible, and between those one for one where there are as many. */
export function pairAlike(base: readonly AdfNode[], side: readonly AdfNode[]): Pair[] {
  const pairs: Pair[] = [];
  let [fromBase, fromSide] = [0, 0];
  for (const [inBase, inSide] of [...likest(base, side), [base.length, side.length] as const]) {
    const isOneForOne = inBase - fromBase === inSide - fromSide;
    for (let step = 0; isOneForOne && fromBase + step < inBase; step += 1) {
      const [at, to] = [fromBase + step, fromSide + step];
      if (base[at]?.type === side[to]?.type) pairs.push([at, to]);
    }
    if (inBase < base.length) pairs.push([inBase, inSide]);
    [fromBase, fromSide] = [inBase + 1, inSide + 1];
  }
  return pairs;
}

function likest(base: readonly AdfNode[], side: readonly AdfNode[]): Pair[] {
  const [words, sideWords] = [base, side].map((nodes) => nodes.map((node) => wordsOf([node])));
  const likenessAt = (at: number, to: number): number => {
    const found = likeness(base[at], side[to], words?.[at], sideWords?.[to]);
    return found >= alikeEnough ? found : 0;
  };
  if (base.length * side.length > mostComparisons) return firstAlike(base.length, side.length, likenessAt);
  // From the end: the most likeness that can be had from each pair of positions on.
  const most = Array.from({ length: base.length + 1 }, () => new Float64Array(side.length + 1));
  const mostAt = (at: number, to: number): number => most[at]?.[to] ?? 0;
  for (let at = base.length - 1; at >= 0; at -= 1) {
    for (let to = side.length - 1; to >= 0; to -= 1) {
      const likenessHere = likenessAt(at, to);
      const paired = likenessHere === 0 ? 0 : likenessHere + mostAt(at + 1, to + 1);
      most[at]?.fill(Math.max(paired, mostAt(at + 1, to), mostAt(at, to + 1)), to, to + 1);
    }
  }
  return waysThrough(base.length, side.length, mostAt);
}

function waysThrough(baseLength: number, sideLength: number, mostAt: (at: number, to: number) => number): Pair[] {
  const pairs: Pair[] = [];
  let [at, to] = [0, 0];
  while (at < baseLength && to < sideLength) {
    if (mostAt(at, to) === mostAt(at + 1, to)) at += 1;
    else if (mostAt(at, to) === mostAt(at, to + 1)) to += 1;
    else {
      pairs.push([at, to]);
      [at, to] = [at + 1, to + 1];
    }
  }
  return pairs;
}

function firstAlike(baseLength: number, sideLength: number, likenessAt: (at: number, to: number) => number): Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  for (let at = 0; at < baseLength; at += 1) {
    let to = next;
    while (to < sideLength && likenessAt(at, to) === 0) to += 1;
    if (to === sideLength) continue;
    pairs.push([at, to]);
    next = to + 1;
  }
  return pairs;
}

type Words = ReadonlySet<string>;

/** Nodes of different types are not alike; those without words are when they have the same id and as many children. */
function likeness(
  one: AdfNode | undefined,
  other: AdfNode | undefined,
  words: Words = new Set(),
  otherWords: Words = new Set(),
): number {
  if (one === undefined || other === undefined || one.type !== other.type) return 0;
  if (words.size + otherWords.size > 0) return shareOf(words, otherWords);
  const hasSameId = attributeOf(one, 'id') === attributeOf(other, 'id');
  return hasSameId && childrenOf(one).length === childrenOf(other).length ? 1 : 0;
}

/** How much of their words is the same: 0 for no word in common, 1 for the same words. */
export function sharedWords(some: readonly AdfNode[], others: readonly AdfNode[]): number {
  return shareOf(wordsOf(some), wordsOf(others));
}

/** Dice's coefficient. */
function shareOf(words: Words, others: Words): number {
  const [fewer, more] = words.size < others.size ? [words, others] : [others, words];
  let shared = 0;
  for (const word of fewer) if (more.has(word)) shared += 1;
  return shared === 0 ? 0 : (2 * shared) / (words.size + others.size);
}

function wordsOf(nodes: readonly AdfNode[]): Words {
  return new Set(
    nodes.flatMap(
      (node) =>
        lineOf(node)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  );
}
