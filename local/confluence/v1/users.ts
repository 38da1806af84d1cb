import { knownActor } from '../find-page';
import type { ConfluenceOperation } from '../operation';
import { allowQuery } from '../read-request';
import { invalid, notFound } from '../refusal';
import { showUser } from './show';

const SCOPES = [['read:confluence-user'], ['read:content-details:confluence']] as const;

export const getUser: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/rest/api/user',
  scopes: SCOPES,
  answer(request, site) {
    allowQuery(request, ['accountId']);
    knownActor(request.actor);
    const accountId = request.query.get('accountId');
    if (accountId === null) throw invalid('accountId is required');
    const person = site.people.find(accountId);
    if (person?.accountId !== accountId) throw notFound(`No user found with account id : ${accountId}`);
    return { status: 200, body: showUser(site, person) };
  },
};

export const getCurrentUser: ConfluenceOperation = {
  method: 'GET',
  path: '/wiki/rest/api/user/current',
  scopes: SCOPES,
  answer(request, site) {
    allowQuery(request, []);
    const person = request.actor === null ? undefined : site.people.find(request.actor);
    if (person !== undefined) return { status: 200, body: showUser(site, person) };
    const profilePicture = { path: '/wiki/aa-avatar/default', width: 48, height: 48, isDefault: true };
    return {
      status: 200,
      body: { type: 'anonymous', displayName: 'Anonymous', profilePicture, _expandable: {}, _links: {} },
    };
  },
};
