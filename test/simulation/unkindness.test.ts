import { standingClock } from '../../local/clock';
import { openLaggingView } from '../../local/forge/kvs/lagging-view';
import { openQueue } from '../../local/forge/queue';
import { seededRandom } from '../../local/simulation/seeded-random';
import { takeTurns } from '../../local/simulation/turns';
import { openMemoryStore } from '../../local/store/memory-store';

const start = '2026-11-22T12:00:00.000Z';
const row = (key: string, text: string) => ({ key, value: text, createdAt: 0, updatedAt: 0 });

test('queries see a write when its lag has passed, never a later one first', () => {
  const clock = standingClock(start);
  const lags = [5000, 0];
  const options = { clock, lag: () => lags.shift() ?? 0, entities: new Map() };
  const { leading, seen } = openLaggingView(openMemoryStore(), options);
  const place = (name: string) => ['kvs', 'plain', name];
  leading.write([{ key: place('a'), value: row('a', 'first') }]);
  leading.write([{ key: place('b'), value: row('b', 'second') }]);
  expect(leading.get(place('a'))).toEqual(row('a', 'first'));
  expect([seen().get(place('a')), seen().get(place('b'))]).toEqual([undefined, undefined]);
  clock.advance(5000);
  expect([seen().get(place('a')), seen().get(place('b'))]).toEqual([row('a', 'first'), row('b', 'second')]);
});

test('what a store holds already is seen at once', () => {
  const store = openMemoryStore();
  store.write([{ key: ['kvs', 'plain', 'a'], value: row('a', 'old') }]);
  const options = { clock: standingClock(start), lag: () => 1000, entities: new Map() };
  expect(openLaggingView(store, options).seen().get(['kvs', 'plain', 'a'])).toEqual(row('a', 'old'));
});

test('an event comes as often and as late as it is delivered, under one id', () => {
  const clock = standingClock(start);
  const queue = openQueue({
    store: openMemoryStore(),
    clock,
    ids: () => 'event-1',
    queues: [{ name: 'work', isLong: false }],
    deliveries: () => [60_000, 1000],
  });
  queue.answer('/webhook/queue/publish', { queueName: 'work', jobId: 'job', payload: [{ body: { kind: 'test' } }] });
  expect(queue.takeDue(clock.now())).toBeUndefined();
  const arrivals = [];
  for (let event = queue.takeDue(Infinity); event !== undefined; event = queue.takeDue(Infinity)) {
    arrivals.push([event.eventId, event.dueAt - clock.now()]);
    queue.finish(event, 'success');
  }
  expect(arrivals).toEqual([
    ['event-1', 1000],
    ['event-1', 60_000],
  ]);
});

test('platform calls that wait go on in the order that is chosen', async () => {
  const turns = takeTurns({ nextCall: (waiting) => waiting - 1 });
  const order: string[] = [];
  await Promise.all(['a', 'b', 'c'].map((name) => turns.wait().then(() => order.push(name))));
  expect(order).toEqual(['c', 'b', 'a']);
});

test('a seed makes the same numbers, another name or seed makes others', () => {
  const numbers = (seed: number, name: string) => seededRandom(seed, name).bytes(8).toString('hex');
  expect(numbers(1, 'a')).toBe(numbers(1, 'a'));
  expect(numbers(1, 'a')).not.toBe(numbers(1, 'b'));
  expect(numbers(1, 'a')).not.toBe(numbers(2, 'a'));
  expect(seededRandom(1).uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
