import { childrenOf } from './adf-node';
import type { AdfNode } from './adf-node';
import type { AdfDocument } from './post-mortem-document';

export interface Comparison {
  /** Also overlook inline comments, which people add without changing what is said. */
  overlookComments?: boolean;
}

/**
 * Attributes that Confluence adds, fills in or renames by itself (see the platform notes), by type of node or mark. Names of
 * people are among them: a mention means its account.
 */
const overlooked: Readonly<Record<string, readonly string[]>> = {
  '*': ['localId'],
  link: ['title', 'id', 'collection', 'occurrenceKey', '__confluenceMetadata'],
  mention: ['text', 'accessLevel', 'userType'],
  status: ['style'],
  emoji: ['id'],
};

/** Attributes that mean the same whether written or not. */
const defaults: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  orderedList: { order: 1 },
  table: { layout: 'default', isNumberColumnEnabled: false, displayMode: 'default' },
  tableCell: { colspan: 1, rowspan: 1, background: '' },
  tableHeader: { colspan: 1, rowspan: 1, background: '' },
  extension: { layout: 'default' },
  hardBreak: { text: '\n' },
};

/** Confluence drops these marks where a text is code as well. */
const droppedBesideCode = new Set(['strong', 'em', 'strike', 'underline', 'textColor', 'backgroundColor', 'subsup']);

/** Whether two documents or nodes mean the same to a reader: what Confluence changes by itself when storing is no difference. */
export function sameMeaning(
  one: AdfDocument | AdfNode,
  other: AdfDocument | AdfNode,
  comparison: Comparison = {},
): boolean {
  return meaningOf(one, comparison) === meaningOf(other, comparison);
}

/** A text that is equal for nodes of equal meaning. */
export function meaningOf(node: AdfDocument | AdfNode, comparison: Comparison = {}): string {
  return JSON.stringify(meaning(node, comparison));
}

function meaning(node: AdfNode, comparison: Comparison): unknown {
  const marks = marksOf(node, comparison);
  const children = mergedTexts(childrenOf(node).map((child) => meaning(child, comparison)));
  return [node.type, attributesOf(node.type, node.attrs), marks, node.text ?? '', children];
}

function marksOf(node: AdfNode, { overlookComments = false }: Comparison): string[] {
  const marks = node.marks ?? [];
  const isCode = marks.some((mark) => mark.type === 'code');
  return marks
    .filter(
      (mark) => !(isCode && droppedBesideCode.has(mark.type)) && !(overlookComments && mark.type === 'annotation'),
    )
    .map((mark) => JSON.stringify([mark.type, attributesOf(mark.type, mark.attrs)]))
    .sort();
}

function attributesOf(type: string, attributes: object | undefined): unknown {
  const dropped = new Set([...(overlooked['*'] ?? []), ...(overlooked[type] ?? [])]);
  const usual = defaults[type] ?? {};
  const kept = Object.entries(attributes ?? {}).filter(
    ([name, value]) => value !== undefined && !dropped.has(name) && value !== usual[name],
  );
  return kept.map(([name, value]) => [name, inOrder(value)]).sort(byName);
}

/** Objects as lists of pairs in order of their names, so that the order of writing does not matter. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).filter(([name, inner]) => name !== 'localId' && inner !== undefined);
  return pairs.map(([name, inner]): [string, unknown] => [name, inOrder(inner)]).sort(byName);
}

function byName(one: unknown[], other: unknown[]): number {
  return String(one[0]) < String(other[0]) ? -1 : 1;
}

/** Neighbouring texts with the same marks are one text. */
function mergedTexts(children: readonly unknown[]): unknown[] {
  const merged: unknown[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (isText(last) && isText(child) && JSON.stringify(last[2]) === JSON.stringify(child[2])) {
      merged[merged.length - 1] = [...last.slice(0, 3), `${last[3]}${child[3]}`, []];
    } else {
      merged.push(child);
    }
  }
  return merged;
}

function isText(meant: unknown): meant is [string, unknown, unknown, string, unknown] {
  return Array.isArray(meant) && meant[0] === 'text' && typeof meant[3] === 'string';
}
