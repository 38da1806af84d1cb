import { visibleSpace } from '../find-page';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { allowQuery, readFlag } from '../read-request';
import { showSpace, spaceOperations } from './show';

export const getSpace: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/api/v2/spaces/{id}',
  scopes: [['read:space:confluence']],
  answer(request, site) {
    allowQuery(request, ['include-operations', 'include-icon']);
    const space = visibleSpace(site, param(request, 'id'), request.actor);
    const operations = readFlag(request, 'include-operations')
      ? { operations: { results: spaceOperations(space, request.actor), meta: { hasMore: false }, _links: {} } }
      : {};
    return { status: 200, body: { ...showSpace(space), ...operations } };
  },
};
