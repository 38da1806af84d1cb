import type { ActionItem } from '../domain/action-item';
import { peopleIn } from '../domain/former-user';
import { settledStatus } from '../domain/life';
import type { PostMortem } from '../domain/post-mortem';
import { PlatformError } from '../ports/confluence';
import type { Ports } from '../ports/ports';
import type { Change } from '../ports/records';
import { copyIncident } from './copy-incident';
import { markPage } from './mark-page';
import { isReminderOutdated } from './remind-page';
import { recountDigest } from './recount-digest';

const mostAttempts = 5;

export interface SettleRequest {
  pageId: string;
  /** Whose change made it. */
  byId: string;
  /** By itself that change leaves the state, and what search knows, as it is. */
  keepsState?: boolean | undefined;
  /** Whom that change gave an item to; somebody else may have it by now. */
  ownerId?: string | null | undefined;
}

/**
 * Brings what follows from a change of a post-mortem or its items up to it: what its items copy, the state of a published one,
 * its digest, and what Confluence's search knows of it. Runs from the queue; doing it twice changes nothing.
 * @throws PlatformError when somebody writes at the same moment again and again: the queue tries again
 */
export async function settlePostMortem(ports: Ports, request: SettleRequest): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const found = await ports.records.findPostMortem(request.pageId);
    if (found === null) return;
    const settled = await settle(ports, found, request);
    if (settled === null) continue;
    await recountDigest(ports, request.pageId);
    await mendReminder(ports, request.pageId);
    if ((await tellSearch(ports, found, settled, request)) === 'done') return;
  }
  throw new PlatformError('settle a post-mortem', null, null);
}

/** The comment that reminds owners names what is finished no longer than until here; a page that has none costs one request. */
async function mendReminder(ports: Ports, pageId: string): Promise<void> {
  if (await isReminderOutdated(ports, pageId)) await ports.workQueue.push([{ kind: 'remind-page', pageId }]);
}

/** Null when the record or one of its items changed meanwhile. */
async function settle(
  ports: Ports,
  found: PostMortem,
  { byId, ownerId = null }: SettleRequest,
): Promise<PostMortem | null> {
  const { records } = ports;
  const stored = await records.findItems(found.pageId, found.actionItemIds);
  await ports.peopleRegister.note(`page:${found.pageId}`, peopleIn([found, stored, { byId, ownerId }]));
  const items = await copyIncident(ports, found, stored);
  if (items === null) return null;
  const value = settledRecord(ports, found, items);
  if (value === null) return found;
  return (await records.commit(stateChanges(ports, found, value, byId))) === 'committed' ? value : null;
}

/** Null when the state stays: what was never published has none that follows from its items. */
function settledRecord({ clock }: Ports, found: PostMortem, items: readonly ActionItem[]): PostMortem | null {
  const status = settledStatus(found.status, items);
  if (found.publication === null || status === found.status) return null;
  return { ...found, status, version: found.version + 1, changedAt: new Date(clock()).toISOString() };
}

function stateChanges({ newId }: Ports, found: PostMortem, value: PostMortem, byId: string): readonly Change[] {
  const { pageId, changedAt: at } = value;
  const change = {
    kind: 'status' as const,
    from: found.status,
    to: value.status,
    reason: null,
    byItself: true as const,
  };
  return [
    { kind: 'write-post-mortem', value, expectedVersion: found.version },
    { kind: 'add-history', entry: { pageId, at, byId, change }, id: newId() },
  ];
}

/** Requests to Confluence are scarce: none for a change that search need not hear of. */
async function tellSearch(
  { confluence }: Ports,
  found: PostMortem,
  settled: PostMortem,
  { keepsState }: SettleRequest,
): Promise<'done' | 'later'> {
  const isKnown = keepsState === true && settled.status === found.status;
  return settled.publication === null || isKnown ? 'done' : markPage(confluence.asApp, settled);
}
