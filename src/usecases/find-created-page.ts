import { findMacroLocalId } from '../domain/document/macro-node';
import { parseAdf } from '../domain/document/parse-adf';
import { DamagedDocumentError } from '../domain/document/post-mortem-document';
import type { Page, Pages } from '../ports/pages';

/**
 * The page that an operation created before its answer was lost: it stands under one of the titles that were tried, and its
 * macro carries the operation's id. Titles are tried in order, so behind a free one there is nothing.
 * @returns null when there is none that the actor sees
 */
export async function findCreatedPage(
  pages: Pages,
  { spaceId, titles, operationId }: { spaceId: string; titles: readonly string[]; operationId: string },
): Promise<Page | null> {
  for (const title of titles) {
    const taken = await pages.findByTitle(spaceId, title);
    if (taken === null) return null;
    const page = await pages.find(taken.pageId);
    if (page && isCreatedBy(page, operationId)) return page;
  }
  return null;
}

/** The macro on a page carries the operation that put it there. A page of somebody else may hold anything. */
export function isCreatedBy(page: Page, operationId: string): boolean {
  try {
    return findMacroLocalId(parseAdf(page.body)) === operationId;
  } catch (error) {
    if (error instanceof DamagedDocumentError) return false;
    throw error;
  }
}
