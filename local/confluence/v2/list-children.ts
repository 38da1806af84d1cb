import { canSee, visiblePage } from '../find-page';
import type { ConfluenceSite } from '../model/confluence-site';
import type { PageRecord } from '../model/records';
import { param } from '../operation';
import type { ConfluenceOperation, ConfluenceRequest } from '../operation';
import { paginate } from '../paginate';
import { allowQuery } from '../read-request';

function visibleChildren(request: ConfluenceRequest, site: ConfluenceSite): PageRecord[] {
  allowQuery(request, ['limit', 'cursor']);
  const page = visiblePage(site, param(request, 'id'), request.actor);
  return site.pages.children(page.spaceId, page.id).filter((child) => canSee(site, child, request.actor));
}

const showChild = (page: PageRecord) => ({
  id: page.id,
  status: page.status,
  title: page.title,
  spaceId: page.spaceId,
  childPosition: page.position,
});

/** Child pages in the order of the tree. */
export const listChildren: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/children',
  scopes: [['read:page:confluence']],
  answer: (request, site) => paginate(request, visibleChildren(request, site), showChild, site),
};

/** Children of any type in the order of the tree; the host knows pages only. */
export const listDirectChildren: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/direct-children',
  scopes: [['read:hierarchical-content:confluence']],
  answer: (request, site) =>
    paginate(request, visibleChildren(request, site), (page) => ({ ...showChild(page), type: 'page' }), site),
};
