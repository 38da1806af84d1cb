import { kvs } from '@forge/kvs';
import type { RepeatDismissal } from '../../domain/repeats/dismissal';
import { PlatformError } from '../../ports/confluence';
import type { RepeatDismissals } from '../../ports/repeat-dismissals';
import { keys } from './layout';
import { storageCall } from './storage-call';

/** Forge takes 25 keys in one batch. */
const batchSize = 25;

async function findBatch(wanted: readonly string[]): Promise<ReadonlyMap<string, RepeatDismissal>> {
  if (wanted.length === 0) return new Map();
  const batch = wanted.map((key) => ({ key }));
  const answer = await storageCall('get dismissals', () => kvs.batchGet<RepeatDismissal>(batch));
  const failed = answer.failedKeys.find(({ error }) => error.code !== 'KEY_NOT_FOUND');
  if (failed) throw new PlatformError(`get dismissals (${failed.error.code})`, 500, null);
  return new Map(answer.successfulKeys.map(({ key, value }) => [key, value]));
}

/** Dismissals in Forge storage, as `layout.ts` draws it. */
export const kvsRepeatDismissals: RepeatDismissals = {
  async find(pageId, earlierIds) {
    const found = await findBatch(earlierIds.map((id) => keys.dismissedRepeat(pageId, id)));
    return new Map(
      earlierIds.flatMap((id) => {
        const dismissal = found.get(keys.dismissedRepeat(pageId, id));
        return dismissal === undefined ? [] : [[id, dismissal] as const];
      }),
    );
  },
  async findAmong(pairs) {
    const pairOf = new Map(pairs.map((pair) => [keys.dismissedRepeat(pair.pageId, pair.earlierId), pair]));
    const wanted = [...pairOf.keys()];
    const batches = Array.from({ length: Math.ceil(wanted.length / batchSize) }, (_, index) =>
      findBatch(wanted.slice(index * batchSize, (index + 1) * batchSize)),
    );
    const found = (await Promise.all(batches)).flatMap((batch) => [...batch.keys()]);
    return found.flatMap((key) => pairOf.get(key) ?? []);
  },
  write: (pageId, earlierId, dismissal) =>
    storageCall('set dismissal', () => kvs.set(keys.dismissedRepeat(pageId, earlierId), dismissal)),
  remove: (pageId, earlierId) =>
    storageCall('delete dismissal', () => kvs.delete(keys.dismissedRepeat(pageId, earlierId))),
};
