import { findMacroLocalId } from '../domain/document/macro-node';
import { parseAdf } from '../domain/document/parse-adf';
import { DamagedDocumentError } from '../domain/document/post-mortem-document';
import type { Page, Pages, PageSummary } from '../ports/pages';

/**
 * The page that an operation created before its answer was lost: it stands under one of the titles that were tried, the person
 * created it, and its macro carries the operation's id. Titles are tried in order, so behind a free one there is nothing.
 * @returns null when there is none that the actor sees
 */
export async function findCreatedPage(
  pages: Pages,
  { spaceId, titles, ...creation }: { spaceId: string; titles: readonly string[] } & Creation,
): Promise<Page | null> {
  for (const title of titles) {
    const taken = await pages.findByTitle(spaceId, title);
    if (taken === null) return null;
    const page = await pages.find(taken.pageId);
    if (page && isCreatedBy(creation, taken, page)) return page;
  }
  return null;
}

export interface Creation {
  operationId: string;
  byId: string;
}

/**
 * The macro on a page carries the operation that put it there. Whoever reads a page can name that operation as their own: it is
 * theirs only when Confluence says that they created the page.
 */
export function isCreatedBy({ operationId, byId }: Creation, { createdById }: PageSummary, page: Page): boolean {
  if (createdById !== byId) return false;
  try {
    return findMacroLocalId(parseAdf(page.body)) === operationId;
  } catch (error) {
    if (error instanceof DamagedDocumentError) return false;
    throw error;
  }
}
