import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Filter, FilterConditions, kvs, MetadataField, Sort, WhereConditions } from '@forge/kvs';
import { standingClock } from '../../../local/clock';
import { openStorage } from '../../../local/forge/kvs/storage';
import { LIMITS } from '../../../local/forge/kvs/limits';
import { KVS_ERROR_CODES } from '../../../local/forge/kvs/refusal';
import { openDurableStore } from '../../../local/store/durable-store';
import { openMemoryStore } from '../../../local/store/memory-store';
import type { OrderedStore } from '../../../local/store/ordered-store';
import { sampleManifest } from '../support/sample-manifest';

interface Task {
  space: string;
  state: string;
  due: string;
  rank: number;
  version: number;
  late: boolean;
  title: string;
}
type ForgeFetch = (target: unknown, path: string, init: { body: string }) => Promise<Response>;

const clock = standingClock('2026-01-05T09:00:00Z');
const globals = globalThis as { __forge_fetch__?: ForgeFetch };

const tasks = kvs.entity<Task>('task');
const task = (overrides: Partial<Task> = {}): Task => ({
  space: 's1',
  state: 'open',
  due: '2026-01-10',
  rank: 1,
  version: 1,
  late: false,
  title: 'A task',
  ...overrides,
});
const keysOf = (page: { results: { key: string }[] }) => page.results.map(({ key }) => key);

/** A query that can go on from a cursor. */
interface Pages<Page> {
  cursor(cursor: string): { getMany(): Promise<Page> };
  getMany(): Promise<Page>;
}
/** The keys of all pages of a query. */
async function allKeys(
  query: Pages<{ results: { key: string }[]; nextCursor?: string | undefined }>,
): Promise<string[]> {
  let page = await query.getMany();
  const keys = keysOf(page);
  while (page.nextCursor !== undefined) {
    page = await query.cursor(page.nextCursor).getMany();
    keys.push(...keysOf(page));
  }
  return keys;
}

const folder = mkdtempSync(path.join(tmpdir(), 'storage-'));
let folders = 0;
const openDurable = (): OrderedStore => openDurableStore(path.join(folder, String((folders += 1))));

const variants: { name: string; open: () => OrderedStore; mostResults: number }[] = [
  { name: 'in memory', open: openMemoryStore, mostResults: LIMITS.queryMost },
  { name: 'in memory, with pages of two', open: openMemoryStore, mostResults: 2 },
  { name: 'in a folder', open: openDurable, mostResults: LIMITS.queryMost },
  { name: 'in a folder, with pages of two', open: openDurable, mostResults: 2 },
];

afterAll(() => {
  delete globals.__forge_fetch__;
  rmSync(folder, { recursive: true });
});

