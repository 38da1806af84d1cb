import type { AdfNode } from '../../../../../../src/domain/document/adf-node';
import { childrenOf, textAttributeOf } from '../../../../../../src/domain/document/adf-node';

/** The page that an address of the site leads to; null where it leads elsewhere. */
export function pageOfAddress(address: string): string | null {
  return /\/pages\/(\d+)(?:[/?#]|$)/u.exec(address)?.[1] ?? null;
}

/** The pages that stand under a node as cards, each once. */
export function findCardPages(node: AdfNode): readonly string[] {
  const own = node.type === 'inlineCard' ? pageOfAddress(textAttributeOf(node, 'url')) : null;
  return [...new Set([...(own === null ? [] : [own]), ...childrenOf(node).flatMap(findCardPages)])];
}
