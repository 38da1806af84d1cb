import { childrenOf } from './adf-node';
import type { AdfNode } from './adf-node';
import { isStacking, leafText } from './plain-text';
import type { Aside } from './post-mortem-document';
import { quotationsIn } from './quotations';

/** Words as they grow, and the stretches of them that are not the author's own. */
interface Growing {
  text: string;
  asides: Aside[];
}

export interface PassageText {
  text: string;
  asides: readonly Aside[];
}

/** Inline nodes that stand for something outside the page; a card is the address it leads to. */
const kindOfNode: ReadonlyMap<string, Aside['kind']> = new Map([
  ['mention', 'mention'],
  ['inlineCard', 'link'],
  ['blockCard', 'link'],
  ['embedCard', 'link'],
  ['codeBlock', 'code'],
  ['blockquote', 'quote'],
]);
const address = /(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)\]}'’”]/giu;

/**
 * The words of some blocks as `plainText` gives them, and which of them are code, quoted, a mention or an address.
 * @param outer what the blocks stand in, when that makes all of them an aside
 */
export function passageTextOf(blocks: readonly AdfNode[], outer?: Aside['kind']): PassageText {
  const growing: Growing = { text: '', asides: [] };
  blocks.forEach((block, index) => {
    if (index > 0) append(growing, '\n', undefined);
    grow(growing, block, outer);
  });
  const text = growing.text.trimEnd();
  const asides = [...growing.asides, ...addressesIn(text), ...quotationsIn(text)];
  return { text, asides: asides.length === 0 ? asides : tidied(asides, text) };
}

function grow(growing: Growing, node: AdfNode, outer: Aside['kind'] | undefined): void {
  const kind = outer ?? kindOf(node);
  const leaf = leafText(node);
  if (leaf !== undefined) {
    append(growing, leaf, kind);
    return;
  }
  const stacks = isStacking(node);
  childrenOf(node).forEach((child, index) => {
    if (stacks && index > 0) append(growing, '\n', undefined);
    grow(growing, child, kind);
  });
}

function kindOf(node: AdfNode): Aside['kind'] | undefined {
  return node.marks?.some((mark) => mark.type === 'code') === true ? 'code' : kindOfNode.get(node.type);
}

/** Adds words as a reader sees them: spaces run together, and none stand at the end of a line. */
function append(growing: Growing, raw: string, kind: Aside['kind'] | undefined): void {
  let words = raw.replace(/[ \t\u00a0]+/gu, ' ').replace(/ ?\n[ \n]*/gu, '\n');
  const last = growing.text.at(-1);
  if (last === undefined) words = words.trimStart();
  else if (last === '\n') words = words.replace(/^[ \n]+/u, '');
  else if (last === ' ' && words.startsWith(' ')) words = words.slice(1);
  if (last === ' ' && words.startsWith('\n')) growing.text = growing.text.slice(0, -1);
  const start = growing.text.length;
  growing.text += words;
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  if (kind !== undefined && from < to) growing.asides.push({ from, to, kind });
}

/** Addresses that are typed out; a link whose text is one is among them. */
function addressesIn(text: string): Aside[] {
  if (!text.includes('://') && !text.includes('www.')) return [];
  return [...text.matchAll(address)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    kind: 'link',
  }));
}

/** In the order of the text; two of a kind with no words between them are one. */
function tidied(asides: readonly Aside[], text: string): Aside[] {
  const sorted = asides
    .map(({ from, to, kind }) => ({ from, to: Math.min(to, text.length), kind }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from || other.to - one.to);
  const tidy: Aside[] = [];
  for (const aside of sorted) {
    const before = tidy.at(-1);
    if (before?.kind === aside.kind && (aside.from < before.to || goesOn(before, aside, text)))
      tidy[tidy.length - 1] = { ...before, to: Math.max(before.to, aside.to) };
    else tidy.push(aside);
  }
  return tidy;
}

/** Marks cut one quotation into several nodes; mentions and addresses side by side are several. */
function goesOn(before: Aside, { kind, from }: Aside, text: string): boolean {
  return (kind === 'code' || kind === 'quote') && text.slice(before.to, from).trim() === '';
}
