import { visibleSpace } from '../find-page';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { allowQuery } from '../read-request';
import { spaceOperations } from './show';

export const getSpaceOperations: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/api/v2/spaces/{id}/operations',
  scopes: [['read:space:confluence']],
  answer(request, site) {
    allowQuery(request, []);
    const space = visibleSpace(site, param(request, 'id'), request.actor);
    return { status: 200, body: { operations: spaceOperations(space, request.actor) } };
  },
};
