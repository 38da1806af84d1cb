import type { ADFEntity } from '@atlaskit/adf-utils/types';
import type { AdfDocument } from './post-mortem-document';

/** Any node of a document, known to the schema or not. Read its attributes with `attributeOf`, never directly. */
export type AdfNode = ADFEntity;

/** The value of one attribute of a node, or undefined. */
export function attributeOf(node: AdfNode, name: string): unknown {
  return node.attrs?.[name];
}

/** The value of an attribute when it is text, else the empty string. */
export function textAttributeOf(node: AdfNode, name: string): string {
  const value = attributeOf(node, name);
  return typeof value === 'string' ? value : '';
}

/** A node's children; none for a leaf. */
export function childrenOf(node: AdfNode): readonly AdfNode[] {
  const children = node.content ?? none;
  return children.every(isNode) ? children : children.filter(isNode);
}

const none: readonly AdfNode[] = [];

function isNode(child: AdfNode | undefined): child is AdfNode {
  return child !== undefined;
}

/** A copy of the node with other children, all else as it was. */
export function withChildren(node: AdfNode, children: readonly AdfNode[]): AdfNode {
  return { ...node, content: [...children] };
}

/** A document with these blocks. That they are blocks which may stand on top is what the tests prove with the JSON schema. */
export function documentOf(blocks: readonly AdfNode[]): AdfDocument {
  return { type: 'doc', version: 1, content: [...blocks] as AdfDocument['content'] };
}

/** Where the first web address (http or https) under this node leads, or undefined. */
export function firstWebAddress(node: AdfNode): string | undefined {
  const own = [textAttributeOf(node, 'url'), ...(node.marks ?? []).map((mark) => hrefOf(mark.attrs))].find(
    isWebAddress,
  );
  if (own !== undefined) return own;
  for (const child of childrenOf(node)) {
    const found = firstWebAddress(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function hrefOf(attributes: object | undefined): string {
  const href: unknown = attributes === undefined ? undefined : Reflect.get(attributes, 'href');
  return typeof href === 'string' ? href : '';
}

/** Whether a browser may be led there: http or https, nothing that runs. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/\S+$/iu.test(address);
}
