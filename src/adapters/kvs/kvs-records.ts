import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { ActionItem } from '../../domain/action-item';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import type { HistoryEntry, PostMortem } from '../../domain/post-mortem';
import type { Fact } from '../../domain/fact';
import type { Reminder } from '../../domain/reminder';
import type { SpaceSettings } from '../../domain/space-settings';
import { PlatformError } from '../../ports/confluence';
import type { FollowUpPlace, ItemPlace, PostMortemPlaces, PostMortemQuery, Records } from '../../ports/records';
import { addTo } from './kvs-changes';
import { queryChangedItems, queryItems } from './kvs-item-query';
import type {
  StoredActionItem,
  StoredDraft,
  StoredFact,
  StoredFollowUp,
  StoredPostMortem,
  StoredSpaceSettings,
} from './layout';
import {
  actionItemFromStored,
  entityNames,
  followUpFromStored,
  fromStored,
  keys,
  postMortemFromStored,
  reminderFromStored,
  settingsFromStored,
  toStored,
} from './layout';
import { storageCall, storageCallUnless } from './storage-call';

/** Forge takes 25 keys in one batch and gives at most 100 results for one query. */
const batchSize = 25;
const queryLimit = 100;

async function findEntity<Stored extends { record: { schema: number; value: unknown }; version: number }>(
  entityName: string,
  key: string,
): Promise<Stored['record']['value'] | null> {
  const stored = await storageCall(`get ${entityName}`, () => kvs.entity<Stored>(entityName).get(key));
  return stored === undefined ? null : fromStored(stored);
}

async function findPostMortem(pageId: string): Promise<PostMortem | null> {
  const { postMortem } = entityNames;
  const stored = await storageCall(`get ${postMortem}`, () => kvs.entity<StoredPostMortem>(postMortem).get(pageId));
  return stored === undefined ? null : postMortemFromStored(stored);
}

async function findSettings(spaceId: string): Promise<SpaceSettings | null> {
  const { spaceSettings } = entityNames;
  const stored = await storageCall(`get ${spaceSettings}`, () =>
    kvs.entity<StoredSpaceSettings>(spaceSettings).get(spaceId),
  );
  return stored === undefined ? null : settingsFromStored(stored);
}

async function findFollowUp(spaceId: string, periodKey: string): Promise<FollowUp | null> {
  const { followUp } = entityNames;
  const key = keys.followUp(spaceId, periodKey);
  const stored = await storageCall(`get ${followUp}`, () => kvs.entity<StoredFollowUp>(followUp).get(key));
  return stored === undefined ? null : followUpFromStored(stored);
}

async function findItem(pageId: string, itemId: string): Promise<ActionItem | null> {
  const { actionItem } = entityNames;
  const key = keys.actionItem(pageId, itemId);
  const stored = await storageCall(`get ${actionItem}`, () => kvs.entity<StoredActionItem>(actionItem).get(key));
  return stored === undefined ? null : actionItemFromStored(stored);
}

async function createEntity(entityName: string, key: string, value: object): Promise<'created' | 'exists'> {
  return storageCallUnless(`create ${entityName}`, 'KEY_CONFLICT', 'exists' as const, async () => {
    await kvs.entity(entityName).set(key, value, { keyPolicy: 'FAIL_IF_EXISTS' });
    return 'created' as const;
  });
}

async function findItems(pageId: string, itemIds: readonly string[]): Promise<readonly ActionItem[]> {
  const batches = Array.from({ length: Math.ceil(itemIds.length / batchSize) }, (_, index) =>
    itemIds.slice(index * batchSize, (index + 1) * batchSize),
  );
  const found = await Promise.all(batches.map((ids) => findItemsAt(ids.map((itemId) => ({ pageId, itemId })))));
  const byId = new Map(found.flat().map((item) => [item.id, item]));
  return itemIds.flatMap((id) => byId.get(id) ?? []);
}

async function findItemsAt(places: readonly ItemPlace[]): Promise<readonly ActionItem[]> {
  const { actionItem: entityName } = entityNames;
  const batch = places.map(({ pageId, itemId }) => ({ key: keys.actionItem(pageId, itemId), entityName }));
  const answer = await storageCall('get action items', () => kvs.batchGet<StoredActionItem>(batch));
  // Best effort by contract: a key that failed for another reason than being absent must not look like an absent one.
  const failed = answer.failedKeys.find(({ error }) => error.code !== 'KEY_NOT_FOUND');
  if (failed) throw new PlatformError(`get action items (${failed.error.code})`, 500, null);
  return answer.successfulKeys.map(({ value }) => actionItemFromStored(value));
}

/** Forge's own cursor: incidents may begin at the same instant, so the range alone would skip or repeat some. */
async function queryPostMortems({ spaceId, status, after, limit }: PostMortemQuery): Promise<PostMortemPlaces> {
  const query = kvs
    .entity<StoredPostMortem>(entityNames.postMortem)
    .query()
    .index('by-space-status', { partition: [spaceId, status] })
    .sort(Sort.DESC)
    .limit(limit);
  const { results, nextCursor } = await storageCall('query post-mortems', () =>
    (after === undefined ? query : query.cursor(after)).getMany(),
  );
  return { postMortems: results.map(({ value }) => postMortemFromStored(value)), next: nextCursor ?? null };
}

