import { createContext, useContext } from 'react';

/** Titles of the pages that the preview shows as cards, by id; null while they are asked for. */
export const PageTitlesHolder = createContext<ReadonlyMap<string, string> | null>(null);

/** `undefined` while titles are asked for; null where the reader may not see the page. */
export function usePageTitle(pageId: string): string | null | undefined {
  const titles = useContext(PageTitlesHolder);
  return titles === null ? undefined : (titles.get(pageId) ?? null);
}
