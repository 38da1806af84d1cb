import { Filter, FilterConditions } from '@forge/kvs';
import type { kvs } from '@forge/kvs';
import type { ActionItem } from '../../domain/action-item';
import type { Fact } from '../../domain/fact';
import type { Change } from '../../ports/records';
import { entityNames, keys, toStored } from './layout';

type Transaction = ReturnType<typeof kvs.transact>;

/** Conditions name attributes; every entity has `version`. */
function unchangedSince(version: number) {
  return new Filter<{ version: number }>().and('version', FilterConditions.equalTo(version));
}

/** Writes a record of an entity; with a version, only where that one is stored. */
function put(
  transaction: Transaction,
  entityName: string,
  [key, stored]: readonly [key: string, stored: { version: number }],
  expectedVersion?: number,
): Transaction {
  const conditions = expectedVersion === undefined ? {} : { conditions: unchangedSince(expectedVersion) };
  return transaction.set(key, stored, { entityName, ...conditions });
}

function remove(transaction: Transaction, entityName: string, key: string, expectedVersion: number): Transaction {
  return transaction.delete(key, { entityName, conditions: unchangedSince(expectedVersion) });
}

const ofItem = (value: ActionItem) => [keys.actionItem(value.pageId, value.id), toStored.actionItem(value)] as const;
const ofFact = (value: Fact) => [keys.fact(value.pageId, value.id), toStored.fact(value)] as const;

/** One step of an atomic write, as Forge's transactions take it: refused when the stored version is not the expected one. */
export function addTo(transaction: Transaction, change: Change): Transaction {
  switch (change.kind) {
    case 'write-post-mortem': {
      const { value, expectedVersion } = change;
      return put(transaction, entityNames.postMortem, [value.pageId, toStored.postMortem(value)], expectedVersion);
    }
    case 'add-item':
      return put(transaction, entityNames.actionItem, ofItem(change.value));
    case 'write-item':
      return put(transaction, entityNames.actionItem, ofItem(change.value), change.expectedVersion);
    case 'annotate-item':
      return put(transaction, entityNames.actionItem, ofItem(change.value), change.value.version);
    case 'remove-item':
      return remove(
        transaction,
        entityNames.actionItem,
        keys.actionItem(change.pageId, change.itemId),
        change.expectedVersion,
      );
    case 'write-settings': {
      const { value, expectedVersion } = change;
      return put(
        transaction,
        entityNames.spaceSettings,
        [value.spaceId, toStored.spaceSettings(value)],
        expectedVersion,
      );
    }
    case 'write-follow-up': {
      const { value, expectedVersion } = change;
      const key = keys.followUp(value.spaceId, value.periodKey);
      return put(transaction, entityNames.followUp, [key, toStored.followUp(value)], expectedVersion);
    }
    case 'name-follow-up-page':
      return transaction.set(keys.followUpOf(change.pageId), change.place);
    case 'add-fact':
      return put(transaction, entityNames.fact, ofFact(change.value));
    case 'write-fact':
      return put(transaction, entityNames.fact, ofFact(change.value), change.expectedVersion);
    case 'remove-fact':
      return remove(transaction, entityNames.fact, keys.fact(change.pageId, change.factId), change.expectedVersion);
    case 'write-draft': {
      const { value, expectedVersion } = change;
      return put(transaction, entityNames.draft, [value.pageId, toStored.draft(value)], expectedVersion);
    }
    case 'remove-draft':
      return remove(transaction, entityNames.draft, change.pageId, change.expectedVersion);
    case 'write-owner-reminder': {
      const { value, expectedVersion } = change;
      return put(
        transaction,
        entityNames.ownerReminder,
        [value.pageId, toStored.ownerReminder(value)],
        expectedVersion,
      );
    }
    case 'add-announcement':
      return put(transaction, entityNames.operation, [
        keys.announcement(change.value.id),
        toStored.announcement(change.value),
      ]);
    case 'write-reminder':
      return transaction.set(keys.reminded(change.pageId, change.personId), change.reminder);
    case 'add-history':
      return transaction.set(keys.history(change.entry, change.id), change.entry);
  }
}
