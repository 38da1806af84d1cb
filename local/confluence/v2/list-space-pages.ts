import { canSee, visibleSpace } from '../find-page';
import type { PageRecord } from '../model/records';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { paginate } from '../paginate';
import { allowQuery, wantsBody } from '../read-request';
import { readStatuses } from './list-pages';
import { showPage } from './show';
import { sortPages } from './sort-pages';

export const listSpacePages: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/api/v2/spaces/{id}/pages',
  scopes: [['read:page:confluence']],
  answer(request, site) {
    allowQuery(request, ['depth', 'title', 'status', 'sort', 'body-format', 'limit', 'cursor']);
    const space = visibleSpace(site, param(request, 'id'), request.actor);
    const withBody = wantsBody(request);
    const statuses = readStatuses(request);
    const title = request.query.get('title');
    const inSpace = request.query.get('depth') === 'root' ? site.pages.children(space.id, null) : site.pages.list();
    const found = inSpace
      .filter((page) => page.spaceId === space.id && statuses.includes(page.status))
      .filter((page) => title === null || page.title === title)
      .filter((page) => canSee(site, page, request.actor));
    const show = (page: PageRecord) =>
      showPage(site, page, withBody ? site.pages.body(page, page.version.number) : undefined);
    return paginate(request, sortPages(found, request.query.get('sort')), show, site);
  },
};
