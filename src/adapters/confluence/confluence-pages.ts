import type { Route } from '@forge/api';
import { route } from '@forge/api';
import { z } from 'zod';
import type { PagePlace } from '../../domain/page-place';
import type { Page, Pages, PageSummary } from '../../ports/pages';
import { PlatformError } from '../../ports/confluence';
import type { RequestConfluence } from './confluence-request';
import { readAnswer } from './confluence-request';

/** `GET /pages` takes at most 250 ids. */
const idsPerRequest = 250;

const operationsSchema = z.object({ results: z.array(z.object({ operation: z.string(), targetType: z.string() })) });

const pageSchema = z.object({
  id: z.string(),
  status: z.string(),
  title: z.string(),
  spaceId: z.string(),
  parentId: z.string().nullish(),
  authorId: z.string().nullish(),
  version: z.object({
    number: z.number(),
    message: z.string().nullish(),
    createdAt: z.string(),
    authorId: z.string().nullish(),
  }),
  body: z.object({ atlas_doc_format: z.object({ value: z.string() }).optional() }).optional(),
  operations: operationsSchema.optional(),
  _links: z.object({ webui: z.string().optional(), base: z.string().optional() }).optional(),
});

const summarySchema = z.object({
  id: z.string(),
  title: z.string(),
  spaceId: z.string(),
  parentId: z.string().nullish(),
  authorId: z.string().nullish(),
});
const placeSchema = z.object({
  results: z.array(
    z.object({ id: z.string(), spaceId: z.string(), status: z.enum(['current', 'archived', 'trashed']) }),
  ),
});
const versionSchema = z.object({ message: z.string().nullish() });
const listSchema = z.object({ results: z.array(summarySchema) });

const bodiesSchema = z.object({ results: z.array(pageSchema.pick({ id: true, title: true, body: true })) });

const errorsSchema = z.object({
  errors: z.array(z.object({ code: z.string().optional(), title: z.string().nullish() })),
});

const restrictionsSchema = z.object({
  restrictions: z.object({
    user: z.object({ results: z.array(z.unknown()) }).optional(),
    group: z.object({ results: z.array(z.unknown()) }).optional(),
  }),
});
const ancestorsSchema = z.object({ results: z.array(z.object({ id: z.string() })) });

function toPage(answered: z.output<typeof pageSchema>): Page {
  const { webui = `/pages/${answered.id}`, base } = answered._links ?? {};
  return {
    pageId: answered.id,
    spaceId: answered.spaceId,
    parentId: answered.parentId ?? null,
    title: answered.title,
    version: answered.version.number,
    versionMessage: answered.version.message ?? '',
    changedAt: answered.version.createdAt,
    changedById: answered.version.authorId ?? '',
    body: answered.body?.atlas_doc_format?.value ?? '',
    mayEdit: (answered.operations?.results ?? []).some(
      ({ operation, targetType }) => operation === 'update' && targetType === 'page',
    ),
    path: `/wiki${webui}`,
    address: base === undefined ? null : `${base}${webui}`,
  };
}

function toSummary(answered: z.output<typeof summarySchema>): PageSummary {
  return {
    pageId: answered.id,
    title: answered.title,
    spaceId: answered.spaceId,
    parentId: answered.parentId ?? null,
    createdById: answered.authorId ?? '',
  };
}

function isTitleTaken(body: unknown): boolean {
  const parsed = errorsSchema.safeParse(body);
  return parsed.success && parsed.data.errors.some(({ title }) => /title already exists/iu.test(title ?? ''));
}

async function restrictsReading(ask: RequestConfluence, pageId: string): Promise<boolean> {
  const operation = 'get restrictions of a page';
  const answer = await ask({
    operation,
    route: route`/wiki/rest/api/content/${pageId}/restriction/byOperation/read`,
    expect: [200, 404],
  });
  // Not to be seen by the app: somebody restricted it, or it is gone. Either way its title must not be told.
  if (answer.status === 404) return true;
  const { user, group } = readAnswer(operation, restrictionsSchema, answer).restrictions;
  return (user?.results.length ?? 0) + (group?.results.length ?? 0) > 0;
}

