import { z } from 'zod';
import { canSee, knownActor, visibleSpace } from '../find-page';
import { mayInSpace } from '../model/access';
import type { ConfluenceSite } from '../model/confluence-site';
import type { SpaceRecord } from '../model/records';
import type { ConfluenceOperation, ConfluenceRequest } from '../operation';
import { allowQuery, readFlag, readJson } from '../read-request';
import { invalid, notFound, notModelled } from '../refusal';
import { bodySchema, idSchema, readBody, readTitle } from './page-writing';
import { showSinglePage } from './show';

const schema = z.object({
  spaceId: idSchema,
  status: z.enum(['current', 'draft']).optional(),
  title: z.string().optional(),
  parentId: idSchema.nullish(),
  body: bodySchema.optional(),
  subtype: z.string().nullish(),
});

/** The page to put the new one under: as asked, the space's home page, or none with `root-level`. */
function parentOf(
  site: ConfluenceSite,
  request: ConfluenceRequest,
  space: SpaceRecord,
  asked: string | null | undefined,
): string | null {
  if (asked === undefined || asked === null) return readFlag(request, 'root-level') ? null : space.homepageId || null;
  const parent = site.pages.find(asked);
  if (parent === undefined || parent.status !== 'current' || !canSee(site, parent, request.actor))
    throw notFound('The parent page was not found');
  if (parent.spaceId !== space.id) throw invalid('The parent page is in another space');
  return parent.id;
}

export const createPage: ConfluenceOperation = {
  method: 'POST',
  path: '/wiki/api/v2/pages',
  scopes: [['write:page:confluence']],
  answer(request, site) {
    allowQuery(request, ['root-level', 'private', 'embedded']);
    const actor = knownActor(request.actor);
    const asked = readJson(schema, request);
    if (asked.status === 'draft') throw notModelled('drafts of pages');
    if (typeof asked.subtype === 'string') throw notModelled(`pages of the subtype ${asked.subtype}`);
    const space = visibleSpace(site, asked.spaceId, actor);
    if (!mayInSpace(space, actor, 'edit')) throw notFound('The space was not found or pages may not be created in it');
    const parentId = parentOf(site, request, space, asked.parentId);
    const title = readTitle(site, asked.title, { spaceId: space.id });
    const page = site.pages.create({
      spaceId: space.id,
      title,
      parentId,
      body: readBody(site, asked.body),
      authorId: actor,
      ...(readFlag(request, 'private') && { restrictions: { read: [actor], update: [actor] } }),
    });
    return { status: 200, body: showSinglePage(site, page, site.pages.body(page, 1)) };
  },
};
