import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import { PlatformError } from '../../ports/confluence';
import type { PeopleRegister, PersonPlace, StoredPerson } from '../../ports/people-register';
import { newPerson } from '../../ports/people-register';
import { eraseTraces } from './erase-traces';
import type { StoredPersonPlace, StoredPersonRow } from './layout';
import { endedDays, entityNames, fromStored, keys, toStored } from './layout';
import { storageCall, storageCallUnless } from './storage-call';

/** Forge takes 25 keys in one batch; a person who is new somewhere takes two. */
const batchSize = 25;
const newAtATime = 12;

const people = () => kvs.entity<StoredPersonRow>(entityNames.person);
const places = () => kvs.entity<StoredPersonPlace>(entityNames.personPlace);
const { person: personEntity, personPlace: placeEntity } = entityNames;

interface BatchFailure {
  error: { code: string };
}

/** Best effort by contract: what failed for another reason than being absent was not done. */
function checkBatch(operation: string, failedKeys: readonly BatchFailure[]): void {
  const failed = failedKeys.find(({ error }) => error.code !== 'KEY_NOT_FOUND');
  if (failed) throw new PlatformError(`${operation} (${failed.error.code})`, 500, null);
}

async function getAll<Value>(entityName: string, wanted: readonly string[]): Promise<readonly Value[]> {
  const batch = wanted.map((key) => ({ key, entityName }));
  const answer = await storageCall(`get ${entityName}`, () => kvs.batchGet<Value>(batch));
  checkBatch(`get ${entityName}`, answer.failedKeys);
  return answer.successfulKeys.map(({ value }) => value);
}

async function knownAt(place: PersonPlace, accountIds: readonly string[]): Promise<ReadonlySet<string>> {
  const wanted = accountIds.map((id) => keys.personPlace(id, place));
  const found = await getAll<StoredPersonPlace>(placeEntity, wanted);
  return new Set(found.map(({ accountId }) => accountId));
}

/**
 * The person before the place: who is found at a place is in the register. Who is in it already is not reported later for that.
 * @param now milliseconds since 1970
 */
async function add(place: PersonPlace, accountIds: readonly string[], now: number): Promise<void> {
  const known = (await getAll<StoredPersonRow>(personEntity, accountIds)).map((row) => fromStored(row));
  const notedAt = new Date(now).toISOString();
  const rows = accountIds.flatMap((accountId): BatchRow[] => {
    const person = known.find((one) => one.accountId === accountId) ?? newPerson(accountId, now);
    const value: StoredPersonPlace = { accountId, place };
    const placeRow = { key: keys.personPlace(accountId, place), value, entityName: placeEntity, ...lifeOf(place) };
    return [personRow({ ...person, notedAt }), placeRow];
  });
  const answer = await storageCall('note people', () => kvs.batchSet(rows));
  checkBatch('note people', answer.failedKeys);
}

/** What is kept of an operation ends a month after it; some days more for what was tried again and again. */
const operationDays = endedDays + 7;
const lifeOf = (place: PersonPlace): Pick<BatchRow, 'options'> =>
  place.startsWith('operation:') ? { options: { ttl: { value: operationDays, unit: 'DAYS' } } } : {};

interface BatchRow {
  options?: { ttl: { value: number; unit: 'DAYS' } };
  key: string;
  value: StoredPersonRow | StoredPersonPlace;
  entityName: string;
}

const personRow = (person: StoredPerson): BatchRow => ({
  key: person.accountId,
  value: toStored.person(person),
  entityName: personEntity,
});

function inParts<Value>(all: readonly Value[], size: number): readonly (readonly Value[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** People whose ids are stored, in Forge storage as `layout.ts` draws it. */
export const kvsPeopleRegister = (clock: () => number): PeopleRegister => ({
  async note(place, accountIds) {
    for (const some of inParts([...new Set(accountIds)], batchSize)) {
      const known = await knownAt(place, some);
      const missing = some.filter((accountId) => !known.has(accountId));
      for (const few of inParts(missing, newAtATime)) await add(place, few, clock());
    }
  },
  async due(now, limit) {
    const query = people()
      .query()
      .index('by-report', { partition: ['known'] });
    const due = query.where(WhereConditions.lessThanEqualTo(now)).sort(Sort.ASC).limit(limit);
    const { results } = await storageCall('query people to report', () => due.getMany());
    return results.map(({ value }) => fromStored(value));
  },
  async write(reported) {
    for (const some of inParts(reported, batchSize)) {
      const answer = await storageCall('set people', () => kvs.batchSet(some.map(personRow)));
      checkBatch('set people', answer.failedKeys);
    }
  },
  async placesOf(accountId, limit) {
    const query = places()
      .query()
      .index('by-account', { partition: [accountId] });
    const { results } = await storageCall('query places of a person', () =>
      query.sort(Sort.ASC).limit(limit).getMany(),
    );
    return results.map(({ value }) => value.place);
  },
  forgetPlace: (accountId, place) =>
    storageCall('delete a place of a person', () => places().delete(keys.personPlace(accountId, place))),
  async find(accountId) {
    const stored = await storageCall('get a person', () => people().get(accountId));
    return stored === undefined ? null : fromStored(stored);
  },
  async forget({ accountId, notedAt }) {
    const conditions = new Filter<{ notedAt: string }>().and('notedAt', FilterConditions.equalTo(notedAt));
    const removal = kvs.transact().delete(accountId, { entityName: personEntity, conditions });
    await storageCallUnless('delete a person', 'CONDITIONAL_CHECK_FAILED', undefined, () => removal.execute());
  },
  eraseTraces,
});
