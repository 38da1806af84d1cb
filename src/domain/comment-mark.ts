import { link, text } from '@atlaskit/adf-utils/builders';
import { childrenOf, textAttributeOf } from './document/adf-node';
import type { AdfNode } from './document/adf-node';
import { parseAdf } from './document/parse-adf';
import { DamagedDocumentError } from './document/post-mortem-document';

/** Stands before each mark, so that no heading of a page is taken for one. */
const prefix = 'app-comment-';

/**
 * Words that lead to the page of a comment, and mark the comment: the fragment of the address tells which one it is. Confluence has
 * no key for creating comments, so this is how one is found again whose creation was not answered.
 * @param mark letters, digits, `-`, `_`, `.` and `:`; nobody else can know it before the comment is there
 */
export function markedLink(words: string, { pageId, mark }: { pageId: string; mark: string }) {
  const address = `/wiki/pages/viewpage.action?pageId=${encodeURIComponent(pageId)}`;
  return link({ href: `${address}#${prefix}${encodeURIComponent(mark)}` })(text(words));
}

/**
 * The comment that bears this mark; of several the oldest, since the others were copied from it.
 * @param comments the newest first; bodies are unparsed ADF, and one that is damaged bears no mark
 */
export function findMarked<Comment extends { body: string }>(
  comments: readonly Comment[],
  mark: string,
): Comment | null {
  return [...comments].reverse().find(({ body }) => bearsMark(body, mark)) ?? null;
}

/** @param body unparsed ADF */
export function bearsMark(body: string, mark: string): boolean {
  try {
    return addressesIn(parseAdf(body)).some((address) => fragmentOf(address) === `${prefix}${mark}`);
  } catch (error) {
    if (error instanceof DamagedDocumentError) return false;
    throw error;
  }
}

/** Confluence may turn a link into another kind of node: every address counts. */
function addressesIn(node: AdfNode): readonly string[] {
  const marked = (node.marks ?? []).flatMap((mark) => hrefOf(mark.attrs));
  return [textAttributeOf(node, 'url'), ...marked, ...childrenOf(node).flatMap(addressesIn)];
}

function hrefOf(attributes: object | undefined): readonly string[] {
  const href: unknown = attributes === undefined ? undefined : Reflect.get(attributes, 'href');
  return typeof href === 'string' ? [href] : [];
}

/** Decoded; as it is where it cannot be decoded. Empty when there is none. */
function fragmentOf(address: string): string {
  const at = address.indexOf('#');
  const fragment = at === -1 ? '' : address.slice(at + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
