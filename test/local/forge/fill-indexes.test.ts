import { standingClock } from '../../../local/clock';
import { fillIndexes } from '../../../local/forge/kvs/fill-indexes';
import { openStorage } from '../../../local/forge/kvs/storage';
import { prefixRange } from '../../../local/store/key';
import { openMemoryStore } from '../../../local/store/memory-store';

const attributes = { space: { type: 'string' as const }, due: { type: 'string' as const } };
const before = [
  { name: 'task', attributes, indexes: [{ name: 'by-due', partition: ['space'], range: ['due'] as [string] }] },
];
const after = [
  { name: 'task', attributes, indexes: [...(before[0]?.indexes ?? []), { name: 'all', range: ['due'] as [string] }] },
];

const clock = standingClock('2026-01-05T09:00:00Z');
const ask = { entityName: 'task', indexName: 'all' };

test('an index that a manifest declares later has what was stored before, once', () => {
  const store = openMemoryStore();
  fillIndexes(store, before);
  const earlier = openStorage(store, clock, before);
  for (const key of ['b', 'a']) {
    earlier.reply('/api/v1/entity/set', {
      entityName: 'task',
      key,
      value: { space: 's', due: `2026-01-0${key === 'a' ? 1 : 2}` },
    });
  }
  earlier.reply('/api/v1/entity/set', { entityName: 'task', key: 'c', value: { space: 's' } });
  fillIndexes(store, after);
  const keysOf = () => openStorage(store, clock, after).reply('/api/v1/entity/query', ask).body;
  expect(keysOf()).toMatchObject({ data: [{ key: 'a' }, { key: 'b' }] });
  const held = store.range(prefixRange(['kvs'])).length;
  fillIndexes(store, after);
  expect(store.range(prefixRange(['kvs']))).toHaveLength(held);
});
