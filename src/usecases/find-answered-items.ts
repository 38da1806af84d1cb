import type { ItemFinder } from '../domain/follow-up/answers-read/item-lines';
import { titleText } from '../domain/follow-up/page/page-nodes';
import type { Ports } from '../ports/ports';

/** Of one page of a follow-up; a request or two for each. */
const mostPages = 50;
const isPageId = (pageId: string): boolean => /^\d{1,19}$/u.test(pageId);

/** Reads something with what finds items by their titles. */
export type ReadWithItems = <Value>(read: (find: ItemFinder) => Value) => Promise<Value>;

/**
 * Finds the items of tasks that Confluence gave ids of its own, by post-mortem and title: titles are read of those pages only that are
 * asked for, each once.
 */
export function readingItems({ records }: Pick<Ports, 'records'>): ReadWithItems {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return async (read) => {
    const missing = new Set<string>();
    const find: ItemFinder = (pageId, title) => {
      if (!known.has(pageId) && isPageId(pageId)) missing.add(pageId);
      return known.get(pageId)?.get(title) ?? null;
    };
    const found = read(find);
    if (missing.size === 0) return found;
    const pageIds = [...missing].slice(0, mostPages);
    await Promise.all(pageIds.map(async (pageId) => known.set(pageId, await titlesOf(records, pageId))));
    return read(find);
  };
}

/** Ids by titles as the page has them; of two items of one title nobody can tell which is meant. */
async function titlesOf(records: Ports['records'], pageId: string): Promise<ReadonlyMap<string, string>> {
  const postMortem = await records.findPostMortem(pageId);
  if (postMortem === null) return new Map();
  const items = await records.findItems(pageId, postMortem.actionItemIds);
  const titles = items.map(({ id, title }) => [titleText(title), id] as const);
  return new Map(titles.filter(([title]) => titles.filter(([other]) => other === title).length === 1));
}
