import { kvs } from '@forge/kvs';
import type { Operations } from '../../ports/operations';
import type { StoredOperation } from './layout';
import { endedDays, entityNames, operationFromStored, toStored } from './layout';
import { storageCall, storageCallUnless } from './storage-call';

const operations = () => kvs.entity<StoredOperation>(entityNames.operation);

/** Operations in Forge storage. */
export const kvsOperations: Operations = {
  async find(operationId) {
    const stored = await storageCall('get operation', () => operations().get(operationId));
    return stored === undefined ? null : operationFromStored(stored);
  },
  create: (operation) =>
    storageCallUnless('create operation', 'KEY_CONFLICT', 'exists' as const, async () => {
      await operations().set(operation.operationId, toStored.operation(operation), { keyPolicy: 'FAIL_IF_EXISTS' });
      return 'created' as const;
    }),
  write: (operation) =>
    storageCall('set operation', () =>
      operations().set(
        operation.operationId,
        toStored.operation(operation),
        operation.state === 'open' ? {} : { ttl: { value: endedDays, unit: 'DAYS' } },
      ),
    ),
};
