import { z } from 'zod';
import { documentBody } from './pages';
import { jsonBody, requestJson } from './request';

const commentSchema = z.object({
  id: z.string(),
  version: z.object({ number: z.number(), createdAt: z.string(), authorId: z.string().nullish() }),
  body: z.object({ atlas_doc_format: z.object({ value: z.string() }).optional() }).optional(),
});
const listSchema = z.object({
  results: z.array(commentSchema),
  _links: z.object({ next: z.string().optional() }).optional(),
});

export type PageComment = z.output<typeof commentSchema>;

/** The comments at the foot of a page, oldest first. Throws RestError, 404 when the page may not be seen. */
export async function listComments(pageId: string): Promise<PageComment[]> {
  const found: PageComment[] = [];
  const first = `/wiki/api/v2/pages/${encodeURIComponent(pageId)}/footer-comments?body-format=atlas_doc_format&limit=250`;
  for (let path: string | undefined = first; path !== undefined;) {
    const answer: z.output<typeof listSchema> = await requestJson(listSchema, path);
    found.push(...answer.results);
    path = answer._links?.next;
  }
  return found;
}

/** Writes a comment. Throws RestError, 404 when the viewer may not comment. */
export const createComment = (pageId: string, document: unknown): Promise<PageComment> =>
  requestJson(
    commentSchema,
    '/wiki/api/v2/footer-comments',
    jsonBody('POST', { pageId, body: documentBody(document) }),
  );