async function history(pageId: string): Promise<readonly HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  let cursor: string | undefined;
  do {
    let query = kvs
      .query()
      .where('key', WhereConditions.beginsWith(keys.historyOf(pageId)))
      .limit(queryLimit);
    if (cursor !== undefined) query = query.cursor(cursor);
    const asked = query;
    const page = await storageCall('query history', () => asked.getMany<HistoryEntry>());
    entries.push(...page.results.map(({ value }) => value));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return entries;
}

async function facts(pageId: string): Promise<readonly Fact[]> {
  const found: Fact[] = [];
  let cursor: string | undefined;
  do {
    const all = kvs
      .entity<StoredFact>(entityNames.fact)
      .query()
      .index('by-page', { partition: [pageId] });
    const asked = all.sort(Sort.ASC).limit(queryLimit);
    const from = cursor;
    const page = await storageCall('query facts', () => (from === undefined ? asked : asked.cursor(from)).getMany());
    found.push(...page.results.map(({ value }) => fromStored(value)));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

function settingsQuery(state: StoredSpaceSettings['state']) {
  return kvs
    .entity<StoredSpaceSettings>(entityNames.spaceSettings)
    .query()
    .index('by-state', { partition: [state] })
    .limit(queryLimit);
}

async function allSettings(state: StoredSpaceSettings['state']): Promise<readonly SpaceSettings[]> {
  const found: SpaceSettings[] = [];
  let cursor: string | undefined;
  do {
    const all = settingsQuery(state);
    const from = cursor;
    const page = await storageCall('query designated spaces', () =>
      (from === undefined ? all : all.cursor(from)).getMany(),
    );
    found.push(...page.results.map(({ value }) => settingsFromStored(value)));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

/** The app's records in Forge storage, as `layout.ts` draws it. */
export const kvsRecords: Records = {
  findPostMortem,
  createPostMortem: (value) => createEntity(entityNames.postMortem, value.pageId, toStored.postMortem(value)),
  findItem,
  findItems,
  findItemsAt,
  async commit(changes) {
    const transaction = changes.reduce(addTo, kvs.transact());
    return storageCallUnless('commit', 'CONDITIONAL_CHECK_FAILED', 'conflict' as const, async () => {
      await transaction.execute();
      return 'committed' as const;
    });
  },
  queryItems,
  queryChangedItems,
  queryPostMortems,
  history,

  findSettings,
  createSettings: (value) => createEntity(entityNames.spaceSettings, value.spaceId, toStored.spaceSettings(value)),
  async queryDesignatedSpaces() {
    const states = await Promise.all([allSettings('designated'), allSettings('paused')]);
    return states.flat();
  },
  async querySetUpSpaces() {
    const states = await Promise.all([allSettings('designated'), allSettings('paused'), allSettings('off')]);
    return states.flat();
  },
  async queryDueSpaces(now, after) {
    const due = settingsQuery('designated').where(WhereConditions.lessThanEqualTo(now)).sort(Sort.ASC);
    const { results, nextCursor } = await storageCall('query due spaces', () =>
      (after === undefined ? due : due.cursor(after)).getMany(),
    );
    return { spaces: results.map(({ value }) => settingsFromStored(value)), next: nextCursor ?? null };
  },

  findFact: (pageId, factId) => findEntity<StoredFact>(entityNames.fact, keys.fact(pageId, factId)),
  facts,
  async findReminder(pageId, personId) {
    const key = keys.reminded(pageId, personId);
    const stored = await storageCall('get reminder', () => kvs.get<Reminder | string>(key));
    return stored === undefined ? null : reminderFromStored(stored);
  },
  createReminder: (pageId, personId, reminder) =>
    storageCallUnless('create reminder', 'KEY_CONFLICT', 'exists' as const, async () => {
      await kvs.set(keys.reminded(pageId, personId), reminder, { keyPolicy: 'FAIL_IF_EXISTS' });
      return 'created' as const;
    }),
  findDraft: (pageId) => findEntity<StoredDraft>(entityNames.draft, pageId),
  createDraft: (value) => createEntity(entityNames.draft, value.pageId, toStored.draft(value)),

  findFollowUp,
  createFollowUp: (value) =>
    createEntity(entityNames.followUp, keys.followUp(value.spaceId, value.periodKey), toStored.followUp(value)),
  async findFollowUpOfPage(pageId) {
    const place = await storageCall('get follow-up of a page', () => kvs.get<FollowUpPlace>(keys.followUpOf(pageId)));
    return place ?? null;
  },
  async queryFollowUps(spaceId, before, limit) {
    const all = kvs
      .entity<StoredFollowUp>(entityNames.followUp)
      .query()
      .index('by-space-time', { partition: [spaceId] });
    const ranged = before === null ? all : all.where(WhereConditions.lessThan(before));
    const { results } = await storageCall('query follow-ups', () => ranged.sort(Sort.DESC).limit(limit).getMany());
    return results.map(({ value }) => followUpFromStored(value));
  },

  async findStartedFrom(originPageId) {
    const pageId = await storageCall('get started page', () => kvs.get<string>(keys.startedFrom(originPageId)));
    return pageId ?? null;
  },
  writeStartedFrom: (originPageId, pageId) =>
    storageCall('set started page', () => kvs.set(keys.startedFrom(originPageId), pageId)),

  async findTreePage(spaceId, level) {
    const pageId = await storageCall('get tree page', () => kvs.get<string>(keys.treePage(spaceId, level)));
    return pageId ?? null;
  },
  writeTreePage: (spaceId, level, pageId) =>
    storageCall('set tree page', () => kvs.set(keys.treePage(spaceId, level), pageId)),
};
