import { childrenOf, withChildren } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { changed } from './block-edits';
import type { BlockEdits } from './block-edits';
import { isList, ownBlocks } from '../list-items';
import { passagesIn } from '../passages';
import type { AdfDocument, SectionName } from '../post-mortem-document';
import { nextTry, placeNew } from './write-place';
import type { Try } from './write-place';
import { editTold, tellingsOf } from './write-told';
import type { WantedPiece } from './write-told';
import { inlineOf, paragraphSaying, paragraphsSaying } from './written-blocks';

/** The passages of a section, by their texts: those that stay keep their nodes, the words of others are replaced where they stand. */
export function writeProse(attempt: Try, section: SectionName & Topical, after: readonly string[]): AdfDocument {
  const blocks = attempt.found.parts.filter((part) => part.section === section).flatMap((part) => part.blocks);
  const before = textsIn(blocks.map(({ node }) => node));
  if (JSON.stringify(before) === JSON.stringify(after)) return attempt.page;
  const edits: BlockEdits = { replaced: new Map(), after: new Map() };
  const tellings = tellingsOf(blocks, ({ node }) => textsIn([node]), before) ?? [];
  if (tellings.length > 0 && attempt.thoroughness < 2) {
    const rewrite = attempt.thoroughness === 0 ? rewriteBlock : replaceBlock;
    editTold(tellings, after, rewrite, edits);
    return changed(attempt.page, edits);
  }
  for (const { block } of tellings) edits.replaced.set(block.path.join('.'), []);
  return placeNew(nextTry(changed(attempt.page, edits), attempt), [section], after.map(paragraphSaying));
}

type Topical = 'overview' | 'conclusion';

/** What a section's blocks say, without what belongs to the timeline's rows: that is told there. */
export function textsIn(nodes: readonly AdfNode[]): string[] {
  return passagesIn(nodes, new Map()).map(({ text }) => text);
}

/** In place where every piece comes from the block in order; new pieces stand in paragraphs around it. */
function rewriteBlock(node: AdfNode, pieces: readonly WantedPiece[]): readonly AdfNode[] {
  const first = pieces.findIndex(({ from }) => from !== undefined);
  const last = pieces.findLastIndex(({ from }) => from !== undefined);
  const inner = pieces.slice(first, last + 1);
  const written = first < 0 ? undefined : writtenInside(node, inner);
  if (written === undefined) return replaceBlock(node, pieces);
  return [...saying(pieces.slice(0, first)), written, ...saying(pieces.slice(last + 1))];
}

function replaceBlock(node: AdfNode, pieces: readonly WantedPiece[]): readonly AdfNode[] {
  const isOne = textsIn([node]).length === 1;
  return pieces.flatMap((piece) => (isOne && piece.isSame ? [node] : saying([piece])));
}

function saying(pieces: readonly WantedPiece[]): AdfNode[] {
  return pieces.map(({ text }) => paragraphSaying(text));
}

/** The block with the words of each changed piece replaced; undefined when pieces were added, taken out or moved inside it. */
function writtenInside(node: AdfNode, pieces: readonly WantedPiece[]): AdfNode | undefined {
  const count = textsIn([node]).length;
  if (pieces.length !== count || pieces.some(({ from }, index) => from !== index)) return undefined;
  return pieces.reduce<AdfNode>(
    (written, { text, isSame }, index) => (isSame ? written : withPassage(written, index, text)),
    node,
  );
}

const wordBlocks = new Set(['paragraph', 'heading', 'decisionItem', 'caption', 'taskItem']);

/** The node with other words for one of its passages, counted from 0. */
function withPassage(node: AdfNode, index: number, text: string): AdfNode {
  if (wordBlocks.has(node.type)) return withChildren(node, inlineOf(text));
  if (node.type === 'codeBlock') return withChildren(node, [{ type: 'text', text }]);
  if (node.type === 'tableCell' || node.type === 'tableHeader') return withChildren(node, paragraphsSaying(text));
  if (node.type === 'listItem') return itemWithPassage(node, index, text);
  return withChildPassage(node, childrenOf(node), index, text);
}

function itemWithPassage(item: AdfNode, index: number, text: string): AdfNode {
  const own = textsIn([withChildren(item, ownBlocks(item))]).length;
  const lists = childrenOf(item).filter(isList);
  if (index < own) return withChildren(item, [...paragraphsSaying(text), ...lists]);
  const written = childrenOf(withChildPassage(item, lists, index - own, text));
  return withChildren(item, [...ownBlocks(item), ...written]);
}

function withChildPassage(node: AdfNode, children: readonly AdfNode[], index: number, text: string): AdfNode {
  let left = index;
  const written = children.map((child) => {
    const count = textsIn([child]).length;
    const isHere = left >= 0 && left < count;
    const place = left;
    left -= count;
    return isHere ? withPassage(child, place, text) : child;
  });
  return withChildren(node, written);
}