describe.each(variants)('storage $name', ({ open: openStore, mostResults }) => {
  let store: OrderedStore;
  beforeEach(() => {
    store = openStore();
    const storage = openStorage(store, clock, sampleManifest.app.storage?.entities ?? [], undefined, mostResults);
    globals.__forge_fetch__ = (_target, path, init) => Promise.resolve(storage.answer(path, JSON.parse(init.body)));
  });
  afterEach(() => store.close());

  describe('plain keys', () => {
    test('are set, read, replaced and deleted', async () => {
      expect(await kvs.get('a')).toBeUndefined();
      await kvs.set('a', { list: [1, 'two'] });
      expect(await kvs.get('a')).toEqual({ list: [1, 'two'] });
      await kvs.set('a', 2);
      expect(await kvs.get('a')).toBe(2);
      await kvs.delete('a');
      await kvs.delete('a');
      expect(await kvs.get('a')).toBeUndefined();
    });

    test('tell when they were made and changed', async () => {
      const createdAt = clock.now();
      await kvs.set('a', 1);
      clock.advance(1000);
      await kvs.set('a', 2, { ttl: { value: 1, unit: 'HOURS' } });
      const metadataFields = [MetadataField.CREATED_AT, MetadataField.UPDATED_AT, MetadataField.EXPIRE_TIME];
      expect(await kvs.get('a', { metadataFields })).toEqual({
        key: 'a',
        value: 2,
        createdAt,
        updatedAt: createdAt + 1000,
        expireTime: new Date(createdAt + 1000 + 3_600_000).toISOString(),
      });
    });

    test('are refused when they exist and must not', async () => {
      await kvs.set('a', 1, { keyPolicy: 'FAIL_IF_EXISTS' });
      await expect(kvs.set('a', 2, { keyPolicy: 'FAIL_IF_EXISTS' })).rejects.toMatchObject({ code: 'KEY_CONFLICT' });
      expect(await kvs.get('a')).toBe(1);
    });

    test('answer the value before or after a set', async () => {
      expect(await kvs.set('a', 1, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' })).toBeUndefined();
      expect(await kvs.set('a', 2, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' })).toEqual({ key: 'a', value: 1 });
      expect(await kvs.set('a', 3, { keyPolicy: 'OVERRIDE', returnValue: 'LATEST' })).toEqual({ key: 'a', value: 3 });
    });

    test('are gone when their time is over, and free again', async () => {
      await kvs.set('a', 1, { ttl: { value: 10, unit: 'SECONDS' } });
      clock.advance(9999);
      expect(await kvs.get('a')).toBe(1);
      clock.advance(1);
      expect(await kvs.get('a')).toBeUndefined();
      await kvs.set('a', 2, { keyPolicy: 'FAIL_IF_EXISTS' });
    });

    test('are listed in order, in pages', async () => {
      for (const key of ['b:2', 'a', 'b:1', 'b:3', 'c']) await kvs.set(key, key);
      const first = await kvs.query().where('key', WhereConditions.beginsWith('b:')).limit(2).getMany();
      expect(keysOf(first)).toEqual(['b:1', 'b:2']);
      const rest = await kvs
        .query()
        .where('key', WhereConditions.beginsWith('b:'))
        .limit(2)
        .cursor(first.nextCursor ?? '')
        .getMany();
      expect(rest).toEqual({ results: [{ key: 'b:3', value: 'b:3' }], nextCursor: undefined });
    });

    test('ten of them are listed when no limit is given', async () => {
      for (let index = 0; index < 12; index += 1) await kvs.set(`key-${index}`, index);
      expect((await kvs.query().getMany()).results).toHaveLength(Math.min(LIMITS.queryDefault, mostResults));
    });

    test('do not mix with secrets', async () => {
      await kvs.setSecret('a', 'hidden');
      expect(await kvs.get('a')).toBeUndefined();
      expect(await kvs.getSecret('a')).toBe('hidden');
      expect((await kvs.query().getMany()).results).toEqual([]);
      await kvs.deleteSecret('a');
      expect(await kvs.getSecret('a')).toBeUndefined();
    });
  });

  describe('what is refused', () => {
    const large = 'x'.repeat(230 * 1024);
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
    const cases: [string, () => Promise<unknown>, string][] = [
      ['an empty key', () => kvs.set('', 1), 'KEY_TOO_SHORT'],
      ['a key of 501 characters', () => kvs.set('k'.repeat(501), 1), 'KEY_TOO_LONG'],
      ['a key with a slash', () => kvs.set('a/b', 1), 'INVALID_KEY'],
      ['a key of spaces', () => kvs.set('  ', 1), 'INVALID_KEY'],
      ['no value', () => kvs.set('a', undefined), 'INVALID_VALUE'],
      ['a value too big', () => kvs.set('a', 'x'.repeat(LIMITS.valueBytes)), 'MAX_SIZE'],
      ['a value too deep', () => kvs.set('a', nested(32)), 'MAX_DEPTH'],
      ['a page too long', () => kvs.query().limit(101).getMany(), 'LIST_QUERY_LIMIT_EXCEEDED'],
      ['a life of two years', () => kvs.set('a', 1, { ttl: { value: 731, unit: 'DAYS' } }), 'INVALID_TTL'],
      ['an entity that is not declared', () => kvs.entity('other').set('a', {}), 'ENTITY_NOT_FOUND'],
      ['an attribute of another type', () => tasks.set('a', { ...task(), rank: 1.5 }), 'INVALID_ENTITY_VALUE'],
      ['a whole number of more than 32 bits', () => tasks.set('a', task({ rank: 2 ** 31 })), 'INVALID_ENTITY_VALUE'],
      ['a record that is no object', () => kvs.entity<unknown>('task').set('a', 'text'), 'INVALID_ENTITY_VALUE'],
      ['an index that is not declared', () => tasks.query().index('by-name').getMany(), 'INDEX_NOT_FOUND'],
      [
        'half a partition',
        () =>
          tasks
            .query()
            .index('by-space-state', { partition: ['s1'] })
            .getMany(),
        'INVALID_PARTITION',
      ],
      [
        'a filter on what is not declared',
        () =>
          tasks
            .query()
            .index('rank')
            .filters(new Filter<Task>().and('title', FilterConditions.equalTo('x')))
            .getMany(),
        'INVALID_CONDITION',
      ],
      ['a cursor of another query', () => kvs.query().cursor('AAAA').getMany(), 'INVALID_CURSOR'],
      [
        'a transaction of 26',
        () =>
          Array.from({ length: 26 })
            .reduce<ReturnType<typeof kvs.transact>>((all, _, index) => all.set(`k${index}`, 1), kvs.transact())
            .execute(),
        'INVALID_TRANSACTION',
      ],
      ['a key twice in a transaction', () => kvs.transact().set('a', 1).delete('a').execute(), 'INVALID_TRANSACTION'],
      [
        'a range that has one end only',
        () =>
          tasks
            .query()
            .index('rank')
            .where({ condition: 'BETWEEN', values: [1] } as never)
            .getMany(),
        'INVALID_CONDITION',
      ],
      ['an index text too long', () => tasks.set('a', task({ due: 'x'.repeat(1025) })), 'INVALID_ENTITY_VALUE'],
      ['an empty transaction', () => kvs.transact().execute(), 'INVALID_TRANSACTION'],
      [
        'a condition on a plain key',
        () =>
          kvs
            .transact()
            .delete('a', { conditions: new Filter<Task>().and('version', FilterConditions.equalTo(1)) } as never)
            .execute(),
        'INVALID_TRANSACTION',
      ],
      [
        'a condition that does not hold',
        () =>
          kvs
            .transact()
            .check('a', {
              entityName: 'task',
              conditions: new Filter<Task>().and('version', FilterConditions.equalTo(1)),
            })
            .execute(),
        'CONDITIONAL_CHECK_FAILED',
      ],
      [
        'a transaction of more than 4 MB',
        () =>
          Array.from({ length: 20 })
            .reduce<ReturnType<typeof kvs.transact>>((all, _, index) => all.set(`k${index}`, large), kvs.transact())
            .execute(),
        'MAX_SIZE',
      ],
      [
        'a batch of more than 4 MB',
        () => kvs.batchSet(Array.from({ length: 20 }, (_, index) => ({ key: `k${index}`, value: large }))),
        'MAX_SIZE',
      ],
      ['an empty batch', () => kvs.batchGet([]), 'INVALID_BATCH'],
      ['a life of no time', () => kvs.set('a', 1, { ttl: { value: 0, unit: 'DAYS' } }), 'INVALID_REQUEST'],
      [
        'what exists and must not',
        async () => {
          await kvs.set('a', 1);
          await kvs.set('a', 2, { keyPolicy: 'FAIL_IF_EXISTS' });
        },
        'KEY_CONFLICT',
      ],
      [
        'a batch of 26',
        () => kvs.batchGet(Array.from({ length: 26 }, (_, index) => ({ key: `k${index}` }))),
        'INVALID_BATCH',
      ],
    ];
    test.each(cases)('%s', async (_name, run, code) => {
      await expect(run()).rejects.toMatchObject({ code });
    });

    test('each error that storage knows has a case', () => {
      // The package answers undefined where there is nothing; in a batch the code is seen.
      const codes = new Set(['KEY_NOT_FOUND', ...cases.map(([, , code]) => code)]);
      expect([...codes].sort()).toEqual([...KVS_ERROR_CODES].sort());
    });

    test('the longest key and the deepest value are taken', async () => {
      await kvs.set('k'.repeat(500), nested(31));
      expect(await kvs.get('k'.repeat(500))).toEqual(nested(31));
    });
  });

  describe('records of an entity', () => {
    beforeEach(async () => {
      await tasks.set('t1', task({ due: '2026-01-10', rank: 3 }));
      await tasks.set('t2', task({ due: '2026-01-20', rank: 1, late: true }));
      await tasks.set('t3', task({ due: '2026-01-15', rank: 2 }));
      await tasks.set('t4', task({ state: 'done' }));
      await tasks.set('t5', task({ space: 's2' }));
    });
    const open = () => tasks.query().index('by-space-state', { partition: ['s1', 'open'] });

    const ranges: [string, Parameters<ReturnType<typeof open>['where']>[0], string[]][] = [
      ['equal', WhereConditions.equalTo('2026-01-15'), ['t3']],
      ['greater', WhereConditions.greaterThan('2026-01-10'), ['t3', 't2']],
      ['greater or equal', WhereConditions.greaterThanEqualTo('2026-01-15'), ['t3', 't2']],
      ['less', WhereConditions.lessThan('2026-01-15'), ['t1']],
      ['less or equal', WhereConditions.lessThanEqualTo('2026-01-15'), ['t1', 't3']],
      ['between', WhereConditions.between('2026-01-10', '2026-01-15'), ['t1', 't3']],
      ['begins with', WhereConditions.beginsWith('2026-01-1'), ['t1', 't3']],
    ];
    test.each(ranges)('are found in a range: %s', async (_name, condition, expected) => {
      expect(await allKeys(open().where(condition))).toEqual(expected);
    });

    test('come in the order of the index, either way', async () => {
      expect(await allKeys(open())).toEqual(['t1', 't3', 't2']);
      expect(await allKeys(open().sort(Sort.DESC))).toEqual(['t2', 't3', 't1']);
      expect(keysOf(await tasks.query().index('by-key').where(WhereConditions.greaterThan('t3')).getMany())).toEqual([
        't4',
        't5',
      ]);
    });

    test('page by cursor in both directions, without gaps or repeats', async () => {
      for (const sort of [Sort.ASC, Sort.DESC]) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const query = open().sort(sort).limit(1);
          const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
          seen.push(...keysOf(page));
          cursor = page.nextCursor;
        } while (cursor !== undefined);
        expect(seen).toEqual(sort === Sort.ASC ? ['t1', 't3', 't2'] : ['t2', 't3', 't1']);
      }
    });

    test('move in the index when they change, and leave it when they go', async () => {
      await tasks.set('t1', task({ state: 'done' }));
      await tasks.delete('t2');
      expect(keysOf(await open().getMany())).toEqual(['t3']);
    });

    test('are not in an index whose attribute they lack', async () => {
      const withoutDue = { space: 's1', state: 'open', title: 'No date' };
      await kvs.entity<Partial<Task>>('task').set('t6', withoutDue);
      expect(await allKeys(open())).not.toContain('t6');
      expect(await tasks.get('t6')).toEqual(withoutDue);
    });

    test('are filtered after the limit: a page may be short and still go on', async () => {
      const late = new Filter<Task>().and('late', FilterConditions.equalTo(true));
      const first = await open().filters(late).limit(2).getMany();
      expect(keysOf(first)).toEqual([]);
      expect(
        keysOf(
          await open()
            .filters(late)
            .limit(2)
            .cursor(first.nextCursor ?? '')
            .getMany(),
        ),
      ).toEqual(['t2']);
    });

    const filters: [
      string,
      Filter<Task> | ReturnType<Filter<Task>['and']> | ReturnType<Filter<Task>['or']>,
      string[],
    ][] = [
      ['not equal', new Filter<Task>().and('rank', FilterConditions.notEqualTo(3)), ['t3', 't2']],
      [
        'any of',
        new Filter<Task>().or('rank', FilterConditions.equalTo(3)).or('late', FilterConditions.equalTo(true)),
        ['t1', 't2'],
      ],
      ['contains', new Filter<Task>().and('due', FilterConditions.contains('-20')), ['t2']],
      ['exists', new Filter<Task>().and('late', FilterConditions.exists()), ['t1', 't3', 't2']],
      ['exists not', new Filter<Task>().and('late', FilterConditions.notExists()), []],
    ];
    test.each(filters)('are filtered: %s', async (_name, filter, expected) => {
      expect(await allKeys(open().filters(filter as ReturnType<Filter<Task>['and']>))).toEqual(expected);
    });
  });

  describe('a transaction', () => {
    const atVersion = (version: number) => ({
      entityName: 'task',
      conditions: new Filter<Task>().and('version', FilterConditions.equalTo(version)),
    });

    test('writes all its parts when its conditions hold', async () => {
      await tasks.set('t1', task());
      await kvs.set('gone', 1);
      await kvs
        .transact()
        .set('t1', task({ version: 2 }), atVersion(1))
        .set('plain', 'x')
        .delete('gone')
        .execute();
      expect([(await tasks.get('t1'))?.version, await kvs.get('plain'), await kvs.get('gone')]).toEqual([
        2,
        'x',
        undefined,
      ]);
    });

    test.each([
      [
        'on what it sets',
        () =>
          kvs
            .transact()
            .set('plain', 'x')
            .set('t1', task({ version: 9 }), atVersion(5)),
      ],
      ['on what it deletes', () => kvs.transact().set('plain', 'x').delete('t1', atVersion(5))],
      ['on what it checks', () => kvs.transact().set('plain', 'x').check('t1', atVersion(5))],
      ['on what does not exist', () => kvs.transact().set('plain', 'x').check('none', atVersion(1))],
    ])('writes nothing when a condition fails %s', async (_name, build) => {
      await tasks.set('t1', task());
      await expect(build().execute()).rejects.toMatchObject({ code: 'CONDITIONAL_CHECK_FAILED' });
      expect(await kvs.get('plain')).toBeUndefined();
      expect((await tasks.get('t1'))?.version).toBe(1);
    });

    test('can ask that a record does not exist yet', async () => {
      const absent = {
        entityName: 'task',
        conditions: new Filter<Task>().and('version', FilterConditions.notExists()),
      };
      await kvs.transact().set('t1', task(), absent).execute();
      await expect(kvs.transact().set('t1', task(), absent).execute()).rejects.toMatchObject({
        code: 'CONDITIONAL_CHECK_FAILED',
      });
    });

    test('gives a life to what it sets', async () => {
      await kvs
        .transact()
        .set('t1', task(), { entityName: 'task' }, { ttl: { value: 1, unit: 'MINUTES' } })
        .execute();
      clock.advance(60_000);
      expect(await tasks.get('t1')).toBeUndefined();
    });
  });

  describe('a batch', () => {
    test('does what it can and names what it cannot', async () => {
      const result = await kvs.batchSet<unknown>([
        { key: 'a', value: 1 },
        { key: 'b/c', value: 1 },
        { key: 't1', value: task(), entityName: 'task' },
      ]);
      expect(result.successfulKeys).toEqual([{ key: 'a' }, { key: 't1', entityName: 'task' }]);
      expect(result.failedKeys).toMatchObject([{ key: 'b/c', error: { code: 'INVALID_KEY' } }]);
      const read = await kvs.batchGet([{ key: 'a' }, { key: 't1', entityName: 'task' }, { key: 'none' }]);
      expect(read.successfulKeys.map(({ key }) => key)).toEqual(['a', 't1']);
      expect(read.failedKeys).toMatchObject([{ key: 'none', error: { code: 'KEY_NOT_FOUND' } }]);
      await kvs.batchDelete([{ key: 'a' }, { key: 't1', entityName: 'task' }]);
      expect(await tasks.query().index('by-key').getMany()).toEqual({ results: [], nextCursor: undefined });
    });
  });
});