function versionRoute(pageId: string, version: number): Route {
  return route`/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format&version=${String(version)}`;
}

/** Confluence Cloud REST API: v2 for pages, v1 for restrictions (v2 has none). */
export function confluencePages(ask: RequestConfluence): Pages {
  async function find(pageId: string): Promise<Page | null> {
    const operation = 'get a page';
    const answer = await ask({
      operation,
      route: route`/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format&include-operations=true`,
      expect: [200, 404],
    });
    if (answer.status === 404) return null;
    const page = readAnswer(operation, pageSchema, answer);
    return page.status === 'current' ? toPage(page) : null;
  }

  return {
    find,

    async findByTitle(spaceId, title) {
      const operation = 'find a page by title';
      const answer = await ask({
        operation,
        route: route`/wiki/api/v2/pages?space-id=${spaceId}&title=${title}&status=current&limit=1`,
        expect: [200],
      });
      const found = readAnswer(operation, listSchema, answer).results[0];
      return found ? toSummary(found) : null;
    },

    async newestIn(spaceId) {
      const operation = 'get the newest pages of a space';
      const answer = await ask({
        operation,
        route: route`/wiki/api/v2/pages?space-id=${spaceId}&status=current&sort=-created-date&body-format=atlas_doc_format&limit=25`,
        expect: [200],
      });
      return readAnswer(operation, bodiesSchema, answer).results.map(({ id, body }) => ({
        pageId: id,
        body: body?.atlas_doc_format?.value ?? '',
      }));
    },

    async titlesOf(pageIds, statuses = ['current']) {
      const operation = 'get pages by id';
      const titles = new Map<string, string>();
      for (let at = 0; at < pageIds.length; at += idsPerRequest) {
        const ids = pageIds.slice(at, at + idsPerRequest);
        const answer = await ask({
          operation,
          route: route`/wiki/api/v2/pages?id=${ids.join(',')}&status=${statuses.join(',')}&limit=${String(idsPerRequest)}`,
          expect: [200],
        });
        for (const page of readAnswer(operation, listSchema, answer).results) titles.set(page.id, page.title);
      }
      return titles;
    },

    async readAll(pageIds) {
      const operation = 'get pages with their bodies';
      const pages = new Map<string, Pick<Page, 'title' | 'body'>>();
      for (let at = 0; at < pageIds.length; at += idsPerRequest) {
        const ids = pageIds.slice(at, at + idsPerRequest).join(',');
        const answer = await ask({
          operation,
          route: route`/wiki/api/v2/pages?id=${ids}&status=current&body-format=atlas_doc_format&limit=${String(idsPerRequest)}`,
          expect: [200],
        });
        for (const { id, title, body } of readAnswer(operation, bodiesSchema, answer).results) {
          pages.set(id, { title, body: body?.atlas_doc_format?.value ?? '' });
        }
      }
      return pages;
    },

    async placesOf(pageIds) {
      const operation = 'get places of pages';
      const places = new Map<string, PagePlace>();
      for (let at = 0; at < pageIds.length; at += idsPerRequest) {
        const ids = pageIds.slice(at, at + idsPerRequest).join(',');
        const answer = await ask({
          operation,
          route: route`/wiki/api/v2/pages?id=${ids}&status=current,archived,trashed&limit=${String(idsPerRequest)}`,
          expect: [200],
        });
        for (const { id, ...place } of readAnswer(operation, placeSchema, answer).results) places.set(id, place);
      }
      return places;
    },

    async create({ spaceId, parentId, title, body }) {
      const operation = 'create a page';
      const answer = await ask({
        operation,
        route: route`/wiki/api/v2/pages`,
        method: 'POST',
        send: {
          spaceId,
          status: 'current',
          title,
          parentId,
          body: { representation: 'atlas_doc_format', value: JSON.stringify(body) },
        },
        expect: [200, 400, 403, 404, 413],
      });
      if (answer.status === 413) return { kind: 'too-large' };
      if (answer.status === 200)
        return { kind: 'created', pageId: readAnswer(operation, z.object({ id: z.string() }), answer).id };
      if (isTitleTaken(answer.body)) return { kind: 'title-taken' };
      if (answer.status !== 400) return { kind: 'refused' };
      throw new PlatformError(operation, answer.status, null);
    },

    async write({ pageId, title, body, version, message }) {
      const operation = 'write a page';
      const answer = await ask({
        operation,
        route: route`/wiki/api/v2/pages/${pageId}`,
        method: 'PUT',
        send: {
          id: pageId,
          status: 'current',
          title,
          body: { representation: 'atlas_doc_format', value: JSON.stringify(body) },
          version: { number: version, message },
        },
        expect: [200, 400, 403, 404, 409, 413],
      });
      if (answer.status === 413) return { kind: 'too-large' };
      if (answer.status === 409) return { kind: 'conflict' };
      if (answer.status === 403 || answer.status === 404) return { kind: 'gone' };
      if (isTitleTaken(answer.body)) return { kind: 'title-taken' };
      if (answer.status === 400) throw new PlatformError(operation, answer.status, null);
      return { kind: 'written', version: readAnswer(operation, pageSchema, answer).version.number };
    },

    async trash(pageId) {
      const operation = 'put a page into the trash';
      const answer = await ask({
        operation,
        route: route`/wiki/api/v2/pages/${pageId}`,
        method: 'DELETE',
        expect: [204, 403, 404],
      });
      if (answer.status === 204) return 'trashed';
      return answer.status === 403 ? 'refused' : 'gone';
    },

    async findBody(pageId, version) {
      const operation = 'get an earlier version of a page';
      const answer = await ask({
        operation,
        route: versionRoute(pageId, version),
        expect: [200, 404],
      });
      if (answer.status === 404) return null;
      return readAnswer(operation, pageSchema, answer).body?.atlas_doc_format?.value ?? null;
    },

    async findVersion(pageId, version) {
      const operation = 'get a version of a page with its body';
      const answer = await ask({ operation, route: versionRoute(pageId, version), expect: [200, 404] });
      if (answer.status === 404) return null;
      const {
        version: number,
        versionMessage,
        changedAt,
        changedById,
        body,
      } = toPage(readAnswer(operation, pageSchema, answer));
      return { version: number, versionMessage, changedAt, changedById, body };
    },

    async versionMessage(pageId, version) {
      const operation = 'get a version of a page';
      const answer = await ask({
        operation,
        route: route`/wiki/api/v2/pages/${pageId}/versions/${String(version)}`,
        expect: [200, 404],
      });
      return answer.status === 404 ? null : (readAnswer(operation, versionSchema, answer).message ?? '');
    },

    async ancestorsOf(pageId) {
      const operation = 'get ancestors of a page';
      const answer = await ask({ operation, route: route`/wiki/api/v2/pages/${pageId}/ancestors`, expect: [200, 404] });
      if (answer.status === 404) return null;
      return readAnswer(operation, ancestorsSchema, answer).results.map(({ id }) => id);
    },

    async parentsOf(pageIds) {
      const operation = 'get parents of pages';
      const parents = new Map<string, string | null>();
      for (let at = 0; at < pageIds.length; at += idsPerRequest) {
        const ids = pageIds.slice(at, at + idsPerRequest).join(',');
        const answer = await ask({
          operation,
          route: route`/wiki/api/v2/pages?id=${ids}&status=current,archived&limit=${String(idsPerRequest)}`,
          expect: [200],
        });
        for (const { id, parentId } of readAnswer(operation, listSchema, answer).results) {
          parents.set(id, parentId ?? null);
        }
      }
      return parents;
    },

    restrictsReading: (pageId) => restrictsReading(ask, pageId),
  };
}
