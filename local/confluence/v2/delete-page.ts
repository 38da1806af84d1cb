import { changeablePage, knownActor } from '../find-page';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { allowQuery } from '../read-request';

/** Moves a page to the trash. */
export const deletePage: ConfluenceOperation = {
  method: 'DELETE',
  path: '/wiki/api/v2/pages/{id}',
  scopes: [['delete:page:confluence']],
  answer(request, site) {
    allowQuery(request, []);
    const actor = knownActor(request.actor);
    site.pages.trash(changeablePage(site, param(request, 'id'), actor), actor);
    return { status: 204 };
  },
};
