import { canSee } from './find-page';
import { mayInSpace } from './model/access';
import type { ConfluenceSite } from './model/confluence-site';
import type { PageRecord } from './model/records';
import { forbidden, invalid, notFound } from './refusal';

/** A current page that this account may see, to put another one below or beside. @throws ConfluenceRefusal (404). */
export function targetPage(site: ConfluenceSite, id: string, actor: string): PageRecord {
  const target = site.pages.find(id);
  if (target?.status !== 'current' || !canSee(site, target, actor)) throw notFound('The target page was not found');
  return target;
}

/** @throws ConfluenceRefusal (403) when this account may not make pages in the space. */
export function checkMayAdd(site: ConfluenceSite, spaceId: string, actor: string): void {
  const space = site.spaces.find(spaceId);
  if (space === undefined || !mayInSpace(space, actor, 'edit'))
    throw forbidden('Current user not permitted to create content in the target space');
}

/** @throws ConfluenceRefusal (400) when a page would be put below itself, or titles in the other space are taken. */
export function checkMayStand(site: ConfluenceSite, page: PageRecord, target: PageRecord): void {
  if ([target, ...site.pages.ancestors(target)].some(({ id }) => id === page.id))
    throw invalid('A page cannot be moved below or beside itself');
  if (target.spaceId === page.spaceId) return;
  const taken = [page, ...site.pages.descendants(page)].find(
    ({ title }) => site.pages.findByTitle(target.spaceId, title) !== undefined,
  );
  if (taken !== undefined)
    throw invalid(`A page with the title ${taken.title} already exists in the space that it is moved to`);
}
