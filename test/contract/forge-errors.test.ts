import api, { NeedsAuthenticationError, route } from '@forge/api';
import * as events from '@forge/events';
import { ForgeKvsAPIError, kvs } from '@forge/kvs';
import { makeResolver } from '@forge/resolver';
import { standingClock } from '../../local/clock';
import { createSite } from '../../local/create-site';
import type { Site } from '../../local/create-site';
import type { Service, WayOfFailing } from '../../local/faults';
import { createInProcessRunner } from '../../local/forge/runtime/in-process-runner';
import { sampleManifest } from '../local/support/sample-manifest';

/*
 * What the official packages throw when the platform refuses: each error by its class, as an app sees it. The codes of storage
 * have their cases in test/local/forge/storage.test.ts.
 */
let site: Site;
let attempt: () => unknown;
let caught: unknown;

async function tryIt(): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    caught = error;
  }
}
beforeEach(() => {
  caught = undefined;
  const runner = createInProcessRunner({ resolver: makeResolver({ try: tryIt }), tick: tryIt });
  const app = { manifest: sampleManifest, runner };
  site = createSite({ store: { kind: 'memory' }, app, clock: standingClock('2026-01-05T09:00:00Z') });
});
afterEach(() => site.close());

/** What a function of the app catches that a person has called. */
async function caughtFor(run: () => unknown, fault?: { service: Service; way: WayOfFailing }): Promise<unknown> {
  attempt = run;
  if (fault !== undefined) site.faults.add({ match: { service: fault.service }, way: fault.way });
  await site.invoke('agent', { moduleKey: 'notes', functionKey: 'try', extension: { type: 'macro' } });
  return caught;
}

const queue = new events.Queue({ key: 'work' });
const one = { body: { a: 1 } };
const large = { body: { text: 'x'.repeat(201 * 1024) } };

const ofEvents: [string, () => unknown, WayOfFailing | null][] = [
  ['InvalidQueueNameError', () => new events.Queue({ key: 'a b' }), null],
  ['NoEventsToPushError', () => queue.push([]), null],
  ['TooManyEventsError', () => queue.push(Array.from({ length: 51 }, () => one)), null],
  ['InvalidPushSettingsError', () => queue.push({ ...one, delayInSeconds: 901 }), null],
  ['PayloadTooBigError', () => queue.push(large), null],
  ['RateLimitError', () => queue.push(one), 'throttled'],
  ['InternalServerError', () => queue.push(one), 'refused'],
  ['InternalServerError', () => new events.Queue({ key: 'nobody' }).push(one), null],
  ['JobDoesNotExistError', () => queue.getJob('none').getStats(), null],
];
/** The platform's own, which the host never answers: a push is taken whole or not at all, and invocations have no limit. */
const NEVER = ['PartialSuccessError', 'InvocationLimitReachedError'];

test.each(ofEvents)('@forge/events throws %s (%#)', async (name, run, way) => {
  const error = await caughtFor(run, way === null ? undefined : { service: 'queue', way });
  expect(error).toBeInstanceOf(Error);
  expect((error as Error).constructor.name).toBe(name);
});

test('each error that @forge/events exports has a case', () => {
  const exported = Object.keys(events).filter((name) => name.endsWith('Error') && name !== 'InvocationError');
  expect([...new Set([...ofEvents.map(([name]) => name), ...NEVER])].sort()).toEqual(exported.sort());
});

test.each<[WayOfFailing, object]>([
  ['throttled', { code: 'RATE_LIMIT_EXCEEDED', responseDetails: { status: 429 } }],
  ['refused', { responseDetails: { status: 500 } }],
])('@forge/kvs throws ForgeKvsAPIError when storage has %s', async (way, expected) => {
  const error = await caughtFor(() => kvs.get('a'), { service: 'kvs', way });
  expect(error).toBeInstanceOf(ForgeKvsAPIError);
  expect(error).toMatchObject(expected);
});

const readPage = () => api.asUser().requestConfluence(route`/wiki/api/v2/pages/1`);

test('@forge/api throws NeedsAuthenticationError where there is no person', async () => {
  attempt = readPage;
  await site.runScheduledTrigger('hourly');
  expect(caught).toBeInstanceOf(NeedsAuthenticationError);
  expect(caught).toMatchObject({ name: 'NEEDS_AUTHENTICATION_ERR', status: 401 });
});

test.each<[WayOfFailing, number]>([
  ['throttled', 429],
  ['refused', 500],
  ['lost-answer', 500],
])('@forge/api answers a status when Confluence has %s', async (way, status) => {
  let answered = 0;
  await caughtFor(
    async () => {
      answered = (await readPage()).status;
    },
    { service: 'confluence', way },
  );
  expect([caught, answered]).toEqual([undefined, status]);
});

test('@forge/api throws when the connection breaks', async () => {
  expect(await caughtFor(readPage, { service: 'confluence', way: 'cut-off-before' })).toBeInstanceOf(TypeError);
});

test.each(['..', 'a/b', 'a?b', 'a#b'])('@forge/api does not let %s into a path', async (part) => {
  expect(await caughtFor(() => route`/wiki/api/v2/pages/${part}`)).toBeInstanceOf(Error);
});
