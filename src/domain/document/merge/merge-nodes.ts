import { attributeOf, childrenOf } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { isList } from '../list-items';
import { pairUp, shellOf, takenOf } from './merge-comparison';
import type { Comparing, Versions } from './merge-comparison';
import { isCertain } from './merge-conflicts';
import type { Conflict, Piece } from './merge-conflicts';
import { mergeFlow } from './merge-regions';
import { align, mixAdded, weave } from './merge-sequence';
import type { SectionName } from '../post-mortem-document';

/** Where on the page is being merged. */
export interface Surroundings {
  comparing: Comparing;
  heading: string;
  section: SectionName | undefined;
}

type Children = Versions<readonly AdfNode[]>;

/** Containers with headings and blocks of their own. */
const containerTypes = ['layoutColumn', 'expand', 'nestedExpand', 'panel', 'bodiedExtension'];

type Divide = (children: Children, around: Surroundings) => Piece[] | undefined;

/** How the children of nodes of a type are merged, when both sides changed the node. Other nodes are merged as a whole. */
const divisions: Readonly<Record<string, Divide>> = {
  ...Object.fromEntries(containerTypes.map((type): [string, Divide] => [type, (...given) => mergeFlow(...given)])),
  ...Object.fromEntries(['bulletList', 'orderedList', 'decisionList'].map((type) => [type, mergeRows])),
  layoutSection: mergeColumns,
  table: (children, around) => (hasSteadyColumns(children) ? mergeRows(children, around) : undefined),
  taskList: (children, around) => beginningWith(({ type }) => type !== 'taskList', mergeRows(children, around)),
  listItem: (children, around) => beginningWith((node) => !isList(node), mergeBlocks(children, around)),
};

/** Blocks that follow one another, without regard to headings. */
export function mergeBlocks(children: Children, around: Surroundings, kind: Conflict['kind'] = 'block'): Piece[] {
  const { base, mine, theirs } = children;
  const { comparing } = around;
  const sides = {
    base,
    mine: align(base.length, mine, pairUp(base, mine, comparing)),
    theirs: align(base.length, theirs, pairUp(base, theirs, comparing)),
  };
  return weave<AdfNode, Piece>(
    sides,
    (versions) => mergeNode(versions, around, kind),
    (added, addedByThem) => mixAdded(added, addedByThem, comparing).map((node) => ({ node })),
  );
}

function mergeRows(children: Children, around: Surroundings): Piece[] {
  return mergeBlocks(children, around, 'row');
}

/** One block, row or item. */
function mergeNode(
  { base, mine, theirs }: Versions<AdfNode | undefined> & { base: AdfNode },
  around: Surroundings,
  kind: Conflict['kind'],
): Piece[] {
  const { isSame } = around.comparing;
  if (mine === undefined || theirs === undefined) {
    const left = mine ?? theirs;
    if (left === undefined || isSame(left, base)) return [];
    return [conflictOf({ base: [base], mine: listOf(mine), theirs: listOf(theirs) }, around, kind)];
  }
  const versions = { base, mine, theirs };
  const taken = takenOf(versions, around.comparing);
  if (taken !== undefined) return [{ node: taken }];
  return mergeInside(versions, around) ?? [conflictOf({ base: [base], mine: [mine], theirs: [theirs] }, around, kind)];
}

/** The node with its children merged; undefined when it can be merged only as a whole. */
function mergeInside(versions: Versions<AdfNode>, around: Surroundings): Piece[] | undefined {
  const { base, mine, theirs } = versions;
  const divide = mine.type === base.type && theirs.type === base.type ? divisions[base.type] : undefined;
  const shells = { base: shellOf(base), mine: shellOf(mine), theirs: shellOf(theirs) };
  const shell = divide === undefined ? undefined : takenOf(shells, around.comparing);
  if (divide === undefined || shell === undefined) return undefined;
  const pieces = divide({ base: childrenOf(base), mine: childrenOf(mine), theirs: childrenOf(theirs) }, around);
  if (pieces === undefined || !pieces.some(isCertain)) return pieces?.length === 0 ? emptied(shell) : undefined;
  return [{ around: shell, pieces }];
}

/** Both sides together took everything out: a list goes, a container stays with an empty paragraph. */
function emptied(shell: AdfNode): Piece[] {
  return containerTypes.includes(shell.type) ? [{ around: shell, pieces: [{ node: { type: 'paragraph' } }] }] : [];
}

/** Columns of a layout have no order of their own to merge: they pair by place, or not at all. */
function mergeColumns({ base, mine, theirs }: Children, around: Surroundings): Piece[] | undefined {
  if (mine.length !== base.length || theirs.length !== base.length) return undefined;
  const pieces = base.map((column, index) => {
    const versions = { base: column, mine: mine[index] ?? column, theirs: theirs[index] ?? column };
    const taken = takenOf(versions, around.comparing);
    return taken === undefined ? mergeInside(versions, around) : [{ node: taken }];
  });
  return pieces.some((merged) => merged?.length !== 1) ? undefined : pieces.flatMap((merged) => merged ?? []);
}

/** The pieces when the first of them is there in any case and may stand first. */
function beginningWith(mayStandFirst: (node: AdfNode) => boolean, pieces: Piece[]): Piece[] | undefined {
  const [first] = pieces;
  if (first === undefined) return pieces;
  if ('conflict' in first) return undefined;
  return mayStandFirst('node' in first ? first.node : first.around) ? pieces : undefined;
}

/** Rows can be joined only when all versions have the same columns, and no cell reaches over several rows. */
function hasSteadyColumns({ base, mine, theirs }: Children): boolean {
  const widths = [base, mine, theirs].map((rows) => Math.max(...rows.map(widthOf)));
  const isHanging = (row: AdfNode): boolean =>
    childrenOf(row).some((cell) => Number(attributeOf(cell, 'rowspan') ?? 1) > 1);
  return new Set(widths).size === 1 && ![...base, ...mine, ...theirs].some(isHanging);
}

function widthOf(row: AdfNode): number {
  return childrenOf(row).reduce((width, cell) => width + Number(attributeOf(cell, 'colspan') ?? 1), 0);
}

export function conflictOf(versions: Children, { section, heading }: Surroundings, kind: Conflict['kind']): Piece {
  return { conflict: { ...versions, section, heading, kind } };
}

function listOf(node: AdfNode | undefined): readonly AdfNode[] {
  return node === undefined ? [] : [node];
}
