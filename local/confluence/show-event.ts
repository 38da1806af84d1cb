import { toIso } from '../clock';
import type { ConfluenceSite } from './model/confluence-site';
import type { Happening, PageHappening } from './model/happenings';
import type { PageRecord, TaskRecord } from './model/records';

/*
 * What happens on a site as the events that Forge hands to apps. Shapes: Forge's events reference for Confluence.
 */
export const eventName = (happening: Happening): string =>
  `avi:confluence:${happening.kind}:${'task' in happening ? 'task' : 'page'}`;

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

function showSpace(site: ConfluenceSite, spaceId: string) {
  const { key = '', name = '' } = site.spaces.find(spaceId) ?? {};
  const icon = { path: '/images/logo/default-space-logo-256.png', width: 48, height: 48, isDefault: false };
  return { id: Number(spaceId), key, alias: key, name, icon, type: 'global', status: 'current' };
}

function showContent(site: ConfluenceSite, page: PageRecord) {
  const { id, status, title, version } = page;
  return {
    id,
    type: 'page',
    status,
    title,
    space: showSpace(site, page.spaceId),
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
const pageParts = (site: ConfluenceSite, { kind, previous }: PageHappening) => ({
  ...(kind === 'updated' && { updateTrigger: 'edit_page' }),
  ...(previous !== undefined && { prevContent: showContent(site, previous) }),
});

/** The payload of an event. @param at when it happened, in milliseconds since 1970 */
export function showEvent(site: ConfluenceSite, happening: Happening, at: number) {
  const { actor, page } = happening;
  return {
    eventType: eventName(happening),
    ...(actor !== null && { atlassianId: actor }),
    eventCreatedDate: toIso(at),
    suppressNotifications: false,
    ...('task' in happening
      ? {
          task: showTask(happening.task),
          ...(happening.oldTask !== undefined && { oldTask: showTask(happening.oldTask) }),
        }
      : pageParts(site, happening)),
    content: showContent(site, page),
  };
}
