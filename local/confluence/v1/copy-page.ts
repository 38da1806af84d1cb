import { z } from 'zod';
import { knownActor, visiblePage } from '../find-page';
import type { ConfluenceSite } from '../model/confluence-site';
import type { PageRecord } from '../model/records';
import { checkMayAdd, targetPage } from '../move-target';
import { param } from '../operation';
import type { ConfluenceOperation } from '../operation';
import { allowQuery, readJson } from '../read-request';
import { notFound, notModelled } from '../refusal';
import { readTitle } from '../v2/page-writing';
import { showContent } from './show-content';

const schema = z.object({
  destination: z.object({
    type: z.enum(['parent_page', 'parent_content', 'space', 'existing_page']),
    value: z.string(),
  }),
  pageTitle: z.string().optional(),
  copyAttachments: z.boolean().optional(),
  copyPermissions: z.boolean().optional(),
  copyProperties: z.boolean().optional(),
  copyLabels: z.boolean().optional(),
  copyCustomContents: z.boolean().optional(),
  body: z.unknown().optional(),
});
type Asked = z.infer<typeof schema>;

/** Space and parent of the copy: below a page, or at the top of the space with this key. */
function readDestination(
  site: ConfluenceSite,
  { type, value }: Asked['destination'],
  actor: string,
): Pick<PageRecord, 'spaceId' | 'parentId'> {
  if (type === 'existing_page') throw notModelled('copying a page over another');
  if (type !== 'space') {
    const { id, spaceId } = targetPage(site, value, actor);
    return { spaceId, parentId: id };
  }
  const space = site.spaces.findByKey(value);
  if (space === undefined) throw notFound('The space was not found');
  return { spaceId: space.id, parentId: null };
}

/** What is copied beside the body, when it is asked for. Attachments and custom content are not modelled: there are none. */
function copyParts(site: ConfluenceSite, origin: PageRecord, copy: PageRecord, asked: Asked): void {
  if (asked.copyLabels === true) site.labels.add(copy.id, site.labels.list(origin.id));
  if (asked.copyProperties !== true) return;
  const written = { message: '', authorId: copy.authorId };
  for (const { key, value } of site.properties.list(origin.id))
    site.properties.create(copy.id, key, { value, ...written });
}

/** Copies one page without what is below it. The body is copied as it is, with every `localId` in it. */
export const copyPage: ConfluenceOperation = {
  method: 'POST',
  path: '/wiki/rest/api/content/{id}/copy',
  scopes: [['write:confluence-content'], ['read:content-details:confluence', 'write:content:confluence']],
  answer(request, site) {
    allowQuery(request, []);
    const actor = knownActor(request.actor);
    const origin = visiblePage(site, param(request, 'id'), actor);
    const asked = readJson(schema, request);
    if (asked.body !== undefined) throw notModelled('copying a page with another body');
    const place = readDestination(site, asked.destination, actor);
    checkMayAdd(site, place.spaceId, actor);
    const copy = site.pages.copy(origin, {
      ...place,
      title: readTitle(site, asked.pageTitle ?? origin.title, place),
      body: site.pages.body(origin, origin.version.number)?.body ?? '',
      authorId: actor,
      ...(asked.copyPermissions === true && { restrictions: origin.restrictions }),
    });
    copyParts(site, origin, copy, asked);
    return { status: 200, body: showContent(site, copy) };
  },
};
