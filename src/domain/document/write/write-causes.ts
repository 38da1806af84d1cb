import { childrenOf, withChildren } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { changed } from './block-edits';
import type { BlockEdits } from './block-edits';
import type { PlacedBlock, SectionPart } from '../find-sections';
import { isList, nestedLists, ownText } from '../list-items';
import { lineOf } from '../plain-text';
import type { AdfDocument } from '../post-mortem-document';
import { readCauses } from '../causes/read-causes';
import type { Causes } from '../causes/read-causes';
import { rewriteWords, tellersOf, writePieces } from './write-lessons';
import { nextTry, placeNew } from './write-place';
import type { Try } from './write-place';
import { planOf } from './write-plan';
import { editTold, keepEmptied, rewriteList, tellingsOf } from './write-told';
import type { WantedPiece } from './write-told';
import { itemSaying, itemWith, listOf, paragraphSaying } from './written-blocks';

/** Chains, factors and trigger, each where the root cause section has it. */
export function writeCauses(attempt: Try, wanted: Causes): AdfDocument {
  const chained = writeChains(attempt, wanted);
  const factored = writeFactors(nextTry(chained, attempt), wanted);
  return writeTrigger(nextTry(factored, attempt), wanted);
}

function partsOf({ found }: Try): SectionPart[] {
  return found.parts.filter((part) => part.section === 'cause');
}

function alone(parts: readonly SectionPart[]): (block: PlacedBlock) => Causes {
  const partOf = new Map(parts.flatMap((part) => part.blocks.map((block) => [block, part] as const)));
  return (block) =>
    readCauses([partOf.get(block)].flatMap((part) => (part === undefined ? [] : [{ ...part, blocks: [block] }])));
}

function writeChains(attempt: Try, wanted: Causes): AdfDocument {
  const parts = partsOf(attempt);
  const [before, after] = [readCauses(parts), wanted].map(({ whyChains }) =>
    whyChains.map(({ whys }) => JSON.stringify(whys)),
  );
  if (before === undefined || after === undefined || before.join() === after.join()) return attempt.page;
  const blocks = parts.flatMap((part) => part.blocks);
  const readAlone = alone(parts);
  const read = (block: PlacedBlock): string[] => readAlone(block).whyChains.map(({ whys }) => JSON.stringify(whys));
  const listed = blocks.filter(({ node }) => node.type !== 'paragraph');
  const tellings = tellingsOf(listed, read, before) ?? tellingsOf(blocks, read, before);
  const edits: BlockEdits = { replaced: new Map(), after: new Map() };
  if (tellings !== undefined && tellings.length > 0 && attempt.thoroughness === 0) {
    editTold(tellings, after, rewriteChains, edits);
    keepEmptied(parts, edits);
    return changed(attempt.page, edits);
  }
  for (const { block } of tellings ?? tellersOf(blocks, wordsRead(readAlone), wordsIn(before))) {
    edits.replaced.set(block.path.join('.'), []);
  }
  const cleared = nextTry(changed(attempt.page, edits), attempt);
  return placeNew(
    cleared,
    ['whys', 'cause'],
    after.map((chain) => chainOf(whysIn(chain))),
  );
}

function wordsRead(readAlone: (block: PlacedBlock) => Causes): (block: PlacedBlock) => readonly string[] {
  return (block) => readAlone(block).whyChains.flatMap(({ whys }) => whys);
}

function wordsIn(chains: readonly string[]): string[] {
  return chains.flatMap(whysIn);
}

function whysIn(chain: string): string[] {
  const whys: unknown = JSON.parse(chain);
  return Array.isArray(whys) ? whys.map(String) : [];
}

/** A list that tells one chain is changed in it; any other gives way to a list for each chain that changes. */
function rewriteChains(node: AdfNode, pieces: readonly WantedPiece[]): AdfNode[] {
  const isOne = pieces.filter(({ from }) => from !== undefined).length === 1 && isChainOfOne(node);
  return pieces.flatMap(({ text, from, isSame }) => {
    if (from !== undefined && isOne) return isSame ? [node] : [rewriteChain(node, whysIn(text))];
    return [chainOf(whysIn(text))];
  });
}

