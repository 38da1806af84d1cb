import { attributeOf } from '../adf-node';
import type { AdfNode } from '../adf-node';
import type { Comparing, Versions } from './merge-comparison';
import type { Piece } from './merge-conflicts';
import { alikeEnough, sharedWords } from './merge-likeness';
import { conflictOf, mergeBlocks } from './merge-nodes';
import type { Surroundings } from './merge-nodes';
import { align, mixAdded, weave } from './merge-sequence';
import { lineOf } from '../plain-text';
import type { SectionName } from '../post-mortem-document';
import { headingWords, sectionOfTopic } from '../section-topics';

/** A heading and what stands below it up to the next one, or what stands above the first. */
interface Region {
  /** Headings with equal names announce the same thing. */
  name: string;
  heading: string;
  section: SectionName | undefined;
  blocks: readonly AdfNode[];
}

/**
 * Blocks under headings: regions are found again under their heading's name wherever they were moved to, and merged one by one.
 * When both sides moved regions otherwise, the whole is one conflict.
 */
export function mergeFlow(children: Versions<readonly AdfNode[]>, around: Surroundings): Piece[] {
  const { comparing } = around;
  const [base, mine, theirs] = [children.base, children.mine, children.theirs].map((blocks) =>
    regionsOf(blocks, around),
  );
  if (base === undefined || mine === undefined || theirs === undefined) return [];
  const pairs = { mine: pairRegions(base, mine, comparing), theirs: pairRegions(base, theirs, comparing) };
  const order = commonOrder(base.length, pairs.mine, pairs.theirs);
  if (order === undefined) return [conflictOf(children, around, 'section')];
  const sides = {
    base: order.flatMap((index) => base[index] ?? []),
    mine: align(base.length, mine, pairs.mine, order),
    theirs: align(base.length, theirs, pairs.theirs, order),
  };
  return weave<Region, Piece>(
    sides,
    (versions) => mergeRegion(versions, around),
    (added, addedByThem) => mixRegions(added, addedByThem, comparing),
  );
}

function mergeRegion(
  { base, mine, theirs }: Versions<Region | undefined> & { base: Region },
  { comparing }: Surroundings,
): Piece[] {
  const { heading, section } = theirs ?? base;
  const around = { comparing, heading, section };
  const versions = { base: base.blocks, mine: mine?.blocks ?? [], theirs: theirs?.blocks ?? [] };
  if (mine !== undefined && theirs !== undefined) return mergeBlocks(versions, around);
  const left = mine ?? theirs;
  const isChanged = left !== undefined && meaningOfRegion(left, comparing) !== meaningOfRegion(base, comparing);
  return isChanged ? [conflictOf(versions, around, 'section')] : [];
}

function mixRegions(mine: readonly Region[], theirs: readonly Region[], comparing: Comparing): Piece[] {
  const asNode = ({ blocks }: Region): AdfNode => ({ type: 'region', content: [...blocks] });
  const mixed = mixAdded(mine.map(asNode), theirs.map(asNode), comparing);
  return mixed.flatMap(({ content = [] }) => content.flatMap((node) => (node === undefined ? [] : [{ node }])));
}

/** Always begins with the region without a heading, be it empty. */
function regionsOf(blocks: readonly AdfNode[], { heading, section, comparing }: Surroundings): Region[] {
  const regions: (Region & { level: number; blocks: AdfNode[] })[] = [
    { name: '', heading, section, level: 0, blocks: [] },
  ];
  let known: { section: SectionName | undefined; level: number } = { section, level: 0 };
  for (const node of blocks) {
    if (node.type === 'heading') {
      const text = lineOf(node);
      const level = Number(attributeOf(node, 'level') ?? 1);
      const topic = comparing.topicOf(text);
      if (topic !== undefined) known = { section: sectionOfTopic[topic], level };
      else if (level <= known.level) known = { section: undefined, level };
      regions.push({
        name: topic ?? `${headingWords(text)} ${text}`,
        heading: text,
        section: known.section,
        level,
        blocks: [],
      });
    }
    regions.at(-1)?.blocks.push(node);
  }
  return regions;
}

/** Position in the base → position in the side. Regions that are equal pair first, then those of one name, then renamed ones. */
function pairRegions(base: readonly Region[], side: readonly Region[], comparing: Comparing): Map<number, number> {
  const pairs = new Map<number, number>([[0, 0]]);
  const pairBy = (keyOf: (region: Region) => string): void => {
    const taken = new Set(pairs.values());
    const places = new Map<string, number[]>();
    side.forEach((region, index) => {
      if (!taken.has(index)) places.set(keyOf(region), [...(places.get(keyOf(region)) ?? []), index]);
    });
    base.forEach((region, index) => {
      const place = pairs.has(index) ? undefined : places.get(keyOf(region))?.shift();
      if (place !== undefined) pairs.set(index, place);
    });
  };
  pairBy((region) => meaningOfRegion(region, comparing));
  pairBy((region) => region.name);
  pairRenamed(base, side, pairs, comparing);
  return pairs;
}

/** A heading with another name over mostly the same blocks, or blocks that mostly say the same, is the same region. */
function pairRenamed(
  base: readonly Region[],
  side: readonly Region[],
  pairs: Map<number, number>,
  comparing: Comparing,
): void {
  const taken = new Set(pairs.values());
  base.forEach((region, index) => {
    if (pairs.has(index) || region.blocks.length < 2) return;
    const place = side.findIndex((candidate, at) => !taken.has(at) && isMostlyAlike(region, candidate, comparing));
    if (place < 0) return;
    pairs.set(index, place);
    taken.add(place);
  });
}

function isMostlyAlike(one: Region, other: Region, { meaning }: Comparing): boolean {
  const [own, others] = [one.blocks.slice(1), other.blocks.slice(1)];
  const known = new Set(own.map(meaning));
  const shared = others.filter((node) => known.has(meaning(node))).length;
  if (shared > 0 && (2 * shared) / (own.length + others.length) >= alikeEnough) return true;
  return sharedWords(own, others) >= alikeEnough;
}

/**
 * The order in which the regions of the base stand on the merged page: that of the side that moved some. Undefined when both
 * moved some otherwise.
 */
function commonOrder(
  length: number,
  mine: ReadonlyMap<number, number>,
  theirs: ReadonlyMap<number, number>,
): readonly number[] | undefined {
  const inBase = Array.from({ length }, (_none, index) => index);
  const inBoth = inBase.filter((index) => mine.has(index) && theirs.has(index));
  const [byMe, byThem] = [orderIn(mine, inBoth), orderIn(theirs, inBoth)];
  if (byMe.join() !== inBoth.join() && byThem.join() !== inBoth.join() && byMe.join() !== byThem.join())
    return undefined;
  const mover = byMe.join() === inBoth.join() ? theirs : mine;
  const order = orderIn(
    mover,
    inBase.filter((index) => mover.has(index)),
  );
  for (const index of inBase) if (!mover.has(index)) order.splice(order.indexOf(index - 1) + 1, 0, index);
  return order;
}

function orderIn(side: ReadonlyMap<number, number>, indexes: readonly number[]): number[] {
  return [...indexes].sort((one, other) => (side.get(one) ?? 0) - (side.get(other) ?? 0));
}

function meaningOfRegion({ blocks }: Region, { meaning }: Comparing): string {
  return blocks.map(meaning).join('\n');
}
