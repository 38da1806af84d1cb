import { visiblePage } from '../find-page';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { paginate } from '../paginate';
import { allowQuery } from '../read-request';

/** Pages above a page, from the top down. */
export const listAncestors: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/ancestors',
  scopes: [['read:content.metadata:confluence']],
  answer(request, site) {
    allowQuery(request, ['limit']);
    const page = visiblePage(site, param(request, 'id'), request.actor);
    const fromTheTop = site.pages.ancestors(page).reverse();
    return paginate(request, fromTheTop, ({ id }) => ({ id, type: 'page' }), site);
  },
};
