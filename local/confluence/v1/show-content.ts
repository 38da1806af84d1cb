import { toIso } from '../../clock';
import type { ConfluenceSite } from '../model/confluence-site';
import type { PageRecord } from '../model/records';
import { showUser } from './show';

/** A page as the REST API v1 answers it: with its space, history and version, which are expanded when nothing is asked. */
export function showContent(site: ConfluenceSite, page: PageRecord) {
  const { id, status, title, version } = page;
  const base = `${site.baseUrl}/wiki`;
  const space = site.spaces.find(page.spaceId);
  const key = space?.key ?? '';
  const showPerson = (accountId: string) => {
    const person = site.people.find(accountId);
    return person === undefined ? { type: 'unknown', accountId } : showUser(site, person);
  };
  return {
    id,
    type: 'page',
    status,
    title,
    space: {
      id: Number(page.spaceId),
      key,
      name: space?.name ?? '',
      type: 'global',
      status: 'current',
      _expandable: {},
      _links: { webui: `/spaces/${key}`, self: `${base}/rest/api/space/${key}` },
    },
    history: {
      latest: true,
      createdBy: showPerson(page.authorId),
      createdDate: toIso(page.createdAt),
      _expandable: {},
      _links: { self: `${base}/rest/api/content/${id}/history` },
    },
    version: {
      by: showPerson(version.authorId),
      when: toIso(version.createdAt),
      friendlyWhen: '',
      message: version.message,
      number: version.number,
      minorEdit: version.minorEdit,
      _expandable: {},
      _links: {},
    },
    _expandable: {},
    _links: { webui: `/spaces/${key}/pages/${id}`, self: `${base}/rest/api/content/${id}`, base, context: '/wiki' },
  };
}
