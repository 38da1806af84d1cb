import { kvs } from '@forge/kvs';
import type { OwnerReminder } from '../../domain/owner-reminder/owner-reminder';
import { PlatformError } from '../../ports/confluence';
import type { OwnerReminders } from '../../ports/owner-reminders';
import type { StoredOwnerReminder } from './layout';
import { entityNames, fromStored, toStored } from './layout';
import { storageCall, storageCallUnless } from './storage-call';

/** Forge takes 25 keys in one batch. */
const batchSize = 25;

const reminders = () => kvs.entity<StoredOwnerReminder>(entityNames.ownerReminder);

async function findSome(pageIds: readonly string[]): Promise<readonly OwnerReminder[]> {
  const batch = pageIds.map((key) => ({ key, entityName: entityNames.ownerReminder }));
  const answer = await storageCall('get owner reminders', () => kvs.batchGet<StoredOwnerReminder>(batch));
  // Best effort by contract: a key that failed for another reason than being absent must not look like an absent one.
  const failed = answer.failedKeys.find(({ error }) => error.code !== 'KEY_NOT_FOUND');
  if (failed) throw new PlatformError(`get owner reminders (${failed.error.code})`, 500, null);
  return answer.successfulKeys.map(({ value }) => fromStored(value));
}

/** Reminders of owners in Forge storage, as `layout.ts` draws it. */
export const kvsOwnerReminders: OwnerReminders = {
  async find(pageId) {
    const stored = await storageCall('get owner reminder', () => reminders().get(pageId));
    return stored === undefined ? null : fromStored(stored);
  },
  async findAll(pageIds) {
    const found: OwnerReminder[] = [];
    for (let at = 0; at < pageIds.length; at += batchSize) {
      found.push(...(await findSome(pageIds.slice(at, at + batchSize))));
    }
    return new Map(found.map((reminder) => [reminder.pageId, reminder]));
  },
  create: (reminder) =>
    storageCallUnless('create owner reminder', 'KEY_CONFLICT', 'exists' as const, async () => {
      await reminders().set(reminder.pageId, toStored.ownerReminder(reminder), { keyPolicy: 'FAIL_IF_EXISTS' });
      return 'created' as const;
    }),
};
