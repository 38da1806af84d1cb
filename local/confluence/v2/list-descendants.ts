import { canSee, visiblePage } from '../find-page';
import type { ConfluenceSite } from '../model/confluence-site';
import type { PageRecord } from '../model/records';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { paginate } from '../paginate';
import { allowQuery } from '../read-request';
import { invalid } from '../refusal';

const DEEPEST = 5;

function readDepth(text: string | null): number {
  const depth = text === null ? DEEPEST : Number(text);
  if (!Number.isInteger(depth) || depth < 1 || depth > DEEPEST) throw invalid(`depth must be between 1 and ${DEEPEST}`);
  return depth;
}

interface Descendant {
  id: string;
  page: PageRecord;
  depth: number;
}

function descendantsOf(site: ConfluenceSite, page: PageRecord, depth: number, most: number): Descendant[] {
  if (depth > most) return [];
  const children = site.pages.children(page.spaceId, page.id);
  return children.flatMap((child) => [
    { id: child.id, page: child, depth },
    ...descendantsOf(site, child, depth + 1, most),
  ]);
}

/** Pages below a page, each before its own children, at most five levels down. */
export const listDescendants: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/descendants',
  scopes: [['read:hierarchical-content:confluence']],
  answer(request, site) {
    allowQuery(request, ['limit', 'cursor', 'depth']);
    const top = visiblePage(site, param(request, 'id'), request.actor);
    const found = descendantsOf(site, top, 1, readDepth(request.query.get('depth')));
    const visible = found.filter(({ page }) => canSee(site, page, request.actor));
    const show = ({ page, depth }: Descendant) => ({
      id: page.id,
      status: page.status,
      title: page.title,
      type: 'page',
      parentId: page.parentId,
      depth,
      childPosition: page.position,
    });
    return paginate(request, visible, show, site);
  },
};
