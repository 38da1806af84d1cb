import { z } from 'zod';
import { canChange, canSee, changeablePage, knownActor } from '../find-page';
import type { ConfluenceSite } from '../model/confluence-site';
import type { PageRecord } from '../model/records';
import { param } from '../operation';
import type { ConfluenceOperation, ConfluenceReply } from '../operation';
import { allowQuery, readJson } from '../read-request';
import { conflict, forbidden, invalid, notFound, notModelled } from '../refusal';
import { bodySchema, idSchema, readBody, readTitle } from './page-writing';
import { showSinglePage } from './show';

const schema = z.object({
  id: idSchema,
  status: z.enum(['current', 'draft', 'trashed', 'deleted', 'historical']),
  title: z.string(),
  spaceId: idSchema.optional(),
  parentId: idSchema.nullish(),
  ownerId: z.string().optional(),
  body: bodySchema.optional(),
  version: z.object({ number: z.number().int(), message: z.string().nullish(), minorEdit: z.boolean().optional() }),
});
type Asked = z.infer<typeof schema>;

function checkAsked(page: PageRecord, asked: Asked): void {
  if (asked.status !== 'current') throw notModelled(`setting a page's status to ${asked.status}`);
  if (asked.id !== page.id) throw invalid('The id in the body is not the id in the path');
  if (asked.spaceId !== undefined && asked.spaceId !== page.spaceId)
    throw invalid('A page cannot be moved to another space with this request');
  const next = page.version.number + 1;
  if (asked.version.number !== next) {
    throw conflict(
      `Version must be incremented when updating a page. Current Version: [${page.version.number}]. Provided version: [${asked.version.number}]`,
    );
  }
}

/** Where the page is to be: unchanged unless another parent is named, which must not be below the page itself. */
function parentOf(site: ConfluenceSite, page: PageRecord, asked: Asked, actor: string): string | null {
  if (asked.parentId === undefined || asked.parentId === null) return page.parentId;
  const parent = site.pages.find(asked.parentId);
  if (parent === undefined || parent.status !== 'current' || !canSee(site, parent, actor))
    throw notFound('The parent page was not found');
  const isBelow = parent.id === page.id || site.pages.ancestors(parent).some(({ id }) => id === page.id);
  if (isBelow || parent.spaceId !== page.spaceId)
    throw invalid('The page cannot be put there: not below itself, not in another space');
  return parent.id;
}

/** Takes a page out of the trash; nothing else of it changes, as Atlassian's description says. */
function restore(site: ConfluenceSite, page: PageRecord, asked: Asked, actor: string): ConfluenceReply {
  if (!canSee(site, page, actor)) throw notFound();
  if (!canChange(site, page, actor)) throw forbidden('Current user not permitted to update this content');
  checkAsked(page, asked);
  readTitle(site, page.title, { spaceId: page.spaceId, pageId: page.id });
  const restored = site.pages.restore(page, actor);
  const body = showSinglePage(site, restored, site.pages.body(restored, restored.version.number));
  return { status: 200, body };
}

export const updatePage: ConfluenceOperation = {
  method: 'PUT',
  path: '/wiki/api/v2/pages/{id}',
  scopes: [['write:page:confluence']],
  answer(request, site) {
    allowQuery(request, []);
    const actor = knownActor(request.actor);
    const asked = readJson(schema, request);
    const trashed = site.pages.find(param(request, 'id'));
    if (trashed?.status === 'trashed' && asked.status === 'current') return restore(site, trashed, asked, actor);
    const page = changeablePage(site, param(request, 'id'), actor);
    checkAsked(page, asked);
    const before = site.pages.body(page, page.version.number);
    const changed = site.pages.change(page, {
      title: readTitle(site, asked.title, { spaceId: page.spaceId, pageId: page.id }),
      parentId: parentOf(site, page, asked, actor),
      ownerId: asked.ownerId ?? page.ownerId,
      body: asked.body === undefined && before !== undefined ? before.body : readBody(site, asked.body),
      message: asked.version.message ?? '',
      minorEdit: asked.version.minorEdit ?? false,
      authorId: actor,
    });
    return { status: 200, body: showSinglePage(site, changed, site.pages.body(changed, changed.version.number)) };
  },
};
