import { hasRightToChange, visiblePage } from './find-page';
import type { ConfluenceSite } from './model/confluence-site';
import type { PageRecord } from './model/records';
import { forbidden, invalid } from './refusal';

/**
 * Puts an archived page back into the tree, for who might change it. Confluence's REST API has no request for this; its
 * pages have a button.
 * @throws ConfluenceRefusal
 */
export function unarchivePage(site: ConfluenceSite, id: string, actor: string): PageRecord {
  const page = visiblePage(site, id, actor);
  if (page.status !== 'archived') throw invalid('The page is not archived');
  if (!hasRightToChange(site, page, actor)) throw forbidden('Current user not permitted to restore this content');
  return site.pages.unarchive(page, actor);
}
