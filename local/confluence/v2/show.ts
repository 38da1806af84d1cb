import { toIso } from '../../clock';
import type { Person } from '../../people';
import { mayComment } from '../find-page';
import { mayChange, mayInSpace } from '../model/access';
import type { Actor } from '../model/access';
import type { ConfluenceSite } from '../model/confluence-site';
import type { BodyRecord, LabelRecord, PageRecord, PropertyRecord, SpaceRecord, VersionRecord } from '../model/records';

/*
 * Records as the REST API v2 answers them. Shapes: Atlassian's OpenAPI description of the API.
 */
export const showVersion = (version: VersionRecord) => ({
  number: version.number,
  message: version.message,
  minorEdit: version.minorEdit,
  authorId: version.authorId,
  createdAt: toIso(version.createdAt),
});

export const showBody = (body: BodyRecord) => ({
  atlas_doc_format: { representation: 'atlas_doc_format', value: body.body },
});

/** Half a surrogate pair, which a seeded title may have, is written as U+FFFD: `encodeURIComponent` throws on it. */
const slugOf = (title: string): string =>
  encodeURIComponent(Buffer.from(title, 'utf8').toString('utf8')).replaceAll('%20', '+');

export function pageLinks(site: ConfluenceSite, page: PageRecord) {
  const key = site.spaces.find(page.spaceId)?.key ?? '';
  return {
    webui: `/spaces/${key}/pages/${page.id}/${slugOf(page.title)}`,
    editui: `/spaces/${key}/pages/edit-v2/${page.id}`,
    tinyui: `/x/${Buffer.from(page.id).toString('base64url')}`,
  };
}

/** A page; with its body when one is given. `version` and `title` are those of the body's version. */
export function showPage(
  site: ConfluenceSite,
  page: PageRecord,
  body?: BodyRecord,
  shown: BodyRecord | undefined = body,
) {
  return {
    id: page.id,
    status: page.status,
    title: shown?.title ?? page.title,
    spaceId: page.spaceId,
    parentId: page.parentId,
    parentType: page.parentId === null ? null : 'page',
    position: page.position,
    authorId: page.authorId,
    ownerId: page.ownerId,
    lastOwnerId: page.lastOwnerId,
    createdAt: toIso(page.createdAt),
    version: showVersion(shown?.version ?? page.version),
    body: body === undefined ? {} : showBody(body),
    _links: pageLinks(site, page),
  };
}

/** A page answered by itself, whose links say where the site is. */
export function showSinglePage(site: ConfluenceSite, page: PageRecord, body?: BodyRecord, shown?: BodyRecord) {
  const whole = showPage(site, page, body, shown);
  return { ...whole, _links: { ...whole._links, base: `${site.baseUrl}/wiki` } };
}

export const showSpace = (space: SpaceRecord) => ({
  id: space.id,
  key: space.key,
  name: space.name,
  type: 'global',
  status: 'current',
  authorId: space.authorId,
  createdAt: toIso(space.createdAt),
  homepageId: space.homepageId,
  _links: { webui: `/spaces/${space.key}` },
});

export const showLabel = ({ id, name, prefix }: LabelRecord) => ({ id, name, prefix });

export const showProperty = ({ id, key, value, version }: PropertyRecord) => ({
  id,
  key,
  value,
  version: showVersion(version),
});

/** What others are shown instead of the name of who left. */
export const shownName = ({ closed, displayName }: Person): string => (closed ? 'Former user' : displayName);

/** The parts of a person that other people may see: no address of mail. */
export const showPerson = (person: Person) => ({
  accountId: person.accountId,
  accountType: person.kind,
  accountStatus: person.closed ? 'closed' : 'active',
  displayName: shownName(person),
  publicName: shownName(person),
  email: '',
  timeZone: person.timeZone,
  personalSpaceId: null,
  isExternalCollaborator: false,
  profilePicture: { path: '/wiki/aa-avatar/default', isDefault: true },
});

const operation = (targetType: string) => (name: string) => ({ operation: name, targetType });

/** What the account may do with a page it sees. */
export function pageOperations(site: ConfluenceSite, page: PageRecord, actor: Actor) {
  const space = site.spaces.find(page.spaceId);
  const changes = space !== undefined && mayChange(space, page, site.pages.ancestors(page), actor);
  const update = page.status === 'archived' ? [] : ['update'];
  const comment = mayComment(site, page, actor) ? [operation('comment')('create')] : [];
  return [...['read', ...(changes ? [...update, 'delete'] : [])].map(operation('page')), ...comment];
}

/** What the account may do in a space it sees. */
export function spaceOperations(space: SpaceRecord, actor: Actor) {
  const edits = mayInSpace(space, actor, 'edit') ? [operation('page')('create')] : [];
  const administers = mayInSpace(space, actor, 'administer') ? [operation('space')('administer')] : [];
  return [operation('space')('read'), ...edits, ...administers];
}
