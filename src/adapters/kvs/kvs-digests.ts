import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import type { DigestPage, Digests } from '../../ports/digests';
import type { StoredDigest } from './layout';
import { entityNames, fromStored, toStored } from './layout';
import { storageCall, storageCallUnless } from './storage-call';

type Versioned = Pick<StoredDigest, 'version'>;

const digests = () => kvs.entity<StoredDigest>(entityNames.digest);

function versionIs(version: number | null) {
  const wanted = version === null ? FilterConditions.notExists() : FilterConditions.equalTo(version);
  return new Filter<Versioned>().and('version', wanted);
}

type DigestQuery = ReturnType<ReturnType<ReturnType<typeof digests>['query']>['index']>;

/** Forge's own cursor: several may have moved on one day or begun at one instant. */
async function pageOf(
  query: DigestQuery,
  { after, limit }: { after: string | null; limit: number },
): Promise<DigestPage> {
  const sorted = query.sort(Sort.DESC).limit(limit);
  const { results, nextCursor } = await storageCall('query digests', () =>
    (after === null ? sorted : sorted.cursor(after)).getMany(),
  );
  return { digests: results.map(({ value }) => fromStored(value)), next: nextCursor ?? null };
}

/** Digests in Forge storage, as `layout.ts` draws it. */
export const kvsDigests: Digests = {
  async find(pageId) {
    const stored = await storageCall('get digest', () => digests().get(pageId));
    return stored === undefined ? null : { digest: fromStored(stored), version: stored.version };
  },
  write: (digest, { version, recordVersion }) =>
    storageCallUnless('write digest', 'CONDITIONAL_CHECK_FAILED', 'conflict' as const, async () => {
      const { digest: entityName, postMortem } = entityNames;
      await kvs
        .transact()
        .set(digest.pageId, toStored.digest(digest, (version ?? 0) + 1), { entityName, conditions: versionIs(version) })
        // Of a record that was erased meanwhile nothing may be left behind.
        .check(digest.pageId, { entityName: postMortem, conditions: versionIs(recordVersion) })
        .execute();
      return 'written' as const;
    }),
  queryShelf({ spaceId, shelf, movedSince, ...page }) {
    const query = digests()
      .query()
      .index('by-openness', { partition: [spaceId, shelf] });
    return pageOf(movedSince === null ? query : query.where(WhereConditions.greaterThanEqualTo(movedSince)), page);
  },
  queryByStart({ spaceId, from, to, ...page }) {
    const query = digests()
      .query()
      .index('by-space-time', { partition: [spaceId] });
    return pageOf(query.where(WhereConditions.between(from, to)), page);
  },
  queryDecided({ spaceId, since, ...page }) {
    const query = digests()
      .query()
      .index('by-decision', { partition: [spaceId] });
    return pageOf(query.where(WhereConditions.greaterThanEqualTo(since)), page);
  },
};
