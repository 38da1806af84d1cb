import { standingClock } from '../../local/clock';
import { createSite } from '../../local/create-site';
import type { Site } from '../../local/create-site';
import { createInProcessRunner } from '../../local/forge/runtime/in-process-runner';
import { minus, NO_COST, plus } from '../../local/metering/cost';
import { restPoints } from '../../local/metering/rest-points';
import { storageUnits } from '../../local/metering/storage-units';
import { accountIdOf } from '../../local/people';
import * as sampleApp from './support/sample-app';
import { sampleManifest } from './support/sample-manifest';

const kilobytes = (count: number): string => 'x'.repeat(count * 1024 - 2);
const value = (kb: number) => ({ key: 'k', value: kilobytes(kb) });

describe('units of storage', () => {
  test.each<[string, string, unknown, unknown, number, number]>([
    ['a small value', 'get', { key: 'k' }, { key: 'k', value: 1 }, 1, 0],
    ['nothing under the key', 'get', { key: 'k' }, { code: 'KEY_NOT_FOUND' }, 1, 0],
    ['a value of 10 KB', 'get', { key: 'k' }, value(10), 1, 0],
    ['a value of more than 10 KB', 'get', { key: 'k' }, value(11), 2, 0],
    ['a record', 'entity/get', { key: 'k' }, value(25), 3, 0],
    ['a secret', 'secret/set', value(1), undefined, 0, 1],
    ['the largest value', 'set', value(240), undefined, 0, 24],
    ['deleting', 'entity/delete', { key: 'k' }, undefined, 0, 1],
    ['an empty page of a query', 'query', {}, { results: [] }, 1, 0],
    ['a page of a query, by its size', 'entity/query', {}, { results: [value(15), value(14)] }, 3, 0],
    ['a batch that reads, by key', 'batch/get', [], { successfulKeys: [value(1), value(15)], failedKeys: [{}] }, 4, 0],
    ['a batch that writes, by key', 'batch/set', [value(1), value(15)], {}, 0, 3],
    ['a batch that deletes', 'batch/delete', [{ key: 'a' }, { key: 'b' }], {}, 0, 2],
    ['a transaction', 'transaction', { set: [value(11), value(1)], delete: [{}], check: [{}, {}] }, undefined, 2, 4],
  ])('%s', (_name, path, asked, answered, readUnits, writeUnits) => {
    expect(storageUnits(`/api/v1/${path}`, asked, answered)).toEqual({ readUnits, writeUnits });
  });
});

describe('points of REST', () => {
  const people = { results: [{ accountId: 'a' }, { accountId: 'b' }] };
  test.each<[string, string, string, number, unknown, number]>([
    ['a page', 'GET', '/wiki/api/v2/pages/1', 200, { id: '1' }, 2],
    ['a list of pages', 'GET', '/wiki/api/v2/pages', 200, { results: [{}, {}, {}] }, 4],
    ['an empty list', 'GET', '/wiki/api/v2/pages', 200, { results: [] }, 1],
    ['a page that is not there', 'GET', '/wiki/api/v2/pages/1', 404, { errors: [] }, 1],
    ['what somebody may do', 'GET', '/wiki/api/v2/pages/1/operations', 200, { operations: [{}, {}] }, 1],
    ['who may see it', 'GET', '/wiki/rest/api/content/1/restriction/byOperation/read', 200, {}, 1],
    ['people at once', 'POST', '/wiki/api/v2/users-bulk', 200, people, 5],
    ['one person', 'GET', '/wiki/rest/api/user', 200, { accountId: 'a' }, 3],
    ['people that were searched', 'GET', '/wiki/rest/api/search/user', 200, people, 5],
    ['a page that is written', 'PUT', '/wiki/api/v2/pages/1', 200, { id: '1' }, 1],
    ['a page that is made', 'POST', '/wiki/api/v2/pages', 200, { id: '1' }, 1],
    ['a page that goes to the trash', 'DELETE', '/wiki/api/v2/pages/1', 204, undefined, 1],
  ])('%s', (_name, method, path, status, body, points) => {
    expect(restPoints(method, path, { status, body })).toBe(points);
  });
});

test('costs add up without the noise of fractions', () => {
  const tenth = { gbSeconds: 0.1 };
  const third = plus(plus(plus(NO_COST, tenth), tenth), tenth);
  expect(third.gbSeconds).toBe(0.3);
  expect(minus(third, tenth)).toEqual({ ...NO_COST, gbSeconds: 0.2 });
});

