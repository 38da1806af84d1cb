import { standingClock } from '../../../local/clock';
import { createSite } from '../../../local/create-site';
import type { Site } from '../../../local/create-site';
import type { WayOfFailing } from '../../../local/faults';
import { extensionKeyOf } from '../../../local/forge/identity';
import { createInProcessRunner } from '../../../local/forge/runtime/in-process-runner';
import { accountIdOf } from '../../../local/people';
import * as sampleApp from '../support/sample-app';
import { sampleManifest } from '../support/sample-manifest';

let site: Site;
let counter = 0;
beforeEach(() => {
  counter = 0;
  site = createSite({
    store: { kind: 'memory' },
    app: { manifest: sampleManifest, runner: createInProcessRunner({ ...sampleApp }) },
    clock: standingClock('2026-01-05T09:00:00Z'),
    ids: () => `id-${(counter += 1)}`,
  });
});
afterEach(() => site.close());

const extension = { type: 'macro' };
const invoke = (person: string, functionKey: string, payload?: unknown) =>
  site.invoke(person, { moduleKey: 'notes', functionKey, payload, extension });
const value = (key: string) => invoke('admin', 'value', { key });
const read = async (response: Response): Promise<Record<string, unknown>> =>
  (await response.json()) as Record<string, unknown>;

async function createPage(title = 'A page'): Promise<string> {
  const spaceId = site.confluence.spaces.findByKey('PM')?.id;
  const response = await site.fetchAs('admin', '/wiki/api/v2/pages', {
    method: 'POST',
    body: JSON.stringify({ spaceId, title }),
  });
  return String((await read(response))['id']);
}

describe('an invocation', () => {
  test('knows who started it, from the platform and not from the payload', async () => {
    expect(await invoke('agent', 'who', { accountId: 'somebody else' })).toBe(accountIdOf('agent'));
  });

  test('gets the context that Forge gives', async () => {
    const { payload, context } = (await invoke('agent', 'whole', { a: 'b' })) as {
      payload: unknown;
      context: Record<string, unknown>;
    };
    expect(payload).toEqual({ a: 'b' });
    expect(context).toMatchObject({
      accountId: accountIdOf('agent'),
      moduleKey: 'notes',
      environmentType: 'DEVELOPMENT',
      siteUrl: 'http://127.0.0.1:4310',
      timezone: 'Africa/Dakar',
      extension,
    });
  });

  test('knows its app, module and the time it has left', async () => {
    expect(await invoke('agent', 'app')).toEqual({
      appId: '11111111-1111-4111-8111-111111111111',
      environmentId: site.identity.environmentId,
      moduleKey: 'notes',
      remaining: 25_000,
    });
  });

  test("has the site's time as its present", async () => {
    site.clock.set('2026-03-01T00:00:00Z');
    const iso = '2026-03-01T00:00:00.000Z';
    expect(await invoke('agent', 'now')).toEqual([Date.parse(iso), iso, '1970-01-01T00:00:00.000Z']);
  });

  test('keeps its own runtime while others run', async () => {
    const people = ['admin', 'agent', 'owner', 'reader'];
    const answers = await Promise.all(people.map((person) => invoke(person, 'remember-and-ask')));
    expect(answers).toEqual(people.map((person) => Array.from({ length: 3 }, () => accountIdOf(person))));
  });

  test.each([
    [
      'fails with what the function threw',
      () => invoke('agent', 'fail'),
      /There was an error invoking the function - the sample fails/,
    ],
    ['fails for a function that is not defined', () => invoke('agent', 'nothing'), /no definition for 'nothing'/],
    [
      'fails for a module that is not declared',
      () => site.invoke('agent', { moduleKey: 'other', functionKey: 'who', extension }),
      /no module other/,
    ],
    [
      'fails with a payload of more than 500 KB',
      () => invoke('agent', 'who', 'x'.repeat(600_000)),
      /larger than the 500 KB/,
    ],
    ['fails with an answer of more than 5 MB', () => invoke('agent', 'large'), /larger than the 5 MB/],
  ])('%s', async (_name, run, message) => {
    await expect(run()).rejects.toThrow(message);
  });
});

