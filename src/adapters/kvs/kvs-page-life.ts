import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { ActionItem } from '../../domain/action-item';
import { announcementId } from '../../domain/announcement';
import type { PostMortem } from '../../domain/post-mortem';
import type { PageCopy, PageLife, Sweep } from '../../ports/page-life';
import { beginningSweep } from '../../ports/page-life';
import type { PersonPlace } from '../../ports/people-register';
import type {
  StoredActionItem,
  StoredAnnouncement,
  StoredFact,
  StoredFollowUp,
  StoredOperation,
  StoredPersonPlace,
  StoredPostMortem,
} from './layout';
import { actionItemFromStored, entityNames, keys, postMortemFromStored } from './layout';
import { storageCall } from './storage-call';

/** Forge takes 25 operations in one transaction and gives at most 100 results for one query. */
const mostOperations = 25;
const queryLimit = 100;

interface StoredKey {
  key: string;
  entityName?: string;
}

interface Found<Value> {
  results: readonly { key: string; value: Value }[];
  nextCursor?: string | undefined;
}

/** Follows the cursors of a query to its end. */
async function all<Value>(
  operation: string,
  ask: (cursor?: string) => Promise<Found<Value>>,
): Promise<Found<Value>['results']> {
  const found: { key: string; value: Value }[] = [];
  let cursor: string | undefined;
  do {
    const from = cursor;
    const page = await storageCall(operation, () => ask(from));
    found.push(...page.results);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

export async function plainOf<Value>(prefix: string): Promise<Found<Value>['results']> {
  return all(`query ${prefix}`, (cursor) => {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(queryLimit);
    return (cursor === undefined ? query : query.cursor(cursor)).getMany<Value>();
  });
}

async function plainKeysOf(prefix: string): Promise<readonly StoredKey[]> {
  return (await plainOf(prefix)).map(({ key }) => ({ key }));
}

async function factKeysOf(pageId: string): Promise<readonly StoredKey[]> {
  const found = await all('query facts', (cursor) => {
    const facts = kvs
      .entity<StoredFact>(entityNames.fact)
      .query()
      .index('by-page', { partition: [pageId] });
    const asked = facts.sort(Sort.ASC).limit(queryLimit);
    return (cursor === undefined ? asked : asked.cursor(cursor)).getMany();
  });
  return found.map(({ key }) => ({ key, entityName: entityNames.fact }));
}

async function followUpKeysOf(spaceId: string): Promise<readonly StoredKey[]> {
  const found = await all('query follow-ups', (cursor) => {
    const query = kvs.entity<StoredFollowUp>(entityNames.followUp).query();
    const asked = query
      .index('by-space-time', { partition: [spaceId] })
      .sort(Sort.ASC)
      .limit(queryLimit);
    return (cursor === undefined ? asked : asked.cursor(cursor)).getMany();
  });
  return found.flatMap(({ key, value }) => {
    const { pageId } = value.record.value;
    const itsPage = pageId === null ? [] : [{ key: keys.followUpOf(pageId) }];
    return [...itsPage, { key, entityName: entityNames.followUp }];
  });
}

/** Operations on a page, and what was to be announced of it. */
export async function matterKeysOf(pageId: string): Promise<readonly string[]> {
  const found = await all('query matters of a page', (cursor) => {
    const query = kvs.entity<StoredOperation>(entityNames.operation).query();
    const asked = query
      .index('by-page', { partition: [pageId] })
      .sort(Sort.ASC)
      .limit(queryLimit);
    return (cursor === undefined ? asked : asked.cursor(cursor)).getMany();
  });
  return found.map(({ key }) => key);
}

async function announcementKeysOf(spaceId: string): Promise<readonly StoredKey[]> {
  const states: readonly StoredAnnouncement['state'][] = ['open', 'given-up', 'done'];
  const found = await Promise.all(
    states.map((state) =>
      all('query announcements', (cursor) => {
        const query = kvs.entity<StoredAnnouncement>(entityNames.operation).query();
        const asked = query
          .index('by-space', { partition: [spaceId, state] })
          .sort(Sort.ASC)
          .limit(queryLimit);
        return (cursor === undefined ? asked : asked.cursor(cursor)).getMany();
      }),
    ),
  );
  // One that was told meanwhile is found in two states.
  return [...new Set(found.flat().map(({ key }) => key))].map(matterKey);
}

/** Of whom something was stored there; who is stored nowhere else leaves the register with its next report. */
async function peopleOf(places: readonly PersonPlace[]): Promise<readonly StoredKey[]> {
  const found = await Promise.all(
    places.map((place) =>
      all('query people of a place', (cursor) => {
        const query = kvs.entity<StoredPersonPlace>(entityNames.personPlace).query();
        const asked = query
          .index('by-place', { partition: [place] })
          .sort(Sort.ASC)
          .limit(queryLimit);
        return (cursor === undefined ? asked : asked.cursor(cursor)).getMany();
      }),
    ),
  );
  return found.flat().map(({ key }) => ({ key, entityName: entityNames.personPlace }));
}

const matterKey = (key: string): StoredKey => ({ key, entityName: entityNames.operation });

/** In the order given: what names the others comes last, so that an erasure that dies is taken up again. */
async function erase(storedKeys: readonly StoredKey[]): Promise<void> {
  for (let at = 0; at < storedKeys.length; at += mostOperations) {
    const transaction = storedKeys
      .slice(at, at + mostOperations)
      .reduce(
        (begun, { key, entityName }) =>
          entityName === undefined ? begun.delete(key) : begun.delete(key, { entityName }),
        kvs.transact(),
      );
    await storageCall('erase', () => transaction.execute());
  }
}

/** The sweep did not look at what changed, nor show the byline item, from the beginning. */
function sweepFromStored(spaceId: string, stored: Partial<Sweep>): Sweep {
  return { ...beginningSweep(spaceId), ...stored };
}

/** Pages' life in Forge storage, as `layout.ts` draws it. */
export const kvsPageLife: PageLife = {
  async findCopy(pageId) {
    return (await storageCall('get copy', () => kvs.get<PageCopy>(keys.copiedFrom(pageId)))) ?? null;
  },
  writeCopy: (pageId, copy) => storageCall('set copy', () => kvs.set(keys.copiedFrom(pageId), copy)),

  async postMortemsOf(spaceId, from, limit) {
    const query = kvs.entity<StoredPostMortem>(entityNames.postMortem).query();
    const indexed = query.index('by-space-time', { partition: [spaceId] });
    const ranged = from === null ? indexed : indexed.where(WhereConditions.greaterThanEqualTo(from));
    const { results } = await storageCall('query post-mortems', () => ranged.sort(Sort.ASC).limit(limit).getMany());
    return results.map(({ value }) => postMortemFromStored(value));
  },
  async itemsChangedSince(spaceId, since, most) {
    const items: ActionItem[] = [];
    let cursor: string | undefined;
    do {
      const query = kvs.entity<StoredActionItem>(entityNames.actionItem).query();
      const indexed = query.index('by-space-change', { partition: [spaceId] });
      const asked = indexed.where(WhereConditions.greaterThanEqualTo(since)).sort(Sort.ASC).limit(queryLimit);
      const from = cursor;
      const page = await storageCall('query changed items', () =>
        (from === undefined ? asked : asked.cursor(from)).getMany(),
      );
      items.push(...page.results.map(({ value }) => actionItemFromStored(value)));
      cursor = page.nextCursor;
    } while (cursor !== undefined && items.length < most);
    return { items, isWhole: cursor === undefined };
  },
  async findSweep(spaceId) {
    const stored = await storageCall('get sweep', () => kvs.get<Partial<Sweep>>(keys.sweep(spaceId)));
    return stored === undefined ? null : sweepFromStored(spaceId, stored);
  },
  writeSweep: (sweep) => storageCall('set sweep', () => kvs.set(keys.sweep(sweep.spaceId), sweep)),
  async sweeps() {
    const found = await plainOf<Partial<Sweep>>(keys.sweeps);
    return found.map(({ key, value }) => sweepFromStored(key.slice(keys.sweeps.length), value));
  },

  async erasePage({ pageId, actionItemIds, removedItemIds, originPageId, operationId, publication }) {
    const { actionItem, digest, draft, ownerReminder, postMortem } = entityNames;
    const people = await peopleOf([`page:${pageId}`, `operation:${operationId}`]);
    const [matters, facts, history, reminders, dismissals] = await Promise.all([
      matterKeysOf(pageId),
      factKeysOf(pageId),
      plainKeysOf(keys.historyOf(pageId)),
      plainKeysOf(keys.remindedOf(pageId)),
      plainKeysOf(keys.dismissedRepeatsOf(pageId)),
    ]);
    const items = [...new Set([...actionItemIds, ...removedItemIds])];
    // Only when it leads here: another may have been started from the same page since.
    const startedFrom = originPageId === null ? [] : await startedKeys(originPageId, pageId);
    await erase([
      ...items.map((itemId) => ({ key: keys.actionItem(pageId, itemId), entityName: actionItem })),
      ...facts,
      ...history,
      ...reminders,
      ...dismissals,
      ...startedFrom,
      ...people,
      ...[...new Set([operationId, ...publicationKeys(pageId, publication), ...matters])].map(matterKey),
      { key: keys.startedFrom(pageId) },
      { key: keys.copiedFrom(pageId) },
      { key: pageId, entityName: draft },
      { key: pageId, entityName: ownerReminder },
      { key: pageId, entityName: digest },
      { key: pageId, entityName: postMortem },
    ]);
  },
  async eraseSpace(spaceId) {
    const [announcements, followUps, levels] = await Promise.all([
      announcementKeysOf(spaceId),
      followUpKeysOf(spaceId),
      plainKeysOf(keys.treePagesOf(spaceId)),
    ]);
    const people = await peopleOf([`space:${spaceId}`]);
    const settings = { key: spaceId, entityName: entityNames.spaceSettings };
    // While the settings are there, a run that died is repeated.
    await storageCall('delete a webhook', () => kvs.deleteSecret(keys.slackWebhook(spaceId)));
    await erase([
      ...announcements,
      ...followUps,
      ...levels,
      ...people,
      { key: keys.compiling(spaceId) },
      settings,
      { key: keys.sweep(spaceId) },
    ]);
  },
};

/** Lists of matters lag behind: what the record itself leads to is named. */
function publicationKeys(pageId: string, publication: PostMortem['publication']): readonly string[] {
  if (publication === null) return [];
  const { operationId } = publication;
  return [operationId, keys.announcement(announcementId('notes-published', pageId, operationId))];
}

async function startedKeys(originPageId: string, pageId: string): Promise<readonly StoredKey[]> {
  const key = keys.startedFrom(originPageId);
  return (await storageCall('get started page', () => kvs.get<string>(key))) === pageId ? [{ key }] : [];
}
