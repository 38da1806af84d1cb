import { Filter, FilterConditions } from '@forge/kvs';
import type { kvs } from '@forge/kvs';
import type { Change } from '../../ports/records';
import { entityNames, keys, toStored } from './layout';

type Transaction = ReturnType<typeof kvs.transact>;

/** Conditions name attributes; every entity has `version`. */
function unchangedSince(version: number) {
  return new Filter<{ version: number }>().and('version', FilterConditions.equalTo(version));
}

/** One step of an atomic write, as Forge's transactions take it: refused when the stored version is not the expected one. */
export function addTo(transaction: Transaction, change: Change): Transaction {
  switch (change.kind) {
    case 'write-post-mortem':
      return transaction.set(change.value.pageId, toStored.postMortem(change.value), {
        entityName: entityNames.postMortem,
        conditions: unchangedSince(change.expectedVersion),
      });
    case 'add-item':
      return transaction.set(keys.actionItem(change.value.pageId, change.value.id), toStored.actionItem(change.value), {
        entityName: entityNames.actionItem,
      });
    case 'write-item':
      return transaction.set(keys.actionItem(change.value.pageId, change.value.id), toStored.actionItem(change.value), {
        entityName: entityNames.actionItem,
        conditions: unchangedSince(change.expectedVersion),
      });
    case 'annotate-item':
      return transaction.set(keys.actionItem(change.value.pageId, change.value.id), toStored.actionItem(change.value), {
        entityName: entityNames.actionItem,
        conditions: unchangedSince(change.value.version),
      });
    case 'remove-item':
      return transaction.delete(keys.actionItem(change.pageId, change.itemId), {
        entityName: entityNames.actionItem,
        conditions: unchangedSince(change.expectedVersion),
      });
    case 'write-settings':
      return transaction.set(change.value.spaceId, toStored.spaceSettings(change.value), {
        entityName: entityNames.spaceSettings,
        conditions: unchangedSince(change.expectedVersion),
      });
    case 'write-follow-up':
      return transaction.set(
        keys.followUp(change.value.spaceId, change.value.periodKey),
        toStored.followUp(change.value),
        { entityName: entityNames.followUp, conditions: unchangedSince(change.expectedVersion) },
      );
    case 'add-fact':
      return transaction.set(keys.fact(change.value.pageId, change.value.id), toStored.fact(change.value), {
        entityName: entityNames.fact,
      });
    case 'write-fact':
      return transaction.set(keys.fact(change.value.pageId, change.value.id), toStored.fact(change.value), {
        entityName: entityNames.fact,
        conditions: unchangedSince(change.expectedVersion),
      });
    case 'remove-fact':
      return transaction.delete(keys.fact(change.pageId, change.factId), {
        entityName: entityNames.fact,
        conditions: unchangedSince(change.expectedVersion),
      });
    case 'write-draft':
      return transaction.set(change.value.pageId, toStored.draft(change.value), {
        entityName: entityNames.draft,
        conditions: unchangedSince(change.expectedVersion),
      });
    case 'remove-draft':
      return transaction.delete(change.pageId, {
        entityName: entityNames.draft,
        conditions: unchangedSince(change.expectedVersion),
      });
    case 'add-announcement':
      return transaction.set(change.value.id, toStored.announcement(change.value), {
        entityName: entityNames.outbox,
      });
    case 'write-reminder':
      return transaction.set(keys.reminded(change.pageId, change.personId), change.reminder);
    case 'add-history':
      return transaction.set(keys.history(change.entry, change.id), change.entry);
  }
}
