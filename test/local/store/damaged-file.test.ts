import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { openDurableStore, StoreFolderError } from '../../../local/store/durable-store';
import { prefixRange } from '../../../local/store/key';
import type { Entry } from '../../../local/store/ordered-store';

/*
 * A store whose file was damaged while nobody looked: it is refused with a sentence, or what was damaged is not in use and
 * everything is there. lmdb itself ends the process, or answers something else, on such files.
 */
const parent = mkdtempSync(path.join(tmpdir(), 'damaged-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));
const whole = path.join(parent, 'whole');
let rows: Entry[];
let size: number;

beforeAll(async () => {
  const store = openDurableStore(whole);
  for (let round = 0; round < 6; round += 1) {
    for (let part = 0; part < 20; part += 1) {
      const row = (part * 7 + round * 3) % 100;
      store.write([
        { key: ['row', row], value: { round, text: `${row} `.repeat(50 + row) } },
        { key: ['long', row], value: 'x'.repeat(100 * row) },
        { key: ['row', (row + 31) % 100], remove: true },
      ]);
    }
  }
  rows = store.range(prefixRange([]));
  await store.close();
  size = readFileSync(path.join(whole, 'data.mdb')).length;
});

let copies = 0;
/** A copy of the store whose file was changed. */
function damagedCopy(damage: (file: string) => void): string {
  const folder = path.join(parent, String((copies += 1)));
  cpSync(whole, folder, { recursive: true });
  damage(path.join(folder, 'data.mdb'));
  return folder;
}

const fill = (from: number, to: number, byte: number) => (file: string) => {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(byte, Math.min(from, bytes.length), Math.min(to, bytes.length)));
};

test.each<[string, () => (file: string) => void]>([
  ['emptied', () => (file) => truncateSync(file, 0)],
  ['cut off within its head', () => (file) => truncateSync(file, 100)],
  ['cut off after its head', () => (file) => truncateSync(file, 8192)],
  ['cut off in the middle', () => (file) => truncateSync(file, Math.floor(size / 2))],
  ['overwritten after its head', () => fill(16_384, size, 0xff)],
  ['emptied after its head', () => fill(8192, size, 0)],
  ['overwritten with zeros in the middle', () => fill(size / 2 - 20_480, size / 2 + 20_480, 0)],
  ['a head of zeros', () => fill(0, 4096, 0)],
  ['a second head of zeros', () => fill(4096, 8192, 0)],
  ['another file', () => (file) => writeFileSync(file, 'not a store at all'.repeat(1000))],
  [
    'changed by one letter of a value',
    () => (file) => {
      const bytes = readFileSync(file);
      const last = rows.at(-1);
      const at = bytes.lastIndexOf(JSON.stringify(last?.value));
      writeFileSync(file, bytes.fill('y', at + 20, at + 21));
    },
  ],
])('a store that was %s is refused with what to do', (_name, damage) => {
  const folder = damagedCopy(damage());
  expect(() => openDurableStore(folder)).toThrow(StoreFolderError);
  expect(() => openDurableStore(folder)).toThrow(
    `The store in ${folder} cannot be opened (its data.mdb is damaged). Move the folder away and start again: a new one is made.`,
  );
});

test('wherever it was damaged, it is refused, or everything is there and can be written', async () => {
  const places = fc.record({
    at: fc.nat(size - 1),
    length: fc.constantFrom(1, 8, 300, 4096, 40_960),
    byte: fc.constantFrom(0, 0xff, 0x41),
  });
  let refused = 0;
  const damages = fc.oneof({ weight: 5, arbitrary: places }, fc.record({ cutAt: fc.nat(size - 1) }));
  await fc.assert(
    fc.asyncProperty(damages, async (damage) => {
      const folder = damagedCopy((file) => {
        if ('cutAt' in damage) truncateSync(file, damage.cutAt);
        else fill(damage.at, damage.at + damage.length, damage.byte)(file);
      });
      try {
        const store = openDurableStore(folder);
        expect(store.range(prefixRange([]))).toEqual(rows);
        store.write(rows.map((_, index) => ({ key: ['new', index], value: 'z'.repeat(50 * index) })));
        expect(store.range(prefixRange(['row'])).concat(store.range(prefixRange(['long']))).length).toBe(rows.length);
        await store.close();
        await openDurableStore(folder).close();
      } catch (error) {
        expect(error).toBeInstanceOf(StoreFolderError);
        refused += 1;
      }
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 60, seed: 1 },
  );
  expect(refused).toBeGreaterThan(30);
}, 60_000);

test('a store is whole after every write', async () => {
  const store = openDurableStore(path.join(parent, 'growing'));
  for (let step = 0; step < 60; step += 1) {
    store.write([
      { key: ['row', step % 17], value: 'x'.repeat((step * 997) % 20_000) },
      { key: ['row', (step * 5) % 17], remove: true },
    ]);
    cpSync(path.join(parent, 'growing'), path.join(parent, 'copy'), { recursive: true });
    const copy = openDurableStore(path.join(parent, 'copy'));
    expect(copy.range(prefixRange([]))).toEqual(store.range(prefixRange([])));
    await copy.close();
  }
  await store.close();
});
