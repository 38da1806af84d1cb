import { visiblePage } from '../find-page';
import type { ConfluenceSite } from '../model/confluence-site';
import type { PageRecord } from '../model/records';
import { param } from '../operation';
import type { ConfluenceOperation, ConfluenceRequest } from '../operation';
import { allowQuery, readFlag, readList, wantsBody } from '../read-request';
import { notFound } from '../refusal';
import { pageOperations, showLabel, showProperty, showSinglePage, showVersion } from './show';

const many = (results: unknown[]) => ({ results, meta: { hasMore: false }, _links: {} });

/** What can be had with a page in the same answer. */
const INCLUDES: Record<string, (site: ConfluenceSite, page: PageRecord, request: ConfluenceRequest) => object> = {
  'include-labels': (site, page) => ({ labels: many(site.labels.list(page.id).map(showLabel)) }),
  'include-properties': (site, page) => ({ properties: many(site.properties.list(page.id).map(showProperty)) }),
  'include-operations': (site, page, { actor }) => ({ operations: many(pageOperations(site, page, actor)) }),
  'include-versions': (site, page) => ({
    versions: many(site.pages.versions(page).map(({ version }) => showVersion(version))),
  }),
};

export const getPage: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}',
  scopes: [['read:page:confluence']],
  answer(request, site) {
    allowQuery(request, ['body-format', 'version', 'status', 'include-version', ...Object.keys(INCLUDES)]);
    const withBody = wantsBody(request);
    const page = visiblePage(
      site,
      param(request, 'id'),
      request.actor,
      readList(request, 'status').includes('trashed'),
    );
    const asked = request.query.get('version');
    const body = site.pages.body(page, asked === null ? page.version.number : Number(asked));
    if (body === undefined) throw notFound('The page has no such version');
    const included = Object.entries(INCLUDES).filter(([name]) => readFlag(request, name));
    const extra = included.map(([, include]) => include(site, page, request));
    return {
      status: 200,
      body: Object.assign({}, showSinglePage(site, page, withBody ? body : undefined, body), ...extra) as object,
    };
  },
};
