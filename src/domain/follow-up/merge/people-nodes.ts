import { childrenOf, withChildren } from '../../document/adf-node';
import type { AdfNode } from '../../document/adf-node';
import { leafText, lineOf } from '../../document/plain-text';

/** Go when nothing is left in them; others get an empty paragraph, since they may not be empty. */
const goWhenEmpty = new Set([
  'bulletList',
  'orderedList',
  'taskList',
  'listItem',
  'table',
  'tableRow',
  'panel',
  'blockquote',
]);
/** Hold lines, not blocks. */
const lineTypes = new Set(['paragraph', 'heading', 'taskItem', 'codeBlock', 'decisionItem', 'caption']);

/** The node with these children; null when none are left and it is nothing without them. */
export function refilled(node: AdfNode, children: readonly AdfNode[]): AdfNode | null {
  if (children.length > 0) return withChildren(node, children);
  return goWhenEmpty.has(node.type) ? null : withChildren(node, [{ type: 'paragraph', content: [] }]);
}

/** Whether this holds blocks that can be looked at one by one. */
export function holdsBlocks(node: AdfNode): boolean {
  return childrenOf(node).length > 0 && !lineTypes.has(node.type);
}

/** Whether what people wrote into this is not told apart from the rest of it. */
export function staysWhole(node: AdfNode): boolean {
  return !holdsBlocks(node) || node.type === 'tableRow' || node.type === 'listItem';
}

/** Whether a reader sees anything of it: words, a picture, a rule. */
export function showsSomething(node: AdfNode): boolean {
  if (lineOf(node) !== '') return true;
  const isLeaf = childrenOf(node).length === 0;
  const isEmptyBlock = lineTypes.has(node.type) || node.type === 'tableCell' || node.type === 'tableHeader';
  return isLeaf ? !isEmptyBlock && leafText(node) === undefined : childrenOf(node).some(showsSomething);
}

/** The node without its local id, or with another one. */
export function withLocalId(node: AdfNode, localId: string | null): AdfNode {
  const bare = withoutAttributes(node, ['localId']);
  return localId === null ? bare : { ...bare, attrs: { ...bare.attrs, localId } };
}

/** The node without these attributes. */
export function withoutAttributes(node: AdfNode, names: readonly string[]): AdfNode {
  if (node.attrs === undefined) return node;
  return { ...node, attrs: Object.fromEntries(Object.entries(node.attrs).filter(([name]) => !names.includes(name))) };
}