/** Whether every item on the way down has one list at most, with one item: or none has a list, and the items are the chain. */
function isChainOfOne(list: AdfNode): boolean {
  if (list.type !== 'orderedList') return false;
  const items = childrenOf(list);
  if (items.every((item) => nestedLists(item).length === 0)) return true;
  const [nested, ...more] = items.flatMap(nestedLists);
  return (
    items.length === 1 &&
    more.length === 0 &&
    nested !== undefined &&
    isChainOfOne(nested) &&
    childrenOf(nested).length === 1
  );
}

/** The very same list when it says so already. */
function rewriteChain(list: AdfNode, whys: readonly string[]): AdfNode {
  const items = childrenOf(list);
  if (items.length > 1) {
    const present = items.map(ownText);
    const pieces = planOf(present, whys).map(({ wanted, from, isSame }) => ({
      text: whys[wanted] ?? '',
      from,
      isSame,
    }));
    const isKept = pieces.length === present.length && pieces.every(({ isSame }) => isSame);
    if (isKept && pieces.every(({ from }, index) => from === index)) return list;
    return rewriteList(list, pieces)[0] ?? list;
  }
  const [item] = items;
  const [why = '', ...deeper] = whys;
  if (item === undefined) return chainOf(whys);
  const [nested] = nestedLists(item);
  const same =
    lineOf(
      withChildren(
        item,
        childrenOf(item).filter((child) => !isList(child)),
      ),
    ) === why;
  const [deepened] = deeper.length === 0 ? [] : [nested === undefined ? chainOf(deeper) : rewriteChain(nested, deeper)];
  if (same && deepened === nested) return list;
  const head = same ? item : itemWith(item, why);
  const below = deepened === undefined ? [] : [deepened];
  return withChildren(list, [withChildren(head, [...childrenOf(head).filter((child) => !isList(child)), ...below])]);
}

/** As a new page has it: each answer below the one it explains. */
function chainOf(whys: readonly string[]): AdfNode {
  const [innermost = '', ...outer] = [...whys].reverse();
  return outer.reduce(
    (deeper, why) => listOf('orderedList', [withChildren(itemSaying(why), [...childrenOf(itemSaying(why)), deeper])]),
    listOf('orderedList', [itemSaying(innermost)]),
  );
}

function writeFactors(attempt: Try, { contributingFactors: after }: Causes): AdfDocument {
  const parts = partsOf(attempt);
  const before = readCauses(parts).contributingFactors;
  if (JSON.stringify(before) === JSON.stringify(after)) return attempt.page;
  const readAlone = alone(parts);
  const told = (block: PlacedBlock): readonly string[] => readAlone(block).contributingFactors;
  return writePieces(attempt, { parts, told, before, after, topic: 'factors', rewrite: rewriteWords });
}

function writeTrigger(attempt: Try, { trigger: after }: Causes): AdfDocument {
  const parts = partsOf(attempt);
  const { trigger: before } = readCauses(parts);
  if (before === after) return attempt.page;
  const readAlone = alone(parts);
  const tellersAmong = (some: readonly SectionPart[]): PlacedBlock[] =>
    some.flatMap(({ blocks }) => blocks).filter((block) => readAlone(block).trigger !== null);
  // A heading that says nothing leaves the word to a paragraph that is labelled.
  const under = tellersAmong(parts.filter(({ topic }) => topic === 'trigger'));
  const tellers = under.length > 0 ? under : tellersAmong(parts);
  const edits: BlockEdits = { replaced: new Map(), after: new Map() };
  tellers.forEach(({ path }, index) => {
    const words =
      after === null || index > 0 || attempt.thoroughness > 0
        ? []
        : [paragraphSaying(labelled(after, under.length > 0))];
    edits.replaced.set(path.join('.'), words);
  });
  const cleared = changed(attempt.page, edits);
  const isWritten = tellers.length > 0 && attempt.thoroughness === 0;
  return isWritten || after === null
    ? cleared
    : placeNew(nextTry(cleared, attempt), ['trigger'], [paragraphSaying(after)]);
}

function labelled(trigger: string, hasHeading: boolean): string {
  return hasHeading ? trigger : `Trigger: ${trigger}`;
}
