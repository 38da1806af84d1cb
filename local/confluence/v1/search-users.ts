import { toIso } from '../../clock';
import { knownActor } from '../find-page';
import type { ConfluenceOperation, ConfluenceRequest } from '../operation';
import { allowQuery } from '../read-request';
import { invalid, notModelled } from '../refusal';
import { showUser } from './show';

const FULL_NAME = /^\s*(?:type\s*=\s*user\s+and\s+)?user\.fullname\s*~\s*"((?:[^"\\]|\\.)*)"\s*$/i;

/** The name looked for in `user.fullname ~ "…"`. @throws ConfluenceRefusal for any other query. */
function readName(cql: string | null): string {
  if (cql === null) throw invalid('cql is required');
  const name = FULL_NAME.exec(cql)?.[1];
  if (name === undefined)
    throw notModelled(`searching people with the query ${cql.slice(0, 80)}; only user.fullname ~ "…"`);
  return name.replaceAll(/\\(.)/g, '$1');
}

function readCount(request: ConfluenceRequest, name: string, otherwise: number): number {
  const count = Number(request.query.get(name) ?? otherwise);
  if (!Number.isInteger(count) || count < 0) throw invalid(`${name} must be a whole number`);
  return count;
}

/** People by name, for a people picker: words of the name that begin with the text. */
export const searchUsers: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/rest/api/search/user',
  scopes: [['search:confluence'], ['read:content-details:confluence']],
  answer(request, site) {
    allowQuery(request, ['cql', 'start', 'limit']);
    knownActor(request.actor);
    const cql = request.query.get('cql');
    const start = readCount(request, 'start', 0);
    const limit = readCount(request, 'limit', 25);
    const found = site.people.search(readName(cql).replace(/\*$/, ''));
    const shown = found.slice(start, start + limit);
    const results = shown.map((person) => ({
      user: showUser(site, person),
      title: person.displayName,
      excerpt: '',
      url: `/people/${person.accountId}`,
      breadcrumbs: [],
      entityType: 'user',
      iconCssClass: 'aui-icon content-type-profile',
      lastModified: toIso(0),
      score: 0,
    }));
    const counts = { start, limit, size: results.length, totalSize: found.length };
    const links = { base: `${site.baseUrl}/wiki`, context: '/wiki' };
    return { status: 200, body: { results, ...counts, cqlQuery: cql, searchDuration: 1, _links: links } };
  },
};
