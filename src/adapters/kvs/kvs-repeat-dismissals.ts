import { kvs } from '@forge/kvs';
import type { RepeatDismissal } from '../../domain/repeats/dismissal';
import { PlatformError } from '../../ports/confluence';
import type { RepeatDismissals } from '../../ports/repeat-dismissals';
import { keys } from './layout';
import { storageCall } from './storage-call';

/** Dismissals in Forge storage, as `layout.ts` draws it. */
export const kvsRepeatDismissals: RepeatDismissals = {
  async find(pageId, earlierIds) {
    if (earlierIds.length === 0) return new Map();
    const idOf = new Map(earlierIds.map((id) => [keys.dismissedRepeat(pageId, id), id]));
    const batch = [...idOf.keys()].map((key) => ({ key }));
    const answer = await storageCall('get dismissals', () => kvs.batchGet<RepeatDismissal>(batch));
    const failed = answer.failedKeys.find(({ error }) => error.code !== 'KEY_NOT_FOUND');
    if (failed) throw new PlatformError(`get dismissals (${failed.error.code})`, 500, null);
    return new Map(answer.successfulKeys.map(({ key, value }) => [idOf.get(key) ?? key, value]));
  },
  write: (pageId, earlierId, dismissal) =>
    storageCall('set dismissal', () => kvs.set(keys.dismissedRepeat(pageId, earlierId), dismissal)),
  remove: (pageId, earlierId) =>
    storageCall('delete dismissal', () => kvs.delete(keys.dismissedRepeat(pageId, earlierId))),
};
