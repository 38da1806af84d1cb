import { z } from 'zod';
import { canSee, knownActor, mayComment, visiblePage } from '../find-page';
import { mayInSpace } from '../model/access';
import type { Actor } from '../model/access';
import type { ConfluenceSite } from '../model/confluence-site';
import type { CommentRecord, PageRecord } from '../model/records';
import { param } from '../operation';
import type { ConfluenceOperation, ConfluenceRequest } from '../operation';
import { paginate } from '../paginate';
import { allowQuery, readJson, wantsBody } from '../read-request';
import { conflict, invalid, notFound, notModelled } from '../refusal';
import { bodySchema, idSchema, readBody } from './page-writing';
import { showComment, showSingleComment } from './show-comment';

/*
 * Comments at the foot of pages: seen by who sees the page, written by who may edit in its space. What is not allowed is not
 * found, as the API reference says of each of these requests.
 */
const ALL = '/wiki/api/v2/footer-comments';
const ONE = `${ALL}/{comment-id}`;
const READ = [['read:comment:confluence']] as const;
const WRITE = [['write:comment:confluence']] as const;

const createSchema = z.object({
  pageId: idSchema.optional(),
  blogPostId: idSchema.optional(),
  parentCommentId: idSchema.optional(),
  attachmentId: idSchema.optional(),
  customContentId: idSchema.optional(),
  body: bodySchema.optional(),
});
const updateSchema = z.object({
  version: z.object({ number: z.number().int(), message: z.string().optional() }),
  body: bodySchema.optional(),
});

interface SeenComment {
  comment: CommentRecord;
  page: PageRecord;
}

/** A comment whose page this account sees. @throws ConfluenceRefusal (404). */
function visibleComment(site: ConfluenceSite, request: ConfluenceRequest): SeenComment {
  const comment = site.comments.find(param(request, 'comment-id'));
  const page = comment && site.pages.find(comment.pageId);
  if (comment === undefined || page === undefined || page.status === 'trashed' || !canSee(site, page, request.actor))
    throw notFound();
  return { comment, page };
}

/** @throws ConfluenceRefusal (404) for who may see the page but not comment on it. */
function checkMayComment(site: ConfluenceSite, page: PageRecord, actor: Actor): void {
  if (!mayComment(site, page, actor)) throw notFound('Current user not permitted to comment on this content');
}

/** The comment, if this account wrote it or administers the space. @throws ConfluenceRefusal (404). */
function ownComment(site: ConfluenceSite, request: ConfluenceRequest): SeenComment {
  const seen = visibleComment(site, request);
  const actor = knownActor(request.actor);
  checkMayComment(site, seen.page, actor);
  const space = site.spaces.find(seen.page.spaceId);
  const administers = space !== undefined && mayInSpace(space, actor, 'administer');
  if (seen.comment.authorId !== actor && !administers)
    throw notFound('Current user not permitted to change this comment');
  return seen;
}

type Order = (left: CommentRecord, right: CommentRecord) => number;
const byCreation: Order = (left, right) => left.createdAt - right.createdAt || Number(left.id) - Number(right.id);
const byChange: Order = (left, right) => left.version.createdAt - right.version.createdAt || byCreation(left, right);

/** `CommentSortOrder` of the API. */
const ORDERS: Readonly<Record<string, Order>> = {
  'created-date': byCreation,
  '-created-date': (left, right) => byCreation(right, left),
  'modified-date': byChange,
  '-modified-date': (left, right) => byChange(right, left),
};

export const listPageComments: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/footer-comments',
  scopes: READ,
  answer(request, site) {
    allowQuery(request, ['body-format', 'sort', 'limit', 'cursor']);
    const withBody = wantsBody(request);
    const page = visiblePage(site, param(request, 'id'), request.actor);
    const sort = request.query.get('sort') ?? 'created-date';
    const order = ORDERS[sort];
    if (order === undefined) throw invalid(`There is no sort order ${sort}`);
    const sorted = site.comments.onPage(page.id).sort(order);
    return paginate(request, sorted, (comment) => showComment(site, comment, page, withBody), site);
  },
};

export const createComment: ConfluenceOperation = {
  method: 'POST',
  path: ALL,
  scopes: WRITE,
  answer(request, site) {
    allowQuery(request, []);
    const authorId = knownActor(request.actor);
    const { pageId, body, ...places } = readJson(createSchema, request);
    const place = Object.entries(places).find(([, id]) => id !== undefined)?.[0];
    if (place !== undefined) throw notModelled(`comments with a ${place}`);
    if (pageId === undefined) throw invalid('A comment needs a pageId');
    if (body === undefined) throw invalid('A comment needs a body');
    const page = visiblePage(site, pageId, authorId);
    checkMayComment(site, page, authorId);
    const comment = site.comments.create({ pageId: page.id, body: readBody(site, body), authorId });
    return { status: 201, body: showSingleComment(site, comment, page, true) };
  },
};

export const getComment: ConfluenceOperation = {
  method: 'GET',
  path: ONE,
  scopes: READ,
  answer(request, site) {
    allowQuery(request, ['body-format']);
    const withBody = wantsBody(request);
    const { comment, page } = visibleComment(site, request);
    return { status: 200, body: showSingleComment(site, comment, page, withBody) };
  },
};

export const updateComment: ConfluenceOperation = {
  method: 'PUT',
  path: ONE,
  scopes: WRITE,
  answer(request, site) {
    allowQuery(request, []);
    const { comment, page } = ownComment(site, request);
    const { version, body } = readJson(updateSchema, request);
    if (version.number !== comment.version.number + 1)
      throw conflict(
        `Version must be incremented when updating a comment. Current Version: [${comment.version.number}]. Provided version: [${version.number}]`,
      );
    const written = body === undefined ? comment.body : readBody(site, body);
    const authorId = knownActor(request.actor);
    const changed = site.comments.change(comment, { body: written, message: version.message ?? '', authorId });
    return { status: 200, body: showSingleComment(site, changed, page, true) };
  },
};

export const deleteComment: ConfluenceOperation = {
  method: 'DELETE',
  path: ONE,
  scopes: [['delete:comment:confluence']],
  answer(request, site) {
    allowQuery(request, []);
    site.comments.remove(ownComment(site, request).comment);
    return { status: 204 };
  },
};
