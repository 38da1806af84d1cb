import { settledStatus } from '../domain/life';
import type { PostMortem } from '../domain/post-mortem';
import { PlatformError } from '../ports/confluence';
import type { Ports } from '../ports/ports';
import { markPage } from './mark-page';

const mostAttempts = 5;

/**
 * Brings the state of a published post-mortem up to what its action items have come to, and tells Confluence's search. Runs from
 * the queue after items changed or the notes were reopened; doing it twice changes nothing.
 * @param byId whose change made it
 * @throws PlatformError when somebody writes at the same moment again and again: the queue tries again
 */
export async function settlePostMortem(
  ports: Ports,
  { pageId, byId }: { pageId: string; byId: string },
): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const found = await ports.records.findPostMortem(pageId);
    if (found === null || found.publication === null) return;
    const settled = await settle(ports, found, byId);
    if (settled !== null && (await markPage(ports.confluence.asApp, settled)) === 'done') return;
  }
  throw new PlatformError('settle a post-mortem', null, null);
}

/** Null when the record changed meanwhile. */
async function settle(ports: Ports, found: PostMortem, byId: string): Promise<PostMortem | null> {
  const { pageId, status: from, version } = found;
  const to = settledStatus(from, await ports.records.findItems(pageId, found.actionItemIds));
  if (to === from) return found;
  const at = new Date(ports.clock()).toISOString();
  const value: PostMortem = { ...found, status: to, version: version + 1, changedAt: at };
  const change = { kind: 'status' as const, from, to, reason: null, byItself: true as const };
  const outcome = await ports.records.commit([
    { kind: 'write-post-mortem', value, expectedVersion: version },
    { kind: 'add-history', entry: { pageId, at, byId, change }, id: ports.newId() },
  ]);
  return outcome === 'committed' ? value : null;
}