describe('requests of the app to Confluence', () => {
  test('run as the person or as the app', async () => {
    const id = await createPage();
    expect(await invoke('agent', 'read-as-user', { id })).toEqual({ status: 200, title: 'A page' });
    expect(await invoke('outsider', 'read-as-user', { id })).toEqual({ status: 404 });
    expect(await invoke('outsider', 'read-as-app', { id })).toEqual({ status: 200, title: 'A page' });
  });

  test('as the app see no page that is restricted without it', async () => {
    const id = await createPage();
    const only = (accountId: string) => [{ operation: 'read', restrictions: { user: [{ accountId }] } }];
    const body = JSON.stringify(only(accountIdOf('admin')));
    expect(
      (await site.fetchAs('admin', `/wiki/rest/api/content/${id}/restriction`, { method: 'PUT', body })).status,
    ).toBe(200);
    expect(await invoke('admin', 'read-as-app', { id })).toEqual({ status: 404 });
    expect(await invoke('admin', 'read-as-user', { id })).toEqual({ status: 200, title: 'A page' });
  });

  test('are refused without the scope', async () => {
    expect(await invoke('admin', 'delete-as-user', { id: await createPage() })).toEqual({ status: 401 });
  });

  test('are refused by name where the host models nothing', async () => {
    expect(await invoke('admin', 'ask-jira')).toBe(501);
  });

  test('are traced', async () => {
    site.calls.length = 0;
    await invoke('agent', 'read-as-user', { id: 'none' });
    await invoke('admin', 'count', { key: 'counted' });
    expect(site.calls).toMatchObject([
      {
        service: 'confluence',
        method: 'GET',
        path: '/wiki/api/v2/pages/none',
        actor: accountIdOf('agent'),
        status: 404,
        functionKey: 'resolver',
      },
      { service: 'kvs', method: 'POST', path: '/api/v1/get', status: 404 },
      { service: 'kvs', method: 'POST', path: '/api/v1/set', status: 204 },
    ]);
  });
});

