import { childrenOf, withChildren } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { settled } from '../write/block-edits';
import type { Versions } from './merge-comparison';
import { linesOf } from '../plain-text';
import type { SectionName } from '../post-mortem-document';

/** What one version has at the place of a conflict. */
export interface Side {
  /** None for a version that deleted it, or never had it. */
  nodes: readonly AdfNode[];
  /** Its words, a line for each block. */
  text: string;
}

/** Two people's work that cannot be joined. */
export interface Conflict {
  /** The section under whose heading it stands; undefined for one that is not known. */
  section: SectionName | undefined;
  /** The nearest heading above; empty when there is none. */
  heading: string;
  /** `row`: one of a table or item of a list; `section`: a heading with all below it; `block`: anything else. */
  kind: 'row' | 'block' | 'section';
  /** Which nodes of the merged page it is: `count` children (0 when theirs is gone) of the node at `parent`, from `index` on. */
  at: { parent: readonly number[]; index: number; count: number };
  base: Side;
  mine: Side;
  theirs: Side;
}

/** Which version stays; `both` is theirs with mine below it. */
export type Choice = 'mine' | 'theirs' | 'both';

/** A conflict before it has its place. */
export interface OpenConflict extends Versions<readonly AdfNode[]> {
  section: SectionName | undefined;
  heading: string;
  kind: Conflict['kind'];
}

/** A piece of the merged page: a node as it is, one whose children were merged, or a conflict. */
export type Piece = { node: AdfNode } | { around: AdfNode; pieces: readonly Piece[] } | { conflict: OpenConflict };

/** Whether a piece is there whatever is chosen. */
export function isCertain(piece: Piece): boolean {
  return !('conflict' in piece);
}

/** The nodes with theirs in every conflict, and the conflicts with their places. */
export function settle(
  pieces: readonly Piece[],
  parent: readonly number[] = [],
): { nodes: AdfNode[]; conflicts: Conflict[] } {
  const nodes: AdfNode[] = [];
  const conflicts: Conflict[] = [];
  for (const piece of pieces) {
    if ('node' in piece) {
      nodes.push(piece.node);
    } else if ('conflict' in piece) {
      conflicts.push(placed(piece.conflict, parent, nodes.length));
      nodes.push(...piece.conflict.theirs);
    } else {
      const inner = settle(piece.pieces, [...parent, nodes.length]);
      conflicts.push(...inner.conflicts);
      nodes.push(withChildren(piece.around, inner.nodes));
    }
  }
  return { nodes, conflicts };
}

function placed(open: OpenConflict, parent: readonly number[], index: number): Conflict {
  const { section, heading, kind, base, mine, theirs } = open;
  const at = { parent, index, count: theirs.length };
  return { section, heading, kind, at, base: sideOf(base), mine: sideOf(mine), theirs: sideOf(theirs) };
}

function sideOf(nodes: readonly AdfNode[]): Side {
  return { nodes, text: linesOf(nodes) };
}

type Chosen = ReadonlyMap<string, readonly { conflict: Conflict; choice: Choice }[]>;

/** The children of a document after these choices; a list that loses its last item goes with it. */
export function chosenBlocks(
  blocks: readonly AdfNode[],
  conflicts: readonly Conflict[],
  choices: readonly (Choice | undefined)[],
): AdfNode[] {
  const chosen = new Map<string, { conflict: Conflict; choice: Choice }[]>();
  conflicts.forEach((conflict, index) => {
    const choice = choices[index];
    if (choice === undefined || choice === 'theirs') return;
    const parent = conflict.at.parent.join('.');
    chosen.set(parent, [...(chosen.get(parent) ?? []), { conflict, choice }]);
  });
  return chosen.size === 0 ? [...blocks] : chosenChildren(blocks, [], chosen);
}

function chosenChildren(blocks: readonly AdfNode[], path: readonly number[], chosen: Chosen): AdfNode[] {
  const children = blocks.map((block, index) => chosenIn(block, [...path, index], chosen));
  // From the last to the first, so that places further up stay true; several at one place are in the page's order.
  for (const { conflict, choice } of (chosen.get(path.join('.')) ?? []).toReversed()) {
    const { index, count } = conflict.at;
    const kept = choice === 'both' ? children.slice(index, index + count) : [];
    children.splice(index, count, ...kept, ...conflict.mine.nodes.map((node) => [node]));
  }
  return children.flat();
}

function chosenIn(node: AdfNode, path: readonly number[], chosen: Chosen): AdfNode[] {
  const prefix = path.join('.');
  const isUntouched = ![...chosen.keys()].some((parent) => parent === prefix || parent.startsWith(`${prefix}.`));
  return isUntouched ? [node] : settled(node, chosenChildren(childrenOf(node), path, chosen));
}
