import { visiblePage } from '../find-page';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { paginate } from '../paginate';
import { allowQuery } from '../read-request';
import { showLabel } from './show';

export const listLabels: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/labels',
  scopes: [['read:page:confluence']],
  answer(request, site) {
    allowQuery(request, ['prefix', 'limit', 'cursor']);
    const page = visiblePage(site, param(request, 'id'), request.actor);
    const prefix = request.query.get('prefix');
    const found = site.labels.list(page.id).filter((label) => prefix === null || label.prefix === prefix);
    return paginate(request, found, showLabel, site);
  },
};
