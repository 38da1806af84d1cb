import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { standingClock } from '../../../local/clock';
import { createSite } from '../../../local/create-site';
import type { Site } from '../../../local/create-site';
import { LIMITS } from '../../../local/forge/limits';
import { createWorkerRunner } from '../../../local/forge/runtime/worker-runner';
import { accountIdOf } from '../../../local/people';
import { sampleManifest } from '../support/sample-manifest';

const folder = mkdtempSync(path.join(tmpdir(), 'bundle-'));
const bundle = path.join(folder, 'index.cjs');
let site: Site;

beforeAll(() =>
  build({
    entryPoints: [path.join(__dirname, '../support/sample-app.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: bundle,
  }),
);
beforeEach(() => {
  site = createSite({
    store: { kind: 'memory' },
    app: { manifest: sampleManifest, runner: createWorkerRunner(bundle) },
    clock: standingClock('2026-01-05T09:00:00Z'),
  });
});
afterEach(() => site.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const invoke = (person: string, functionKey: string, payload?: unknown) =>
  site.invoke(person, { moduleKey: 'notes', functionKey, payload, extension: {} });

test('a function answers, knows who started it, and reaches the platform', async () => {
  expect(await invoke('agent', 'who')).toBe(accountIdOf('agent'));
  expect(await invoke('agent', 'count', { key: 'k' })).toBe(1);
  expect(await invoke('agent', 'count', { key: 'k' })).toBe(2);
  expect(await invoke('agent', 'read-as-user', { id: 'none' })).toEqual({ status: 404 });
  expect(await invoke('agent', 'ask-jira')).toBe(501);
});

test("has the site's time as its present", async () => {
  site.clock.set('2026-03-01T00:00:00Z');
  const [now, , zero] = (await invoke('agent', 'now')) as [number, string, string];
  expect(Math.abs(now - Date.parse('2026-03-01T00:00:00Z'))).toBeLessThan(2000);
  expect(zero).toBe('1970-01-01T00:00:00.000Z');
});

test("one function cannot see another's globals, its own are kept warm", async () => {
  expect(await invoke('agent', 'remember', { text: 'of the resolver' })).toBe('nothing');
  expect(await invoke('agent', 'remember', { text: 'again' })).toBe('of the resolver');
  await invoke('agent', 'push', { name: 'event' });
  await site.runDueWork();
  expect(await invoke('agent', 'value', { key: 'seen' })).toEqual([['event', 0, 'nothing']]);
});

test('functions that run at once do not share a process', async () => {
  const people = ['admin', 'agent', 'owner'];
  const answers = await Promise.all(people.map((person) => invoke(person, 'remember-and-ask')));
  expect(answers).toEqual(people.map((person) => Array.from({ length: 3 }, () => accountIdOf(person))));
});

describe('a function that does not end', () => {
  const original = LIMITS.resolverMilliseconds;
  beforeEach(() => Object.assign(LIMITS, { resolverMilliseconds: 500 }));
  afterEach(() => Object.assign(LIMITS, { resolverMilliseconds: original }));

  test.each(['loop', 'hang-on'])('is ended when its time is over: %s', async (functionKey) => {
    await expect(invoke('agent', functionKey)).rejects.toThrow('did not end within 0.5 s');
    Object.assign(LIMITS, { resolverMilliseconds: original });
    expect(await invoke('agent', 'who')).toBe(accountIdOf('agent'));
  });
});

test('a time-out between two calls ends the function', async () => {
  site.faults.add({ match: { service: 'kvs', path: '/api/v1/set', nth: 2 }, way: 'timeout-before' });
  await expect(invoke('agent', 'count-twice')).rejects.toThrow('did not end within 25 s');
  expect([await invoke('agent', 'value', { key: 'first' }), await invoke('agent', 'value', { key: 'second' })]).toEqual(
    [1, null],
  );
});

test('a request to a server that the manifest does not list is blocked', async () => {
  const url = 'https://example.invalid/';
  expect(await invoke('agent', 'fetch-elsewhere', { url })).toEqual({ status: 403, reason: 'BLOCKED_EGRESS' });
});

test('a function fails with what it threw, and the next one runs', async () => {
  await expect(invoke('agent', 'fail')).rejects.toThrow(/the sample fails/);
  expect(await invoke('agent', 'who')).toBe(accountIdOf('agent'));
});