describe('queues', () => {
  const events = () => value('seen');

  test('hand an event to the consumer when it is due, once', async () => {
    const jobId = await invoke('agent', 'push', { name: 'first', delay: '60' });
    await site.runDueWork();
    expect(await invoke('agent', 'stats', { jobId })).toEqual({ success: 0, inProgress: 1, failed: 0 });
    site.clock.advance(60_000);
    await Promise.all([site.runDueWork(), site.runDueWork()]);
    expect(await events()).toEqual([['first', 0, 'nothing']]);
    expect(await invoke('agent', 'stats', { jobId })).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  test('try again what asks for it, after the time it asks for', async () => {
    await invoke('agent', 'push', { name: 'again', retry: 'once' });
    await site.runDueWork();
    site.clock.advance(29_000);
    await site.runDueWork();
    expect(await events()).toHaveLength(1);
    site.clock.advance(1000);
    await site.runDueWork();
    expect(await events()).toEqual([
      ['again', 0, 'nothing'],
      ['again', 1, 'nothing'],
    ]);
  });

  test('give up what throws', async () => {
    const jobId = await invoke('agent', 'push', { name: 'bad', fail: 'yes' });
    await site.runDueWork();
    expect(await invoke('agent', 'stats', { jobId })).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });

  test('hand out again what timed out, four times at most', async () => {
    site.faults.add({ match: { service: 'kvs' }, way: 'timeout-before', times: 100 });
    const jobId = await invoke('agent', 'push', { name: 'slow' });
    await site.travel(site.clock.now() + 10 * 60_000);
    expect(await invoke('agent', 'stats', { jobId })).toEqual({ success: 0, inProgress: 0, failed: 1 });
    expect(site.calls.filter(({ functionKey }) => functionKey === 'work')).toHaveLength(5);
  });
});

describe('a scheduled trigger', () => {
  const ticks = () => value('ticks');

  test('runs when it is due; runs that were missed are not made up for', async () => {
    await site.runDueWork();
    site.clock.advance(5 * 60_000);
    await site.runDueWork();
    site.clock.advance(3 * 60 * 60_000);
    await site.runDueWork();
    await site.runDueWork();
    expect(await ticks()).toEqual(['2026-01-05T09:05:00.000Z', '2026-01-05T12:05:00.000Z']);
  });

  test('runs at each of its times when the clock travels', async () => {
    await site.travel(Date.parse('2026-01-05T11:30:00Z'));
    expect(await ticks()).toEqual(['2026-01-05T09:05:00.000Z', '2026-01-05T10:05:00.000Z', '2026-01-05T11:05:00.000Z']);
    expect(site.clock.now()).toBe(Date.parse('2026-01-05T11:30:00Z'));
  });

  test('is not forgotten when the clock is set back', async () => {
    site.clock.set('2025-12-01T00:00:00Z');
    await site.travel(Date.parse('2025-12-01T01:30:00Z'));
    expect(await value('ticks')).toEqual(['2025-12-01T01:00:00.000Z']);
  });

  test('runs on demand', async () => {
    await site.runScheduledTrigger('hourly');
    expect(await ticks()).toEqual(['2026-01-05T09:00:00.000Z']);
    await expect(site.runScheduledTrigger('nightly')).rejects.toThrow('no scheduled trigger nightly');
  });
});

describe('faults', () => {
  const twice = () => invoke('agent', 'count-twice');

  test.each<[WayOfFailing, RegExp, boolean]>([
    ['refused', /Unexpected error in Forge KVS API|Internal Server Error/, false],
    ['throttled', /Too many requests/, false],
    ['lost-answer', /Unexpected error in Forge KVS API|Internal Server Error/, true],
    ['timeout-before', /did not end within 25 s/, false],
    ['timeout-after', /did not end within 25 s/, true],
  ])('%s: the second call fails, its effect is there or not', async (way, message, effect) => {
    site.faults.add({ match: { service: 'kvs', path: '/api/v1/set', nth: 2 }, way });
    await expect(twice()).rejects.toThrow(message);
    expect([await value('first'), await value('second')]).toEqual([1, effect ? 1 : null]);
    expect(site.faults.list()).toEqual([]);
    expect(await twice()).toBe('both');
  });

  test('a dead function makes no more calls', async () => {
    site.faults.add({ match: { service: 'kvs', path: '/api/v1/set' }, way: 'timeout-before' });
    site.calls.length = 0;
    await expect(twice()).rejects.toThrow('did not end');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(site.calls).toMatchObject([{ path: '/api/v1/set', fault: 'timeout-before' }]);
  });
});

test("a page is exported with the app's macros replaced by what they export", async () => {
  const extensionKey = extensionKeyOf(site.identity, 'notes');
  const attrs = {
    layout: 'default',
    extensionType: 'com.atlassian.ecosystem',
    extensionKey,
    parameters: { guestParams: {} },
  };
  const rule = { type: 'rule' };
  const value = JSON.stringify({ type: 'doc', version: 1, content: [rule, { type: 'extension', attrs }, rule] });
  const spaceId = site.confluence.spaces.findByKey('PM')?.id;
  const body = JSON.stringify({ spaceId, title: 'Exported', body: { representation: 'atlas_doc_format', value } });
  const { id } = await read(await site.fetchAs('agent', '/wiki/api/v2/pages', { method: 'POST', body }));
  const exported = await site.exportMacro('reader', String(id), 'word');
  expect(exported.content).toEqual([
    rule,
    { type: 'paragraph', content: [{ type: 'text', text: `exported for word from ${String(id)}` }] },
    rule,
  ]);
  await expect(site.exportMacro('outsider', String(id))).rejects.toThrow('Not Found');
});
