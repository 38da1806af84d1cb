import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { openDurableStore, StoreFolderError } from '../../../local/store/durable-store';
import { beginsWithRange, encodeKey, prefixRange } from '../../../local/store/key';
import type { Key } from '../../../local/store/key';
import { openMemoryStore } from '../../../local/store/memory-store';
import type { OrderedStore } from '../../../local/store/ordered-store';

const folders: string[] = [];
const temporaryFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'store-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const adapters: { name: string; open: () => OrderedStore }[] = [
  { name: 'memory', open: openMemoryStore },
  { name: 'durable', open: () => openDurableStore(temporaryFolder()) },
];

const partArbitrary = fc.oneof(fc.string({ maxLength: 8 }), fc.double({ noNaN: true }), fc.boolean());
const keyArbitrary = fc.array(partArbitrary, { minLength: 1, maxLength: 3 });
const valuesIn = (store: OrderedStore, prefix: Key, reverse = false) =>
  store.range({ ...prefixRange(prefix), reverse }).map(({ value }) => value);

describe.each(adapters)('the $name store', ({ open }) => {
  let store: OrderedStore;
  beforeEach(() => {
    store = open();
  });
  afterEach(() => store.close());

  test('answers what was written, and undefined for what was not or is gone', () => {
    store.write([{ key: ['a'], value: { text: 'é' } }]);
    expect(store.get(['a'])).toEqual({ text: 'é' });
    store.write([{ key: ['a'], remove: true }]);
    expect(store.get(['a'])).toBeUndefined();
    expect(store.get(['never'])).toBeUndefined();
  });

  test('hands out copies', () => {
    const value = { list: [1] };
    store.write([{ key: ['a'], value }]);
    value.list.push(2);
    (store.get(['a']) as typeof value).list.push(3);
    expect(store.get(['a'])).toEqual({ list: [1] });
  });

  test('writes all changes of a write or none', () => {
    const tooLong = 'x'.repeat(3000);
    expect(() =>
      store.write([
        { key: ['a'], value: 1 },
        { key: [tooLong], value: 2 },
      ]),
    ).toThrow(RangeError);
    expect(store.get(['a'])).toBeUndefined();
  });

  test('walks a prefix in order, in both directions, with a limit', () => {
    store.write([
      { key: ['p', 10], value: 'ten' },
      { key: ['p', -1], value: 'minus one' },
      { key: ['p', 2], value: 'two' },
      { key: ['q', 1], value: 'other' },
      { key: ['p'], value: 'the prefix itself' },
    ]);
    expect(valuesIn(store, ['p'])).toEqual(['the prefix itself', 'minus one', 'two', 'ten']);
    expect(valuesIn(store, ['p'], true)).toEqual(['ten', 'two', 'minus one', 'the prefix itself']);
    expect(store.range({ ...prefixRange(['p']), limit: 0 })).toEqual([]);
    expect(store.range({ ...prefixRange(['p']), limit: 2, reverse: true }).map(({ value }) => value)).toEqual([
      'ten',
      'two',
    ]);
  });

  test('a range holds its first bound and not its last, in both directions', () => {
    store.write(['a', 'b', 'c'].map((name) => ({ key: [name], value: name })));
    const bounds = { from: encodeKey(['a']), to: encodeKey(['c']) };
    expect(store.range(bounds).map(({ value }) => value)).toEqual(['a', 'b']);
    expect(store.range({ ...bounds, reverse: true }).map(({ value }) => value)).toEqual(['b', 'a']);
  });

  test('finds the keys whose next part begins with a text', () => {
    store.write(['ab', 'abc', 'ac', 'a'].map((name) => ({ key: ['t', name], value: name })));
    expect(store.range(beginsWithRange(['t'], 'ab')).map(({ value }) => value)).toEqual(['ab', 'abc']);
  });

  test('holds what a map would hold after any writes, in the order of the keys', () => {
    const writes = fc.array(fc.tuple(keyArbitrary, fc.option(fc.integer(), { nil: undefined })), { maxLength: 20 });
    fc.assert(
      fc.property(writes, (changes) => {
        const expected = new Map<string, number>();
        for (const [key, value] of changes) {
          const scoped = ['run', ...key];
          store.write([value === undefined ? { key: scoped, remove: true } : { key: scoped, value }]);
          const id = encodeKey(scoped).toString('hex');
          if (value === undefined) expected.delete(id);
          else expected.set(id, value);
        }
        const found = store.range(prefixRange(['run'])).map(({ key, value }) => [key.toString('hex'), value]);
        expect(found).toEqual([...expected.entries()].sort(([left], [right]) => (left < right ? -1 : 1)));
        store.write(changes.map(([key]) => ({ key: ['run', ...key], remove: true as const })));
      }),
      { numRuns: 25 },
    );
  });

  test('stays in order over more rows than a block holds', () => {
    const numbers = Array.from({ length: 2000 }, (_, index) => (index * 7919) % 2000);
    for (let from = 0; from < numbers.length; from += 50) {
      store.write(numbers.slice(from, from + 50).map((number) => ({ key: ['n', number], value: number })));
    }
    expect(valuesIn(store, ['n'])).toEqual(Array.from({ length: 2000 }, (_, index) => index));
    store.write(
      numbers.filter((number) => number % 2 === 1).map((number) => ({ key: ['n', number], remove: true as const })),
    );
    expect(valuesIn(store, ['n'], true)).toEqual(Array.from({ length: 1000 }, (_, index) => 1998 - 2 * index));
  });
});

describe('the bytes of a key', () => {
  const rank = (part: string | number | boolean) => (typeof part === 'boolean' ? 0 : typeof part === 'number' ? 1 : 2);
  const compareParts = (left: string | number | boolean, right: string | number | boolean): number => {
    if (rank(left) !== rank(right)) return rank(left) - rank(right);
    if (typeof left === 'string') return Math.sign(Buffer.from(left).compare(Buffer.from(String(right))));
    return left === right ? 0 : left < right ? -1 : 1;
  };

  test('sort as the parts do', () => {
    fc.assert(
      fc.property(partArbitrary, partArbitrary, (left, right) => {
        expect(Math.sign(encodeKey([left]).compare(encodeKey([right])))).toBe(Math.sign(compareParts(left, right)));
      }),
    );
  });

  test('are different for different keys, zero bytes and borders of parts included', () => {
    const keys: Key[] = [['a', 'b'], ['ab'], ['a\u0000b'], ['a', '', 'b'], ['a\u0000', 'b'], ['a\u0000\u0001b']];
    expect(new Set(keys.map((key) => encodeKey(key).toString('hex'))).size).toBe(keys.length);
  });
});

describe('a durable store', () => {
  test('still has its rows after it was closed and opened again', async () => {
    const folder = temporaryFolder();
    const first = openDurableStore(folder);
    first.write([{ key: ['kept'], value: [1, 2] }]);
    await first.close();
    const second = openDurableStore(folder);
    expect(second.get(['kept'])).toEqual([1, 2]);
    await second.close();
  });

  test('says what to do when its folder is damaged', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'data.mdb'), 'not a store at all'.repeat(1000));
    expect(() => openDurableStore(folder)).toThrow(StoreFolderError);
    expect(() => openDurableStore(folder)).toThrow(/Move the folder away and start again/);
  });
});
