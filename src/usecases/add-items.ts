import type { ActionItem } from '../domain/action-item';
import type { PostMortem } from '../domain/post-mortem';
import type { Ports } from '../ports/ports';
import type { Change } from '../ports/records';

/** Adding commutes with every other change of the record, so a conflict is read again and tried again. */
const mostAttempts = 5;
/** Forge takes 25 operations in a transaction: an item and its history entry each, and the record. */
const itemsPerTransaction = 12;

/**
 * Adds items to a post-mortem: the items, their places in the record and the history entries, all or nothing for each dozen.
 * Items that are there already, as after a lost answer, are left as they are; items that were removed since stay removed.
 * @returns false when others wrote the record again and again, or it is gone
 */
export async function addItems(ports: Ports, first: PostMortem, items: readonly ActionItem[]): Promise<boolean> {
  let current: PostMortem | null = first;
  let conflicts = 0;
  while (current && conflicts < mostAttempts) {
    const known = new Set([...current.actionItemIds, ...current.removedItemIds]);
    const missing = items.filter(({ id }) => !known.has(id)).slice(0, itemsPerTransaction);
    if (missing.length === 0) return true;
    const value = withItems(current, missing);
    const changes = [...missing.flatMap((item) => addition(item, ports.newId())), writeRecord(current, value)];
    if ((await ports.records.commit(changes)) === 'committed') {
      current = value;
    } else {
      conflicts += 1;
      current = await ports.records.findPostMortem(first.pageId);
    }
  }
  return false;
}

function addition(item: ActionItem, id: string): readonly Change[] {
  const change = { kind: 'item-added' as const, itemId: item.id };
  return [
    { kind: 'add-item', value: item },
    { kind: 'add-history', entry: { pageId: item.pageId, at: item.createdAt, byId: item.createdById, change }, id },
  ];
}

function writeRecord(before: PostMortem, value: PostMortem): Change {
  return { kind: 'write-post-mortem', value, expectedVersion: before.version };
}

function withItems(postMortem: PostMortem, items: readonly ActionItem[]): PostMortem {
  return {
    ...postMortem,
    version: postMortem.version + 1,
    changedAt: items.at(-1)?.createdAt ?? postMortem.changedAt,
    actionItemIds: [...postMortem.actionItemIds, ...items.map(({ id }) => id)],
  };
}
