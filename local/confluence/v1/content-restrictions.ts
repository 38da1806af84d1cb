import { z } from 'zod';
import { changeablePage, knownActor, visiblePage } from '../find-page';
import type { ConfluenceSite } from '../model/confluence-site';
import type { PageRecord, Restrictions } from '../model/records';
import { param } from '../operation';
import type { ConfluenceOperation, ConfluenceReply } from '../operation';
import { allowQuery, readJson } from '../read-request';
import { invalid, notModelled } from '../refusal';
import { RESTRICTED_OPERATIONS, showRestriction } from './show';

const PATH = '/wiki/rest/api/content/{id}/restriction';
const READ = [
  ['read:confluence-content.all'],
  ['read:content.restriction:confluence', 'read:content-details:confluence'],
  ['read:content.restriction:confluence'],
] as const;

const user = z.object({ accountId: z.string() });
const users = z.union([z.array(user), z.object({ results: z.array(user) }).transform(({ results }) => results)]);
const update = z.object({
  operation: z.enum(RESTRICTED_OPERATIONS),
  restrictions: z.object({ user: users.optional(), group: z.array(z.unknown()).optional() }),
});
const schema = z.union([z.array(update), z.object({ results: z.array(update) }).transform(({ results }) => results)]);

function answerRestrictions(site: ConfluenceSite, page: PageRecord): ConfluenceReply {
  const results = RESTRICTED_OPERATIONS.map((operation) => showRestriction(site, page, operation));
  const links = {
    self: `${site.baseUrl}/wiki/rest/api/content/${page.id}/restriction`,
    base: `${site.baseUrl}/wiki`,
    context: '/wiki',
  };
  const restrictionsHash = Buffer.from(JSON.stringify(page.restrictions)).toString('base64url').slice(0, 32);
  return {
    status: 200,
    body: { results, start: 0, limit: 100, size: results.length, restrictionsHash, _links: links },
  };
}

function readRestrictions(site: ConfluenceSite, updates: z.infer<typeof schema>, actor: string): Restrictions {
  const wanted: Restrictions = { read: [], update: [] };
  for (const { operation, restrictions } of updates) {
    if ((restrictions.group ?? []).length > 0) throw notModelled('restrictions to groups');
    const accounts = (restrictions.user ?? []).map(({ accountId }) => accountId);
    const unknown = accounts.find((id) => site.people.find(id)?.accountId !== id);
    if (unknown !== undefined) throw invalid(`No user found with account id : ${unknown}`);
    if (accounts.length > 0 && !accounts.includes(actor))
      throw invalid('You cannot restrict a page so that you lose access to it yourself');
    wanted[operation] = accounts;
  }
  return wanted;
}

/** Who alone may read and who alone may update a page. */
export const getRestrictions: ConfluenceOperation = {
  method: 'GET',
  path: PATH,
  scopes: READ,
  answer(request, site) {
    allowQuery(request, ['expand', 'start', 'limit']);
    return answerRestrictions(site, visiblePage(site, param(request, 'id'), request.actor));
  },
};

/** Replaces all restrictions of a page. */
export const putRestrictions: ConfluenceOperation = {
  method: 'PUT',
  path: PATH,
  scopes: [
    ['write:confluence-content'],
    ['read:content.restriction:confluence', 'write:content.restriction:confluence'],
  ],
  answer(request, site) {
    allowQuery(request, ['expand']);
    const actor = knownActor(request.actor);
    const page = changeablePage(site, param(request, 'id'), actor);
    const wanted = readRestrictions(site, readJson(schema, request), actor);
    return answerRestrictions(site, site.pages.restrict(page, wanted, actor));
  },
};

export const getRestrictionsByOperation: ConfluenceOperation = {
  method: 'GET',
  path: `${PATH}/byOperation`,
  scopes: READ,
  answer(request, site) {
    allowQuery(request, ['expand']);
    const page = visiblePage(site, param(request, 'id'), request.actor);
    const entries = RESTRICTED_OPERATIONS.map((operation) => [operation, showRestriction(site, page, operation)]);
    return { status: 200, body: { ...Object.fromEntries(entries), _links: {} } as object };
  },
};

/** Who alone may do one thing with a page: `read` or `update`. */
export const getRestrictionsForOperation: ConfluenceOperation = {
  method: 'GET',
  path: `${PATH}/byOperation/{operationKey}`,
  scopes: READ,
  answer(request, site) {
    allowQuery(request, ['expand', 'start', 'limit']);
    const operation = z.enum(RESTRICTED_OPERATIONS).safeParse(param(request, 'operationKey'));
    if (!operation.success) throw invalid('operationKey must be read or update');
    const page = visiblePage(site, param(request, 'id'), request.actor);
    return { status: 200, body: showRestriction(site, page, operation.data) };
  },
};
