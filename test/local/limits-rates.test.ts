import { standingClock } from '../../local/clock';
import { createSite } from '../../local/create-site';
import type { Site } from '../../local/create-site';
import { EMPTY_DOCUMENT } from '../../local/confluence/adf';
import { LIMITS as CONFLUENCE } from '../../local/confluence/limits';
import { LIMITS as STORAGE } from '../../local/forge/kvs/limits';
import { LIMITS } from '../../local/forge/limits';
import { createInProcessRunner } from '../../local/forge/runtime/in-process-runner';
import type { PageRecord } from '../../local/confluence/model/records';
import type { CallIdentity } from '../../local/faults';
import type { Cost } from '../../local/metering/cost';
import { openRates } from '../../local/metering/rates';
import * as sampleApp from './support/sample-app';
import { sampleManifest } from './support/sample-manifest';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const get: CallIdentity = { service: 'kvs', method: 'POST', path: '/api/v1/get' };
const page: CallIdentity = { service: 'confluence', method: 'GET', path: '/wiki/api/v2/pages/1' };
const publish: CallIdentity = { service: 'queue', method: 'POST', path: '/webhook/queue/publish' };
const stats: CallIdentity = { service: 'queue', method: 'POST', path: '/webhook/queue/stats' };

describe('a rate', () => {
  test.each<[string, CallIdentity, keyof Cost, number, number]>([
    ['requests of storage in a second', get, 'kvsRequests', STORAGE.requestsPerSecond, SECOND],
    ['units that are read in a minute', get, 'readUnits', STORAGE.readUnitsPerMinute, MINUTE],
    ['units that are written in a minute', get, 'writeUnits', STORAGE.writeUnitsPerMinute, MINUTE],
    ['points of REST in an hour', page, 'restPoints', CONFLUENCE.pointsPerHour, 60 * MINUTE],
    ['events in a minute', publish, 'events', LIMITS.eventsPerMinute, MINUTE],
  ])('%s: the last is taken, the next waits for the next stretch', (_name, call, figure, limit, stretch) => {
    const clock = standingClock('2026-01-05T09:00:00.250Z');
    const rates = openRates(clock);
    rates.spend({ [figure]: limit - 1 });
    expect(rates.refusedFor(call)).toBeUndefined();
    rates.spend({ [figure]: 1 });
    expect(rates.refusedFor(call)).toBe(stretch - 250);
    clock.advance(stretch - 251);
    expect(rates.refusedFor(call)).toBe(1);
    clock.advance(1);
    expect(rates.refusedFor(call)).toBeUndefined();
  });

  test('of one service leaves the others alone', () => {
    const rates = openRates(standingClock('2026-01-05T09:00:00Z'));
    rates.spend({ kvsRequests: STORAGE.requestsPerSecond, events: LIMITS.eventsPerMinute });
    expect([get, publish, stats, page].map((call) => rates.refusedFor(call) !== undefined)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a site whose app goes too fast', () => {
  let site: Site;
  const open = (rates: 'enforced' | 'counted') => {
    site = createSite({
      store: { kind: 'memory' },
      app: { manifest: sampleManifest, runner: createInProcessRunner({ ...sampleApp }) },
      clock: standingClock('2026-01-05T09:10:00Z'),
      rates,
    });
  };
  afterEach(() => site.close());

  const invoke = (functionKey: string, payload: unknown = {}) =>
    site.invoke('admin', { moduleKey: 'notes', functionKey, payload, extension: { type: 'macro' } });
  const times = async (count: number, run: () => Promise<unknown>) => {
    for (let done = 0; done < count; done += 1) await run();
  };

  test('is refused by storage without a word of when to come again, until the next second', async () => {
    open('enforced');
    await times(STORAGE.requestsPerSecond / 2, () => invoke('count'));
    await expect(invoke('value', { key: 'count' })).rejects.toThrow('Too many requests');
    expect(site.costs.recent()[0]?.calls).toEqual([
      { service: 'kvs', method: 'POST', path: '/api/v1/get', status: 429, cost: {} },
    ]);
    site.clock.advance(SECOND);
    expect(await invoke('value', { key: 'count' })).toBe(STORAGE.requestsPerSecond / 2);
  });

  test('is refused by queues, as RateLimitError', async () => {
    open('enforced');
    await times(LIMITS.eventsPerMinute, async () => {
      await invoke('push', { name: 'one', delay: '900' });
    });
    await expect(invoke('push', { name: 'too many' })).rejects.toThrow('Too many requests');
    site.clock.advance(MINUTE);
    await expect(invoke('push', { name: 'later' })).resolves.toEqual(expect.any(String));
  });

  test('is refused by Confluence with the seconds until the hour is over', async () => {
    open('enforced');
    const [{ id, spaceId, authorId }] = site.confluence.pages.list() as [PageRecord];
    for (let made = 0; made < 240; made += 1)
      site.confluence.pages.create({
        spaceId,
        authorId,
        title: `Page ${made}`,
        parentId: id,
        body: JSON.stringify(EMPTY_DOCUMENT),
      });
    while (site.costs.snapshot().total.restPoints < CONFLUENCE.pointsPerHour) await invoke('list-pages');
    expect(await invoke('read-as-user', { id })).toEqual({ status: 429 });
    expect(await invoke('retry-after', { id })).toBe(String(50 * 60));
    site.clock.advance(50 * MINUTE);
    expect(await invoke('read-as-user', { id })).toMatchObject({ status: 200 });
  });

  test('is refused nothing where rates are only counted', async () => {
    open('counted');
    await times(STORAGE.requestsPerSecond / 2 + 1, () => invoke('count'));
    expect(site.costs.snapshot().total.kvsRequests).toBe(STORAGE.requestsPerSecond + 2);
  });
});
