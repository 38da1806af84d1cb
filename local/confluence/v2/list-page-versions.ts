import { visiblePage } from '../find-page';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { paginate } from '../paginate';
import { allowQuery, wantsBody } from '../read-request';
import { invalid } from '../refusal';
import { showBody, showVersion } from './show';

export const listPageVersions: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/versions',
  scopes: [['read:page:confluence']],
  answer(request, site) {
    allowQuery(request, ['body-format', 'sort', 'limit', 'cursor']);
    const page = visiblePage(site, param(request, 'id'), request.actor);
    const withBody = wantsBody(request);
    const sort = request.query.get('sort') ?? '-modified-date';
    if (sort !== '-modified-date' && sort !== 'modified-date') throw invalid(`There is no sort order ${sort}`);
    const newestFirst = site.pages.versions(page).map((record) => ({ id: String(record.version.number), record }));
    const all = sort === '-modified-date' ? newestFirst : newestFirst.reverse();
    const show = ({ record }: (typeof all)[number]) => ({
      ...showVersion(record.version),
      page: { id: page.id, title: record.title, body: withBody ? showBody(record) : {} },
    });
    return paginate(request, all, show, site);
  },
};
