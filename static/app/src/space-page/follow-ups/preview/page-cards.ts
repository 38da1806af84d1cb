import type { AdfNode } from '../../../../../../src/domain/document/adf-node';
import { childrenOf, textAttributeOf } from '../../../../../../src/domain/document/adf-node';
import { askConfluence } from '../../../shared/bridge/confluence';
import { listOf, shapeOf, textOf } from '../../../shared/bridge/shape';

/** Confluence answers with as many pages at once. */
const mostAtOnce = 250;

/** The page that an address of the site leads to; null where it leads elsewhere. */
export function pageOfAddress(address: string): string | null {
  return /\/pages\/(\d+)(?:[/?#]|$)/u.exec(address)?.[1] ?? null;
}

/** The pages that stand under a node as cards, each once. */
export function findCardPages(node: AdfNode): readonly string[] {
  const own = node.type === 'inlineCard' ? pageOfAddress(textAttributeOf(node, 'url')) : null;
  return [...new Set([...(own === null ? [] : [own]), ...childrenOf(node).flatMap(findCardPages)])];
}

/** Titles of pages, by id; those that the reader may not see are left out. Nothing where Confluence does not answer. */
export async function loadPageTitles(pageIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (let start = 0; start < pageIds.length; start += mostAtOnce) {
    const ids = pageIds.slice(start, start + mostAtOnce).join(',');
    const found = await askConfluence(`/wiki/api/v2/pages?id=${ids}&limit=${mostAtOnce}`, readTitles);
    for (const [pageId, title] of found.ok ? found.value : []) titles.set(pageId, title);
  }
  return titles;
}

function readTitles(body: unknown): readonly (readonly [string, string])[] {
  return listOf(shapeOf(body)['results']).flatMap((page) => {
    const [id, title] = [textOf(shapeOf(page)['id']), textOf(shapeOf(page)['title'])];
    return id === null || title === null ? [] : [[id, title] as const];
  });
}
