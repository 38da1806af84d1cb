import { kvs, WhereConditions } from '@forge/kvs';
import type { Agenda } from '../../ports/agenda';
import type { StoredAnnouncement, StoredOperation } from './layout';
import { entityNames, fromStored, isAnnouncementKey, operationFromStored } from './layout';
import { storageCall } from './storage-call';

/** As many as Forge gives for one query. */
const queryLimit = 100;

type StoredMatter = StoredOperation | StoredAnnouncement;

/** The key tells what it is. */
const isAnnouncement = (found: {
  key: string;
  value: StoredMatter;
}): found is { key: string; value: StoredAnnouncement } => isAnnouncementKey(found.key);
const isOperation = (found: { key: string; value: StoredMatter }): found is { key: string; value: StoredOperation } =>
  !isAnnouncementKey(found.key);

/** Operations and announcements lie in one entity, so that one request finds what is due. */
export const kvsAgenda: Agenda = {
  async due(now) {
    const due = kvs
      .entity<StoredMatter>(entityNames.operation)
      .query()
      .index('by-next-attempt', { partition: ['open'] })
      .where(WhereConditions.lessThanEqualTo(now));
    const { results } = await storageCall('query what is due', () => due.limit(queryLimit).getMany());
    return {
      operations: results.filter(isOperation).map(({ value }) => operationFromStored(value)),
      announcements: results.filter(isAnnouncement).map(({ value }) => fromStored(value)),
    };
  },
};
