import { z } from 'zod';
import type { Page } from './pages';
import { jsonBody, requestEmpty, requestJson } from './request';

const content = (id: string): string => `/wiki/rest/api/content/${encodeURIComponent(id)}`;
const copySchema = z.object({ id: z.string() });

/** Moves a page, with all below it, to be the last one below another. Throws RestError. */
export const movePageBelow = (id: string, parentId: string): Promise<void> =>
  requestEmpty(`${content(id)}/move/append/${encodeURIComponent(parentId)}`, { method: 'PUT' });

/** Copies a page beside itself, with its labels and properties but open to the space. Throws RestError. */
export function copyPage(page: Page, spaceKey: string, pageTitle: string): Promise<{ id: string }> {
  const destination = page.parentId
    ? { type: 'parent_page', value: page.parentId }
    : { type: 'space', value: spaceKey };
  const parts = { copyAttachments: true, copyLabels: true, copyProperties: true };
  return requestJson(copySchema, `${content(page.id)}/copy`, jsonBody('POST', { destination, pageTitle, ...parts }));
}

/** Archives a page. Throws RestError. */
export const archivePage = (id: string): Promise<void> =>
  requestEmpty('/wiki/rest/api/content/archive', jsonBody('POST', { pages: [{ id: Number(id) }] }));

/** Puts an archived page back. Throws RestError. */
export const unarchivePage = (pageId: string): Promise<void> =>
  requestEmpty('/_host/unarchive', jsonBody('POST', { pageId }));
