import { maySee, mayChange, mayInSpace } from './model/access';
import type { Actor } from './model/access';
import type { ConfluenceSite } from './model/confluence-site';
import type { PageRecord, SpaceRecord } from './model/records';
import { forbidden, notFound } from './refusal';

export function canSee(site: ConfluenceSite, page: PageRecord, actor: Actor): boolean {
  const space = site.spaces.find(page.spaceId);
  return space !== undefined && maySee(space, page, site.pages.ancestors(page), actor);
}

/** Whether this account has the right to change a page, whatever state the page is in. */
export function hasRightToChange(site: ConfluenceSite, page: PageRecord, actor: Actor): boolean {
  const space = site.spaces.find(page.spaceId);
  return space !== undefined && mayChange(space, page, site.pages.ancestors(page), actor);
}

/** Whether this account may change a page: archived ones are for reading only. */
export const canChange = (site: ConfluenceSite, page: PageRecord, actor: Actor): boolean =>
  page.status !== 'archived' && hasRightToChange(site, page, actor);

/** Whether this account may comment on a page that it sees. Restrictions for changing do not keep people from talking. */
export function mayComment(site: ConfluenceSite, page: PageRecord, actor: Actor): boolean {
  const space = site.spaces.find(page.spaceId);
  return page.status === 'current' && space !== undefined && mayInSpace(space, actor, 'edit');
}

/** The page, if it exists, is in no trash, and this account may see it. @throws ConfluenceRefusal (404). */
export function visiblePage(site: ConfluenceSite, id: string, actor: Actor, trashed = false): PageRecord {
  const page = site.pages.find(id);
  const isThere = page !== undefined && (page.status !== 'trashed' || trashed);
  if (isThere && canSee(site, page, actor)) return page;
  throw notFound();
}

/** The page, if this account may change it. @throws ConfluenceRefusal: 404 when it may not see it, 403 when it may not change it. */
export function changeablePage(site: ConfluenceSite, id: string, actor: Actor): PageRecord {
  const page = visiblePage(site, id, actor);
  if (canChange(site, page, actor)) return page;
  throw forbidden('Current user not permitted to update this content');
}

/** The space, if this account may see it. @throws ConfluenceRefusal (404). */
export function visibleSpace(site: ConfluenceSite, id: string, actor: Actor): SpaceRecord {
  const space = site.spaces.find(id);
  if (space !== undefined && mayInSpace(space, actor, 'view')) return space;
  throw notFound();
}

/** The account that asks. @throws ConfluenceRefusal (404): nobody who is known may write. */
export function knownActor(actor: Actor): string {
  if (actor === null) throw notFound();
  return actor;
}
