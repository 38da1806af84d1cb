import { changeablePage, knownActor } from '../find-page';
import type { ConfluenceSite } from '../model/confluence-site';
import type { Place } from '../model/page-moves';
import type { PageRecord } from '../model/records';
import { checkMayAdd, checkMayStand, targetPage } from '../move-target';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { allowQuery } from '../read-request';
import { invalid } from '../refusal';

/** Where each position puts a page, seen from the target. */
const PLACES: Readonly<Record<string, (target: PageRecord) => Place>> = {
  append: ({ id, spaceId }) => ({ spaceId, parentId: id }),
  before: ({ id, spaceId, parentId }) => ({ spaceId, parentId, beside: { pageId: id, side: 'before' } }),
  after: ({ id, spaceId, parentId }) => ({ spaceId, parentId, beside: { pageId: id, side: 'after' } }),
};

const isHomepage = (site: ConfluenceSite, page: PageRecord): boolean =>
  site.spaces.find(page.spaceId)?.homepageId === page.id;

/** Moves a page with all below it, also to another space. No version is written. */
export const movePage: ConfluenceOperation = {
  method: 'PUT',
  path: '/wiki/rest/api/content/{id}/move/{position}/{targetId}',
  scopes: [['write:confluence-content'], ['write:page:confluence']],
  answer(request, site) {
    allowQuery(request, []);
    const actor = knownActor(request.actor);
    const placeBeside = PLACES[param(request, 'position')];
    if (placeBeside === undefined) throw invalid('position must be before, after or append');
    const page = changeablePage(site, param(request, 'id'), actor);
    const target = targetPage(site, param(request, 'targetId'), actor);
    if (isHomepage(site, page)) throw invalid("A space's home page cannot be moved");
    checkMayAdd(site, target.spaceId, actor);
    checkMayStand(site, page, target);
    const { id } = site.pages.move(page, placeBeside(target), actor);
    return { status: 200, body: { pageId: id } };
  },
};
