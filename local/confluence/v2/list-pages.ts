import { canSee } from '../find-page';
import type { ConfluenceSite } from '../model/confluence-site';
import type { PageRecord } from '../model/records';
import type { ConfluenceOperation, ConfluenceRequest } from '../operation';
import { paginate } from '../paginate';
import { allowQuery, readIds, readList, wantsBody } from '../read-request';
import { notModelled } from '../refusal';
import { showPage } from './show';
import { sortPages } from './sort-pages';

/** Current and archived pages when none is named, as in Confluence. */
export function readStatuses(request: ConfluenceRequest): string[] {
  const asked = readList(request, 'status');
  const other = asked.find((status) => status !== 'current' && status !== 'trashed' && status !== 'archived');
  if (other !== undefined) throw notModelled(`pages with the status ${other}`);
  return asked.length === 0 ? ['current', 'archived'] : asked;
}

function candidates(site: ConfluenceSite, ids: readonly string[]): PageRecord[] {
  if (ids.length === 0) return site.pages.list();
  return [...new Set(ids)].map((id) => site.pages.find(id)).filter((page) => page !== undefined);
}

export const listPages: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/api/v2/pages',
  scopes: [['read:page:confluence']],
  answer(request, site) {
    allowQuery(request, ['id', 'space-id', 'title', 'status', 'sort', 'body-format', 'limit', 'cursor']);
    const withBody = wantsBody(request);
    const statuses = readStatuses(request);
    const spaceIds = readIds(request, 'space-id');
    const title = request.query.get('title');
    const found = candidates(site, readIds(request, 'id'))
      .filter((page) => statuses.includes(page.status))
      .filter((page) => spaceIds.length === 0 || spaceIds.includes(page.spaceId))
      .filter((page) => title === null || page.title === title)
      .filter((page) => canSee(site, page, request.actor));
    const show = (page: PageRecord) =>
      showPage(site, page, withBody ? site.pages.body(page, page.version.number) : undefined);
    return paginate(request, sortPages(found, request.query.get('sort')), show, site);
  },
};
