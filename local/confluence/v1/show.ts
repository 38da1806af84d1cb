import type { Person } from '../../people';
import type { ConfluenceSite } from '../model/confluence-site';
import { shownName } from '../v2/show';
import type { LabelRecord, PageRecord, Restrictions } from '../model/records';

/*
 * Records as the REST API v1 answers them. Shapes: the API reference of Confluence Cloud.
 */
export const showUser = (site: ConfluenceSite, person: Person) => ({
  type: 'known',
  accountId: person.accountId,
  accountType: person.kind,
  email: '',
  publicName: shownName(person),
  profilePicture: { path: '/wiki/aa-avatar/default', width: 48, height: 48, isDefault: true },
  displayName: shownName(person),
  isExternalCollaborator: false,
  timeZone: person.timeZone,
  _expandable: { operations: '', personalSpace: '' },
  _links: { self: `${site.baseUrl}/wiki/rest/api/user?accountId=${encodeURIComponent(person.accountId)}` },
});

export const showLabel = ({ prefix, name, id }: LabelRecord) => ({ prefix, name, id, label: name });

export const RESTRICTED_OPERATIONS = ['read', 'update'] as const;
export type RestrictedOperation = keyof Restrictions;

/** Who alone may read or update a page; no entries where there is no restriction. */
export function showRestriction(site: ConfluenceSite, page: PageRecord, operation: RestrictedOperation) {
  const people = page.restrictions[operation]
    .map((id) => site.people.find(id))
    .filter((person) => person !== undefined);
  const results = people.map((person) => showUser(site, person));
  return {
    operation,
    restrictions: {
      user: { results, start: 0, limit: 100, size: results.length },
      group: { results: [], start: 0, limit: 100, size: 0 },
      _expandable: {},
    },
    _expandable: { content: `/rest/api/content/${page.id}` },
    _links: { self: `${site.baseUrl}/wiki/rest/api/content/${page.id}/restriction/byOperation/${operation}` },
  };
}
