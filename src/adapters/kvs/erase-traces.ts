import { kvs } from '@forge/kvs';
import { namesPerson, withoutPerson, withoutPersonInText } from '../../domain/former-user';
import type { PersonPlace } from '../../ports/people-register';
import { kvsOperations } from './kvs-operations';
import { matterKeysOf, plainOf } from './kvs-page-life';
import { isAnnouncementKey, keys } from './layout';
import { storageCall } from './storage-call';

/** Rows under a prefix that are written once: whoever is named in one, or in its key, is so no more. */
async function erasePlain(prefix: string, accountId: string): Promise<void> {
  for (const { key, value } of await plainOf<object>(prefix)) {
    if (key.includes(accountId)) await renameRow(key, accountId, value);
    else if (namesPerson(value, accountId))
      await storageCall('erase', () => kvs.set(key, withoutPerson(value, accountId)));
  }
}

async function renameRow(key: string, accountId: string, value: object): Promise<void> {
  const moved = kvs.transact().delete(key).set(withoutPersonInText(key, accountId), withoutPerson(value, accountId));
  await storageCall('erase', () => moved.execute());
}

async function eraseOperation(operationId: string, accountId: string): Promise<void> {
  const operation = await kvsOperations.find(operationId);
  if (operation !== null && namesPerson(operation, accountId))
    await kvsOperations.write(withoutPerson(operation, accountId));
}

/** What only storage knows to find. Announcements name nobody. */
export async function eraseTraces(accountId: string, place: PersonPlace): Promise<void> {
  const [kind = '', id = ''] = place.split(/:(.*)/su);
  if (kind === 'operation') return eraseOperation(id, accountId);
  if (kind !== 'page') return;
  await storageCall('erase', () => kvs.delete(keys.reminded(id, accountId)));
  for (const prefix of [keys.historyOf(id), keys.remindedOf(id), keys.dismissedRepeatsOf(id)])
    await erasePlain(prefix, accountId);
  const operationIds = (await matterKeysOf(id)).filter((key) => !isAnnouncementKey(key));
  for (const operationId of operationIds) await eraseOperation(operationId, accountId);
}
