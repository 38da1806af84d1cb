import { kvs } from '@forge/kvs';
import type { Compilation, Compilations } from '../../ports/compilations';
import { keys } from './layout';
import { storageCall } from './storage-call';

/** What nobody went on with for a day is of no use: the page begins anew. */
const kept = { value: 1, unit: 'DAYS' } as const;

/** Counting in Forge storage, as `layout.ts` draws it. */
export const kvsCompilations: Compilations = {
  async find(spaceId) {
    const found = await storageCall('get compilation', () => kvs.get<Compilation>(keys.compiling(spaceId)));
    return found ?? null;
  },
  write: (spaceId, compilation) =>
    storageCall('set compilation', () => kvs.set(keys.compiling(spaceId), compilation, { ttl: kept })),
  forget: (spaceId) => storageCall('delete compilation', () => kvs.delete(keys.compiling(spaceId))),
};
