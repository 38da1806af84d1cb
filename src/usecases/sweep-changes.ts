import type { PostMortem } from '../domain/post-mortem';
import type { Sweep } from '../ports/page-life';
import type { Ports } from '../ports/ports';
import type { Work } from '../ports/work';

/** Looked at as a round begins; the next one goes on where this one had to stop. */
const itemsPerRound = 500;
/** A first round looks back so far. */
const firstLookBack = 7 * 86_400_000;
/** Clocks of functions differ, and an index lags behind: a round goes back before where the last one began. */
const overlap = 15 * 60_000;

/**
 * Begins a round: what changed since the last one, in case a function died between writing it and telling the queue. Items are
 * asked for by index, a request for each hundred that changed; the pages they are on are given to the queue, where each costs
 * what one change of an item costs there. What did not change costs nothing.
 */
export async function beginRound({ life, clock, workQueue }: Ports, sweep: Sweep): Promise<Sweep> {
  const now = clock();
  const changedSince = sweep.nextSince ?? new Date(now - firstLookBack).toISOString();
  const { items, isWhole } = await life.itemsChangedSince(sweep.spaceId, changedSince, itemsPerRound);
  // The last to change an item of the page is who closed its post-mortem, if anyone did.
  const lastBy = new Map(items.map(({ pageId, changedById }) => [pageId, changedById]));
  await workQueue.push([...lastBy].map(([pageId, byId]) => settling(pageId, byId)));
  const whole = new Date(now - overlap).toISOString();
  const nextSince = isWhole ? whole : (items.at(-1)?.changedAt ?? whole);
  return { ...sweep, changedSince, nextSince, byline: sweep.byline === 'shown' ? 'shown' : 'being-shown' };
}

/** Records among these that changed: they are read anyway. */
export async function settleChanged(
  { workQueue }: Ports,
  { changedSince }: Sweep,
  found: readonly PostMortem[],
): Promise<void> {
  const changed = found.filter(({ changedAt }) => changedSince !== null && changedAt >= changedSince);
  await workQueue.push(changed.map(({ pageId }) => settling(pageId, '')));
}

const settling = (pageId: string, byId: string): Work => ({ kind: 'settle-post-mortem', pageId, byId });
