import { route } from '@forge/api';
import { z } from 'zod';
import type { AdfDocument } from '../../domain/document/post-mortem-document';
import type { Comments, PageComment } from '../../ports/comments';
import type { RequestConfluence } from './confluence-request';
import { readAnswer } from './confluence-request';

const commentSchema = z.object({
  id: z.string(),
  pageId: z.string().nullish(),
  version: z.object({ number: z.number(), createdAt: z.string() }),
  body: z.object({ atlas_doc_format: z.object({ value: z.string() }).optional() }).optional(),
});
const listSchema = z.object({ results: z.array(commentSchema) });

function toComment({ id, pageId, version, body }: z.output<typeof commentSchema>): PageComment {
  return {
    commentId: id,
    pageId: pageId ?? '',
    version: version.number,
    changedAt: version.createdAt,
    body: body?.atlas_doc_format?.value ?? '',
  };
}

/** As REST API v2 takes the content of a comment. */
function bodyOf(body: AdfDocument): object {
  return { representation: 'atlas_doc_format', value: JSON.stringify(body) };
}

/** Confluence Cloud REST API v2, footer comments. */
export function confluenceComments(ask: RequestConfluence): Comments {
  return {
    async find(commentId) {
      const operation = 'get a comment';
      const path = route`/wiki/api/v2/footer-comments/${commentId}?body-format=atlas_doc_format`;
      const answer = await ask({ operation, route: path, expect: [200, 404] });
      return answer.status === 404 ? null : toComment(readAnswer(operation, commentSchema, answer));
    },

    async newestOf(pageId) {
      const operation = 'get comments of a page';
      const path = route`/wiki/api/v2/pages/${pageId}/footer-comments?body-format=atlas_doc_format&sort=-created-date&limit=100`;
      const answer = await ask({ operation, route: path, expect: [200, 404] });
      return answer.status === 404 ? null : readAnswer(operation, listSchema, answer).results.map(toComment);
    },

    async create(pageId, body) {
      const operation = 'create a comment';
      const answer = await ask({
        operation,
        route: route`/wiki/api/v2/footer-comments`,
        method: 'POST',
        send: { pageId, body: bodyOf(body) },
        expect: [200, 201, 403, 404],
      });
      if (answer.status >= 400) return { kind: 'gone' };
      const { id, version } = readAnswer(operation, commentSchema, answer);
      return { kind: 'created', commentId: id, version: version.number };
    },

    async write({ commentId, version, body }) {
      const operation = 'change a comment';
      const answer = await ask({
        operation,
        route: route`/wiki/api/v2/footer-comments/${commentId}`,
        method: 'PUT',
        send: { version: { number: version + 1 }, body: bodyOf(body) },
        expect: [200, 403, 404, 409],
      });
      if (answer.status === 409) return { kind: 'conflict' };
      if (answer.status !== 200) return { kind: 'gone' };
      return { kind: 'written', version: readAnswer(operation, commentSchema, answer).version.number };
    },
  };
}
