import type { ActionItem } from '../domain/action-item';
import { changedEntry } from '../domain/item-history';
import type { Said } from '../domain/item-life';
import type { Change } from '../ports/records';

/** One change of an item, as `changeItem` made it. */
export interface ChangedItem {
  before: ActionItem;
  after: ActionItem;
  said?: Said;
  /** Of the history entry; the same for the same change, so that repeating it tells nothing twice. */
  entryId: string;
}

/** What is written together: the item, on the version that it was made from, and the entry that tells of it. */
export function itemChanges({ before, after, said, entryId }: ChangedItem): readonly Change[] {
  const { pageId, changedAt: at, changedById: byId } = after;
  const entry = { pageId, at, byId, change: changedEntry(before, after, said) };
  return [
    { kind: 'write-item', value: after, expectedVersion: before.version },
    { kind: 'add-history', entry, id: entryId },
  ];
}
