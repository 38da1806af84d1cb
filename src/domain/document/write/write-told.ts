import { childrenOf, withChildren } from '../adf-node';
import type { AdfNode } from '../adf-node';
import type { BlockEdits } from './block-edits';
import type { PlacedBlock, SectionPart } from '../find-sections';
import { isList, saysSomething } from '../list-items';
import { linesOf } from '../plain-text';
import { planOf } from './write-plan';
import type { Step } from './write-plan';
import { itemSaying, itemWith, listOf } from './written-blocks';

/** A block of the page and what it tells, in order. */
export interface Telling {
  block: PlacedBlock;
  told: readonly string[];
}

/** One of the wanted pieces, for the block that is to tell it. */
export interface WantedPiece {
  text: string;
  /** Which of the pieces that the block tells it comes from; undefined for one that is new to it. */
  from: number | undefined;
  isSame: boolean;
}

/** A block written anew, so that it tells these pieces. None: the block goes. */
export type Rewrite = (node: AdfNode, pieces: readonly WantedPiece[]) => readonly AdfNode[];

/** The blocks that tell something; undefined when they do not, one by one, tell what all of them together are read as. */
export function tellingsOf(
  blocks: readonly PlacedBlock[],
  read: (block: PlacedBlock) => readonly string[],
  together: readonly string[],
): Telling[] | undefined {
  const tellings = blocks.map((block) => ({ block, told: read(block) })).filter(({ told }) => told.length > 0);
  return JSON.stringify(tellings.flatMap(({ told }) => told)) === JSON.stringify(together) ? tellings : undefined;
}

/** Rewrites the blocks whose pieces change, and no other. There must be at least one. */
export function editTold(
  tellings: readonly Telling[],
  wanted: readonly string[],
  rewrite: Rewrite,
  edits: BlockEdits,
): void {
  const owners = tellings.flatMap(({ told }, block) => told.map((_text, index) => ({ block, index })));
  const plan = planOf(
    tellings.flatMap(({ told }) => told),
    wanted,
  );
  const piecesOf: WantedPiece[][] = tellings.map(() => []);
  let current = 0;
  for (const step of plan) {
    const owner = step.from === undefined ? undefined : owners[step.from];
    if (owner !== undefined && !step.isMoved) current = owner.block;
    piecesOf[current]?.push(pieceOf(step, wanted, owner?.block === current ? owner.index : undefined));
  }
  tellings.forEach(({ block, told }, index) => {
    const pieces = piecesOf[index] ?? [];
    if (isAsTold(pieces, told)) return;
    edits.replaced.set(block.path.join('.'), rewrite(block.node, pieces));
  });
}

function pieceOf(step: Step, wanted: readonly string[], from: number | undefined): WantedPiece {
  return { text: wanted[step.wanted] ?? '', from, isSame: step.isSame && from !== undefined };
}

function isAsTold(pieces: readonly WantedPiece[], told: readonly string[]): boolean {
  return pieces.length === told.length && pieces.every(({ from, isSame }, index) => isSame && from === index);
}

/** A list with an item for each piece: items that stay keep their nodes, those without words stay behind the item they follow. */
export function rewriteList(list: AdfNode, pieces: readonly WantedPiece[]): AdfNode[] {
  const { leading, items } = itemGroups(list);
  const written = pieces.flatMap(({ text, from, isSame }) => {
    const [item, ...following] = items[from ?? -1] ?? [];
    if (item === undefined) return [newItem(list, text)];
    if (!isSame && isList(item)) return [newItem(list, text), ...following];
    return [isSame ? item : itemWith(item, text), ...following];
  });
  if (pieces.length === 0) return [];
  return [withChildren(list, [...leading, ...written])];
}

/**
 * Lists that lost their last item stay where they are, empty, beside prose: without them it would be read as what the list told, and be
 * taken out with it.
 */
export function keepEmptied(parts: readonly SectionPart[], edits: BlockEdits): void {
  for (const { blocks } of parts) {
    const hasProse = blocks.some(({ node }) => node.type === 'paragraph' && saysSomething(linesOf([node])));
    for (const { node, path } of hasProse ? blocks : []) {
      const isGone = edits.replaced.get(path.join('.'))?.length === 0;
      if (isGone && (node.type === 'bulletList' || node.type === 'orderedList'))
        edits.replaced.set(path.join('.'), [
          withChildren(node, [{ type: 'listItem', content: [{ type: 'paragraph' }] }]),
        ]);
    }
  }
}

/** A list of its own with these texts. */
export function bulletListSaying(texts: readonly string[]): AdfNode {
  return listOf('bulletList', texts.map(itemSaying));
}

function newItem(list: AdfNode, text: string): AdfNode {
  if (list.type !== 'taskList') return itemSaying(text);
  return itemWith({ type: 'taskItem', attrs: { localId: '', state: 'TODO' } }, text);
}

/** Items that say something, each with those behind it that say nothing. */
function itemGroups(list: AdfNode): { leading: AdfNode[]; items: AdfNode[][] } {
  const leading: AdfNode[] = [];
  const items: AdfNode[][] = [];
  for (const item of childrenOf(list)) {
    if (saysSomething(linesOf([item]))) items.push([item]);
    else (items.at(-1) ?? leading).push(item);
  }
  return { leading, items };
}
