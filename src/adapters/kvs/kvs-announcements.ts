import { Filter, FilterConditions, kvs, Sort } from '@forge/kvs';
import type { Announcement } from '../../domain/announcement';
import { stateOfAnnouncement } from '../../domain/announcement';
import type { Announcements } from '../../ports/announcements';
import type { StoredAnnouncement } from './layout';
import { endedDays, entityNames, fromStored, keys, toStored } from './layout';
import { storageCall, storageCallUnless } from './storage-call';

const entityName = entityNames.operation;
const announcements = () => kvs.entity<StoredAnnouncement>(entityName);

async function ofState(
  spaceId: string,
  state: StoredAnnouncement['state'],
  most: number,
): Promise<readonly Announcement[]> {
  const query = announcements()
    .query()
    .index('by-space', { partition: [spaceId, state] });
  const { results } = await storageCall('query announcements', () => query.sort(Sort.DESC).limit(most).getMany());
  return results.map(({ value }) => fromStored(value));
}

/** Announcements in Forge storage, beside the operations. */
export const kvsAnnouncements: Announcements = {
  async find(announcementId) {
    const stored = await storageCall('get announcement', () => announcements().get(keys.announcement(announcementId)));
    return stored === undefined ? null : fromStored(stored);
  },
  write: (announcement, expectedVersion) =>
    storageCallUnless('set announcement', 'CONDITIONAL_CHECK_FAILED', 'conflict' as const, async () => {
      const conditions = new Filter<{ version: number }>().and('version', FilterConditions.equalTo(expectedVersion));
      const hasEnded = stateOfAnnouncement(announcement) !== 'open';
      await kvs
        .transact()
        .set(
          keys.announcement(announcement.id),
          toStored.announcement(announcement),
          { entityName, conditions },
          hasEnded ? { ttl: { value: endedDays, unit: 'DAYS' } } : {},
        )
        .execute();
      return 'written' as const;
    }),
  async unsentOf(spaceId, most) {
    const [open, givenUp] = await Promise.all([ofState(spaceId, 'open', most), ofState(spaceId, 'given-up', most)]);
    return [...open, ...givenUp];
  },
};