describe('a site', () => {
  let site: Site;
  beforeEach(() => {
    site = createSite({
      store: { kind: 'memory' },
      app: { manifest: sampleManifest, runner: createInProcessRunner({ ...sampleApp }) },
      clock: standingClock('2026-01-05T09:00:00Z'),
      seed: 1,
    });
  });
  afterEach(() => site.close());

  const invoke = (functionKey: string, payload: unknown = {}, person = 'admin') =>
    site.invoke(person, { moduleKey: 'notes', functionKey, payload, extension: { type: 'macro' } });

  test('costs nothing before the app runs', () => {
    expect(site.costs.snapshot()).toEqual({ total: NO_COST, operations: {} });
    expect(site.costs.recent()).toEqual([]);
  });

  test('tells what each operation cost since a mark', async () => {
    await invoke('count');
    const mark = site.costs.snapshot();
    await invoke('count');
    await invoke('read-as-user', { id: site.confluence.pages.list()[0]?.id ?? '' });
    const { total, operations } = site.costs.since(mark);
    expect(Object.keys(operations)).toEqual(['resolver/count', 'resolver/read-as-user']);
    // 128 MB for 100 ms each: a site with a seed takes as long each time.
    expect(operations['resolver/count']).toMatchObject({
      invocations: 1,
      kvsRequests: 2,
      readUnits: 1,
      writeUnits: 1,
      restCalls: 0,
      milliseconds: 100,
      gbSeconds: 0.0125,
    });
    expect(operations['resolver/read-as-user']).toMatchObject({ restCalls: 1, restPoints: 2, kvsRequests: 0 });
    expect(total).toMatchObject({ invocations: 2, kvsRequests: 2, restPoints: 2, gbSeconds: 0.025 });
  });

  test('counts the bytes that come and go', async () => {
    await invoke('remember', { text: '' });
    const mark = site.costs.snapshot();
    await invoke('remember', { text: 'ten bytes!' });
    const longer = site.costs.since(mark).total;
    expect(longer.bytesIn).toBe(mark.total.bytesIn + 10);
    expect(longer.bytesOut).toBe(Buffer.byteLength(JSON.stringify('')));
  });

  test('keeps the last runs with their calls, newest first', async () => {
    await invoke('who');
    await invoke('count');
    await expect(invoke('fail')).rejects.toThrow('the sample fails');
    const [failed, counted, asked] = site.costs.recent();
    expect(failed).toMatchObject({ operation: 'resolver/fail', succeeded: false, calls: [] });
    expect(counted).toMatchObject({
      operation: 'resolver/count',
      at: '2026-01-05T09:00:00.000Z',
      succeeded: true,
      calls: [
        { service: 'kvs', method: 'POST', path: '/api/v1/get', status: 404, cost: { kvsRequests: 1, readUnits: 1 } },
        { service: 'kvs', method: 'POST', path: '/api/v1/set', status: 204, cost: { kvsRequests: 1, writeUnits: 1 } },
      ],
    });
    expect(asked).toMatchObject({ operation: 'resolver/who', cost: { invocations: 1, kvsRequests: 0 } });
  });

  test('counts background work under its function, and events that were pushed', async () => {
    await invoke('push', { name: 'first' });
    await site.runDueWork();
    await site.runScheduledTrigger('hourly');
    const { operations } = site.costs.snapshot();
    expect(operations['resolver/push']).toMatchObject({ queueRequests: 1, events: 1 });
    expect(operations['work']).toMatchObject({ invocations: 1, kvsRequests: 2 });
    expect(operations['tick']).toMatchObject({ invocations: 1, kvsRequests: 2 });
  });

  test('counts a call whose answer was lost, and none that had no effect', async () => {
    site.faults.add({ match: { service: 'kvs', path: '/api/v1/set' }, way: 'lost-answer' });
    await expect(invoke('count-twice')).rejects.toThrow();
    site.faults.add({ match: { service: 'kvs', path: '/api/v1/set' }, way: 'refused' });
    await expect(invoke('count-twice')).rejects.toThrow();
    expect(site.costs.snapshot().total).toMatchObject({ kvsRequests: 1, writeUnits: 1 });
  });

  test('costs the same each time with the same seed', async () => {
    const again = createSite({
      store: { kind: 'memory' },
      app: { manifest: sampleManifest, runner: createInProcessRunner({ ...sampleApp }) },
      clock: standingClock('2026-01-05T09:00:00Z'),
      seed: 1,
    });
    const run = (one: Site) =>
      one.invoke(accountIdOf('agent'), { moduleKey: 'notes', functionKey: 'count', payload: {}, extension: {} });
    await run(site);
    await run(again);
    expect(again.costs.recent()).toEqual(site.costs.recent());
    await again.close();
  });

  test('begins to count anew', async () => {
    await invoke('count');
    site.costs.reset();
    expect(site.costs.snapshot().total).toEqual(NO_COST);
    expect(site.costs.recent()).toEqual([]);
  });
});
