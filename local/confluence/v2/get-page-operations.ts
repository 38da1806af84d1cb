import { visiblePage } from '../find-page';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { allowQuery } from '../read-request';
import { pageOperations } from './show';

/** What the account that asks may do with a page. */
export const getPageOperations: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/operations',
  scopes: [['read:page:confluence']],
  answer(request, site) {
    allowQuery(request, []);
    const page = visiblePage(site, param(request, 'id'), request.actor);
    return { status: 200, body: { operations: pageOperations(site, page, request.actor) } };
  },
};
