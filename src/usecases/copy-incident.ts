import { isDeepStrictEqual } from 'node:util';
import type { ActionItem } from '../domain/action-item';
import { incidentOf } from '../domain/item-life';
import type { PostMortem } from '../domain/post-mortem';
import type { Ports } from '../ports/ports';

/** Forge takes 25 operations in a transaction. */
const itemsPerTransaction = 25;

/**
 * Brings the copies of the incident that items keep for lists up to what the post-mortem says. Nobody changed the items, so
 * their versions stay; doing it twice changes nothing.
 * @returns the items as they are then; null when somebody changed one of them meanwhile
 */
export async function copyIncident(
  { records }: Pick<Ports, 'records'>,
  postMortem: PostMortem,
  items: readonly ActionItem[],
): Promise<readonly ActionItem[] | null> {
  const incident = incidentOf(postMortem);
  const current = items.map((item) => (isDeepStrictEqual(item.incident, incident) ? item : { ...item, incident }));
  const changed = current.filter((item, index) => item !== items[index]);
  for (let at = 0; at < changed.length; at += itemsPerTransaction) {
    const changes = changed.slice(at, at + itemsPerTransaction);
    const outcome = await records.commit(changes.map((value) => ({ kind: 'annotate-item' as const, value })));
    if (outcome === 'conflict') return null;
  }
  return current;
}
