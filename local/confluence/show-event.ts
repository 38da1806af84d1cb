import { toIso } from '../clock';
import type { ConfluenceSite } from './model/confluence-site';
import type { Happening, PageHappening, TaskHappening } from './model/happenings';
import type { PageRecord, SpaceRecord, TaskRecord } from './model/records';

/*
 * What happens on a site as the events that Forge hands to apps. Shapes: Forge's events reference for Confluence.
 */
export function eventName(happening: Happening): string {
  if ('space' in happening) return `avi:confluence:${happening.kind}:space:V2`;
  return `avi:confluence:${happening.kind}:${'task' in happening ? 'task' : 'page'}`;
}

/** Nobody's name is in an event: the account id stands for it. */
function showUser(site: ConfluenceSite, accountId: string) {
  return {
    type: 'known',
    username: accountId,
    accountId,
    accountType: site.people.find(accountId)?.kind ?? 'atlassian',
    email: accountId,
    publicName: accountId,
    displayName: accountId,
    profilePicture: { path: `/wiki/aa-avatar/${accountId}`, width: 48, height: 48, isDefault: false },
    isExternalCollaborator: false,
  };
}

function showSpace({ id, key, name }: Pick<SpaceRecord, 'id' | 'key' | 'name'>) {
  const icon = { path: '/images/logo/default-space-logo-256.png', width: 48, height: 48, isDefault: false };
  return { id: Number(id), key, alias: key, name, icon, type: 'global', status: 'current' };
}

function showContent(site: ConfluenceSite, page: PageRecord) {
  const { id, spaceId, status, title, version } = page;
  return {
    id,
    type: 'page',
    status,
    title,
    space: showSpace(site.spaces.find(spaceId) ?? { id: spaceId, key: '', name: '' }),
    history: {
      latest: true,
      createdBy: showUser(site, page.authorId),
      ownedBy: showUser(site, page.ownerId),
      createdDate: toIso(page.createdAt),
    },
    version: { by: showUser(site, version.authorId), when: toIso(version.createdAt), number: version.number },
  };
}

const showTask = ({ id, localId, isDone, assignedTo, dueAt }: TaskRecord) => ({
  id: Number(id),
  uuid: localId,
  status: isDone ? 'complete' : 'incomplete',
  statusAsString: isDone ? 'CHECKED' : 'UNCHECKED',
  assignee: assignedTo,
  dueDate: dueAt === null ? null : toIso(dueAt),
});

/** What only some events of pages have. */
const pageParts = (site: ConfluenceSite, { kind, previous, originId, childIds }: PageHappening) => ({
  ...(kind === 'updated' && { updateTrigger: 'edit_page' }),
  ...(previous !== undefined && { prevContent: showContent(site, previous) }),
  ...(originId !== undefined && { originContentId: originId }),
  ...(childIds !== undefined && { oldSortedChildPageIds: [...childIds[0]], newSortedChildPageIds: [...childIds[1]] }),
});

const taskParts = ({ task, oldTask }: TaskHappening) => ({
  task: showTask(task),
  ...(oldTask !== undefined && { oldTask: showTask(oldTask) }),
});

/** The payload of an event. @param at when it happened, in milliseconds since 1970 */
export function showEvent(site: ConfluenceSite, happening: Happening, at: number) {
  const { actor } = happening;
  const event = {
    eventType: eventName(happening),
    ...(actor !== null && { atlassianId: actor }),
    eventCreatedDate: toIso(at),
  };
  if ('space' in happening) return { ...event, space: showSpace(happening.space) };
  return {
    ...event,
    suppressNotifications: false,
    ...('task' in happening ? taskParts(happening) : pageParts(site, happening)),
    content: showContent(site, happening.page),
  };
}
