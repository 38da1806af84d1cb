import { z } from 'zod';
import { jsonBody, requestEmpty, requestJson } from './request';

const text = z.coerce.string();

const pageSchema = z.object({
  id: text,
  status: z.string(),
  title: z.string(),
  spaceId: text,
  parentId: text.nullish(),
  authorId: z.string().nullish(),
  createdAt: z.string(),
  version: z.object({
    number: z.number(),
    createdAt: z.string(),
    authorId: z.string().nullish(),
    message: z.string().nullish(),
  }),
  body: z.object({ atlas_doc_format: z.object({ value: z.string() }).optional() }).optional(),
});

const childSchema = z.object({ id: text, title: z.string(), status: z.string().optional() });

export type Page = z.output<typeof pageSchema>;
export type ChildPage = z.output<typeof childSchema>;

const at = (id: string): string => `/wiki/api/v2/pages/${encodeURIComponent(id)}`;
const listOf = <S extends z.ZodType>(schema: S) => z.object({ results: z.array(schema) });

const ANY_STATUS = ['current', 'archived', 'trashed'].map((status) => `status=${status}`).join('&');

/** The page with its body, also of the archive or the trash. Throws RestError 404 when it does not exist or may not be seen. */
export const getPage = (id: string): Promise<Page> =>
  requestJson(pageSchema, `${at(id)}?body-format=atlas_doc_format&${ANY_STATUS}`);

/** Current pages of a space, 250 at most. */
export async function listSpacePages(spaceId: string): Promise<ChildPage[]> {
  const path = `/wiki/api/v2/spaces/${encodeURIComponent(spaceId)}/pages?status=current&limit=250`;
  return (await requestJson(listOf(childSchema), path)).results;
}

/** Pages without a parent: the tops of a space's tree. */
export async function listRootPages(spaceId: string): Promise<ChildPage[]> {
  const path = `/wiki/api/v2/spaces/${encodeURIComponent(spaceId)}/pages?depth=root&limit=250`;
  return (await requestJson(listOf(childSchema), path)).results;
}

/** The pages right below a page, in the order of the tree. */
export async function listChildPages(id: string): Promise<ChildPage[]> {
  return (await requestJson(listOf(childSchema), `${at(id)}/children?limit=250`)).results;
}

/** The pages above a page, from the top down, with their titles. */
export async function listAncestors(id: string): Promise<ChildPage[]> {
  const { results } = await requestJson(listOf(z.object({ id: text })), `${at(id)}/ancestors?limit=250`);
  if (results.length === 0) return [];
  const query = results.map((one) => `id=${encodeURIComponent(one.id)}`).join('&');
  const titled = await requestJson(listOf(childSchema), `/wiki/api/v2/pages?${query}&limit=250`);
  const byId = new Map(titled.results.map((page) => [page.id, page]));
  return results.flatMap(({ id: ancestor }) => byId.get(ancestor) ?? []);
}

/** Creates a published page with an empty body; without a parent it stands at the top of the tree. */
export const createPage = (page: { spaceId: string; title: string; parentId?: string }): Promise<Page> =>
  requestJson(
    pageSchema,
    '/wiki/api/v2/pages',
    jsonBody('POST', { ...page, status: 'current', body: documentBody({ type: 'doc', version: 1, content: [] }) }),
  );

/** Writes title and body as the version after `baseVersion`. Throws RestError 409 when someone else wrote meanwhile. */
export function updatePage(change: {
  id: string;
  title: string;
  document: unknown;
  baseVersion: number;
  message?: string;
}): Promise<Page> {
  const { id, title, document, baseVersion, message = '' } = change;
  const version = { number: baseVersion + 1, message };
  return requestJson(
    pageSchema,
    at(id),
    jsonBody('PUT', { id, status: 'current', title, body: documentBody(document), version }),
  );
}

/** Moves a page to the trash. */
export const trashPage = (id: string): Promise<void> => requestEmpty(at(id), { method: 'DELETE' });

/** Takes a page out of the trash, as it is. Throws RestError. */
export function restorePage({ id, title, version }: Page): Promise<Page> {
  const asked = { id, status: 'current', title, version: { number: version.number + 1 } };
  return requestJson(pageSchema, at(id), jsonBody('PUT', asked));
}

/** A document as requests that write one take it. */
export function documentBody(document: unknown): { representation: string; value: string } {
  return { representation: 'atlas_doc_format', value: JSON.stringify(document) };
}
