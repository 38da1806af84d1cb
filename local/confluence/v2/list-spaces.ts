import { mayInSpace } from '../model/access';
import type { ConfluenceOperation } from '../operation';
import { paginate } from '../paginate';
import { allowQuery, readIds, readList } from '../read-request';
import { showSpace } from './show';

export const listSpaces: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/api/v2/spaces',
  scopes: [['read:space:confluence']],
  answer(request, site) {
    allowQuery(request, ['ids', 'keys', 'type', 'status', 'limit', 'cursor']);
    const ids = readIds(request, 'ids');
    const keys = readList(request, 'keys');
    const found = site.spaces
      .list()
      .filter((space) => mayInSpace(space, request.actor, 'view'))
      .filter(({ id, key }) => (ids.length === 0 || ids.includes(id)) && (keys.length === 0 || keys.includes(key)))
      .filter(
        () =>
          (request.query.get('type') ?? 'global') === 'global' &&
          (request.query.get('status') ?? 'current') === 'current',
      );
    return paginate(request, found, showSpace, site);
  },
};
