import { visiblePage } from '../find-page';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { allowQuery } from '../read-request';
import { notFound } from '../refusal';
import { showVersion } from './show';

export const getPageVersion: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/api/v2/pages/{page-id}/versions/{version-number}',
  scopes: [['read:page:confluence']],
  answer(request, site) {
    allowQuery(request, []);
    const page = visiblePage(site, param(request, 'page-id'), request.actor);
    const number = Number(param(request, 'version-number'));
    const body = site.pages.body(page, number);
    if (body === undefined) throw notFound('The page has no such version');
    const following = number < page.version.number ? { nextVersion: number + 1 } : {};
    const preceding = number > 1 ? { prevVersion: number - 1 } : {};
    const collaborators = [body.version.authorId];
    return {
      status: 200,
      body: { ...showVersion(body.version), contentTypeModified: false, collaborators, ...preceding, ...following },
    };
  },
};
