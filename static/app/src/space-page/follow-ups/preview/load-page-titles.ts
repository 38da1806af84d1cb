import { askConfluence } from '../../../shared/bridge/confluence';
import { listOf, shapeOf, textOf } from '../../../shared/bridge/shape';

/** Confluence answers with as many pages at once. */
const mostAtOnce = 250;

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
