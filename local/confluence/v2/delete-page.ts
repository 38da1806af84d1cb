import { hasRightToChange, knownActor, visiblePage, visibleSpace } from '../find-page';
import { mayInSpace } from '../model/access';
import type { ConfluenceSite } from '../model/confluence-site';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { allowQuery, readFlag } from '../read-request';
import { forbidden, notFound } from '../refusal';

/** Removes a page of the trash for good. @throws ConfluenceRefusal: 404 when it is in no trash, 403 for who does not administer the space. */
function purge(site: ConfluenceSite, id: string, actor: string): void {
  const page = visiblePage(site, id, actor, true);
  if (page.status !== 'trashed') throw notFound();
  const space = visibleSpace(site, page.spaceId, actor);
  if (!mayInSpace(space, actor, 'administer')) throw forbidden('Current user not permitted to purge this content');
  site.pages.purge(page, actor);
}

/** Archived pages too may go to the trash. @throws ConfluenceRefusal: 404 when it may not be seen, 403 when it may not be changed. */
function trash(site: ConfluenceSite, id: string, actor: string): void {
  const page = visiblePage(site, id, actor);
  if (!hasRightToChange(site, page, actor)) throw forbidden('Current user not permitted to delete this content');
  site.pages.trash(page, actor);
}

/** Moves a page to the trash, or with `purge=true` out of it for good. */
export const deletePage: ConfluenceOperation = {
  method: 'DELETE',
  path: '/wiki/api/v2/pages/{id}',
  scopes: [['delete:page:confluence']],
  answer(request, site) {
    allowQuery(request, ['purge']);
    const actor = knownActor(request.actor);
    if (readFlag(request, 'purge')) purge(site, param(request, 'id'), actor);
    else trash(site, param(request, 'id'), actor);
    return { status: 204 };
  },
};
