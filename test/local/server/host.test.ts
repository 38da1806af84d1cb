import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { standingClock } from '../../../local/clock';
import { createInProcessRunner } from '../../../local/forge/runtime/in-process-runner';
import { accountIdOf } from '../../../local/people';
import { startHost } from '../../../local/server/start-host';
import type { HostOptions, RunningHost } from '../../../local/server/start-host';
import * as sampleApp from '../support/sample-app';
import { sampleManifest } from '../support/sample-manifest';

const root = mkdtempSync(path.join(tmpdir(), 'host-'));
const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
write(
  'static/main/build/index.html',
  '<!doctype html><html><head lang="en"><title>App</title></head><body></body></html>',
);
write('static/main/build/assets/main.js', 'app();');
write('static/secret.txt', 'not for the browser');
write('.build/bridge.js', 'bridge();');
write('.build/backend/index.cjs', '');
write('.build/site/index.html', '<!doctype html><title>Site</title>');
write('.build/site/_site/main.js', 'site();');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const options = (overrides: Partial<HostOptions> = {}): HostOptions => ({
  port: 0,
  root,
  manifest: sampleManifest,
  runner: createInProcessRunner({ ...sampleApp }),
  clock: standingClock('2026-01-05T09:00:00Z'),
  log: () => undefined,
  ...overrides,
});

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}

/** A request with headers that `fetch` does not let one choose. */
function send(
  host: RunningHost,
  method: string,
  target: string,
  settings: { headers?: OutgoingHttpHeaders; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host: `127.0.0.1:${host.port}`, ...settings.headers };
    const sent = request({ host: '127.0.0.1', port: host.port, method, path: target, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(settings.body);
  });
}
const json = (answer: Answer): Record<string, unknown> => JSON.parse(answer.text) as Record<string, unknown>;

let host: RunningHost;
beforeAll(async () => {
  host = await startHost(options());
});
afterAll(() => host.close());

const asPerson = (person: string) => ({ cookie: `viewer=${encodeURIComponent(accountIdOf(person))}` });
const onApp = () => ({ host: `localhost:${host.port}` });
const post = (target: string, body: unknown, headers: OutgoingHttpHeaders = asPerson('agent')) =>
  send(host, 'POST', target, { headers, body: JSON.stringify(body) });

describe('who is let in', () => {
  test.each<[string, () => Promise<Answer>, number, RegExp]>([
    [
      'another name of this machine',
      () => send(host, 'GET', '/', { headers: { host: `evil.example:${host.port}` } }),
      403,
      /answers only as/,
    ],
    ['another port', () => send(host, 'GET', '/', { headers: { host: '127.0.0.1:1' } }), 403, /answers only as/],
    [
      'a write from another origin',
      () => post('/_host/clock', { advanceMs: 0 }, { origin: 'https://evil.example' }),
      403,
      /taken from http:\/\/127\.0\.0\.1/,
    ],
    [
      "a write from the app's origin",
      () => post('/_host/clock', { advanceMs: 0 }, { origin: `http://localhost:${host.port}` }),
      403,
      /taken from/,
    ],
    ['a write from nowhere', () => post('/_host/clock', { advanceMs: 0 }, { origin: 'null' }), 403, /taken from/],
    [
      'a read from another origin',
      () => send(host, 'GET', '/wiki/api/v2/pages', { headers: { origin: 'http://evil.example' } }),
      403,
      /taken from http:\/\/127\.0\.0\.1/,
    ],
    [
      'a read from nowhere',
      () => send(host, 'GET', '/_host/costs', { headers: { origin: 'null' } }),
      403,
      /taken from http:\/\/127\.0\.0\.1/,
    ],
    [
      "a read of the site from the app's origin",
      () => send(host, 'GET', '/_host/session', { headers: { origin: `http://localhost:${host.port}` } }),
      403,
      /taken from http:\/\/127\.0\.0\.1/,
    ],
    [
      "the site on the app's origin",
      () => send(host, 'GET', '/wiki/spaces', { headers: onApp() }),
      404,
      /Not found on this origin/,
    ],
    [
      "REST on the app's origin",
      () => send(host, 'GET', '/wiki/api/v2/spaces', { headers: onApp() }),
      404,
      /Not found on this origin/,
    ],
    ["the app on the site's origin", () => send(host, 'GET', '/_app/main/index.html'), 404, /Not found on this origin/],
    ["the bridge on the site's origin", () => send(host, 'GET', '/_bridge.js'), 404, /Not found on this origin/],
  ])('%s is not', async (_name, run, status, message) => {
    const answer = await run();
    expect([answer.status, answer.text]).toEqual([status, expect.stringMatching(message)]);
  });

  test('a write from the site itself, or without an origin, is', async () => {
    expect((await post('/_host/clock', { advanceMs: 0 }, { origin: host.url })).status).toBe(200);
    expect((await post('/_host/clock', { advanceMs: 0 }, {})).status).toBe(200);
  });

  test.each(['http://localhost:{port}', 'null'])('a read of a file of the app from %s is', async (origin) => {
    const headers = { ...onApp(), origin: origin.replace('{port}', String(host.port)) };
    expect((await send(host, 'GET', '/_app/main/assets/main.js', { headers })).status).toBe(200);
  });

  test('only this machine reaches it', async () => {
    const answers = await Promise.allSettled([fetch(`http://[::1]:${host.port}/`)]);
    expect(answers[0]?.status).toBe('rejected');
  });
});

describe('the session', () => {
  test('lists the people and says who is looking, nobody at first', async () => {
    const session = json(await send(host, 'GET', '/_host/session'));
    expect(session).toMatchObject({ viewer: null, now: '2026-01-05T09:00:00.000Z', siteUrl: host.url });
    expect((session['people'] as { shortName: string }[]).map(({ shortName }) => shortName).sort()).toEqual([
      'admin',
      'agent',
      'engineer',
      'moderator',
      'outsider',
      'owner',
      'reader',
      'success',
    ]);
  });

  test('is chosen with a cookie that no script and no other site can use', async () => {
    const chosen = await post('/_host/session', { person: 'moderator' }, {});
    const cookie = String(chosen.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const session = json(await send(host, 'GET', '/_host/session', { headers: { cookie: cookie.split(';')[0] } }));
    expect(session['viewer']).toEqual({
      accountId: accountIdOf('moderator'),
      shortName: 'moderator',
      displayName: 'Mateo Ruiz',
      timeZone: 'Europe/Madrid',
    });
    expect((await post('/_host/session', { person: 'nobody' })).status).toBe(404);
  });

  test('counts for REST, where basic auth goes before it', async () => {
    const current = async (headers: OutgoingHttpHeaders) =>
      json(await send(host, 'GET', '/wiki/rest/api/user/current', { headers }))['displayName'];
    const basic = (pair: string) => ({ authorization: `Basic ${Buffer.from(pair).toString('base64')}` });
    expect(await current({})).toBe('Anonymous');
    expect(await current(asPerson('agent'))).toBe('Amara Diallo');
    expect(await current({ ...asPerson('agent'), ...basic('owner:a:b') })).toBe('Priya Raman');
    expect(await current(basic(`${accountIdOf('reader')}:x`))).toBe('Tom Becker');
    expect((await send(host, 'GET', '/wiki/api/v2/spaces', { headers: basic('nobody:x') })).status).toBe(401);
  });
});

describe('the app', () => {
  test('is described to the shell', async () => {
    expect(json(await send(host, 'GET', '/_host/modules'))).toMatchObject({
      appId: '11111111-1111-4111-8111-111111111111',
      environmentType: 'DEVELOPMENT',
      macros: [{ key: 'notes', resource: 'main', extensionKey: expect.stringMatching(/\/static\/notes$/) as string }],
      spacePages: [{ key: 'space-page', route: 'notes' }],
      spaceSettings: [],
      resources: { main: `http://localhost:${host.port}/_app/main/index.html` },
    });
  });

  test("is served with Forge's policy and the bridge before anything else", async () => {
    const page = await send(host, 'GET', '/_app/main/index.html', { headers: onApp() });
    expect(page.text).toContain('<head lang="en"><script src="/_bridge.js"></script><title>');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toMatch(/script-src 'self' /);
    expect(policy).toMatch(/style-src 'self' [^;]*'unsafe-inline'/);
    expect(policy).toContain(`frame-ancestors 'self' *.atlassian.net`);
    expect(policy).toMatch(new RegExp(`frame-ancestors [^;]*${host.url}`));
    expect(policy).not.toContain('report-uri');
    const script = await send(host, 'GET', '/_app/main/assets/main.js', { headers: onApp() });
    expect([script.text, script.headers['content-type'], script.headers['x-content-type-options']]).toEqual([
      'app();',
      'text/javascript; charset=utf-8',
      'nosniff',
    ]);
    expect((await send(host, 'GET', '/_bridge.js', { headers: onApp() })).text).toBe('bridge();');
  });

  test.each([
    '/_app/main/none.js',
    '/_app/other/index.html',
    '/_app/main/..%2f..%2fsecret.txt',
    '/_app/main/%zz',
    '/_app/main/assets',
  ])('has no file %s', async (target) => {
    expect((await send(host, 'GET', target, { headers: onApp() })).status).toBe(404);
  });

  test('is invoked as who is looking', async () => {
    const call = { moduleKey: 'notes', functionKey: 'who', extension: {}, localId: 'l' };
    expect(json(await post('/_host/invoke', call))).toEqual({ value: accountIdOf('agent') });
    expect(json(await post('/_host/invoke', { ...call, functionKey: 'fail' }))).toMatchObject({
      error: { message: expect.stringMatching(/the sample fails/) as string },
    });
    expect((await post('/_host/invoke', call, {})).status).toBe(401);
    expect(json(await post('/_host/invoke', { ...call, payload: 'x'.repeat(700_000) }))).toEqual({
      error: { message: 'The payload is larger than the 500 KB that Forge takes.' },
    });
    expect((await send(host, 'POST', '/_host/invoke', { headers: asPerson('agent'), body: '{' })).status).toBe(400);
  });
});

describe('the shell', () => {
  test.each(['/', '/wiki/spaces', '/wiki/spaces/PM/pages/123/edit', '/wiki/spaces/PM/apps/space-page/report'])(
    'is answered for %s',
    async (target) => {
      const page = await send(host, 'GET', target);
      expect([page.status, page.text]).toEqual([200, '<!doctype html><title>Site</title>']);
      expect(page.headers['content-security-policy']).toContain(`frame-src http://localhost:${host.port}`);
    },
  );

  test('has its files, and none that are not there', async () => {
    expect((await send(host, 'GET', '/_site/main.js')).text).toBe('site();');
    expect((await send(host, 'GET', '/_site/none.js')).status).toBe(404);
    expect((await send(host, 'GET', '/_site/..%2f..%2fbackend/index.cjs')).status).toBe(404);
    expect((await post('/wiki/spaces', {})).status).toBe(404);
  });
});

describe('tools of the host', () => {
  test('faults are added, listed and cleared', async () => {
    const fault = { match: { service: 'kvs', path: '/api/v1/set' }, way: 'refused', times: 2 };
    expect(json(await post('/_host/faults', fault))).toEqual({ faults: [fault] });
    expect((await post('/_host/faults', { match: {}, way: 'exploded' })).status).toBe(400);
    expect(json(await send(host, 'DELETE', '/_host/faults'))).toEqual({ faults: [] });
  });

  test('platform calls are shown', async () => {
    await post('/_host/invoke', { moduleKey: 'notes', functionKey: 'count', payload: { key: 'seen' }, extension: {} });
    expect(json(await send(host, 'GET', '/_host/calls'))['calls']).toContainEqual(
      expect.objectContaining({ path: '/api/v1/set', status: 204 }),
    );
  });

  test('what functions cost is shown by operation and run, until it begins anew', async () => {
    await send(host, 'DELETE', '/_host/costs');
    await post('/_host/invoke', { moduleKey: 'notes', functionKey: 'count', payload: { key: 'paid' }, extension: {} });
    expect(json(await send(host, 'GET', '/_host/costs'))).toMatchObject({
      total: { invocations: 1, kvsRequests: 2 },
      operations: { 'resolver/count': { readUnits: 1, writeUnits: 1 } },
      recent: [{ operation: 'resolver/count', succeeded: true, calls: [{ status: 404 }, { status: 204 }] }],
    });
    expect(json(await send(host, 'DELETE', '/_host/costs'))).toMatchObject({ operations: {}, recent: [] });
  });

  test('the clock goes on, with what becomes due, and not back', async () => {
    const moved = await post('/_host/clock', { to: '2026-01-05T11:30:00Z' });
    expect(json(moved)).toEqual({ now: '2026-01-05T11:30:00.000Z' });
    const ticks = await post('/_host/invoke', {
      moduleKey: 'notes',
      functionKey: 'value',
      payload: { key: 'ticks' },
      extension: {},
    });
    expect(json(ticks)['value']).toHaveLength(3);
    expect((await post('/_host/clock', { to: '2026-01-05T11:00:00Z' })).status).toBe(400);
    expect((await post('/_host/clock', { to: 'yesterday' })).status).toBe(400);
    expect((await post('/_host/scheduled', { key: 'hourly' })).status).toBe(200);
    expect((await post('/_host/scheduled', { key: 'other' })).status).toBe(404);
  });

  test.each<[string, object, RegExp]>([
    ['for ever', { advanceMs: 1e300 }, /two years at most/],
    ['for three years', { advanceMs: 3 * 366 * 86_400_000 }, /two years at most/],
    ['to the end of time', { to: '+275760-09-13T00:00:00.000Z' }, /two years at most/],
    ['to a day that is none', { to: '2026-13-45' }, /is not an instant/],
    ['back by a while', { advanceMs: -1 }, /advanceMs/],
  ])('the clock does not go on %s', async (_name, asked, sentence) => {
    const before = host.site.clock.now();
    const answer = await post('/_host/clock', asked);
    expect([answer.status, answer.text]).toEqual([400, expect.stringMatching(sentence)]);
    expect(host.site.clock.now()).toBe(before);
  });

  test('a page is exported for who may see it', async () => {
    const homepage = host.site.confluence.spaces.findByKey('PM')?.homepageId ?? '';
    expect(json(await send(host, 'GET', `/_host/export/${homepage}`, { headers: asPerson('reader') }))).toMatchObject({
      type: 'doc',
      version: 1,
    });
    expect((await send(host, 'GET', `/_host/export/${homepage}`, { headers: asPerson('outsider') })).status).toBe(404);
  });
});

describe('starting', () => {
  test('says what to do when the port is taken', async () => {
    await expect(startHost(options({ port: host.port }))).rejects.toThrow(
      `Port ${host.port} is in use. Stop what uses it, or choose another: PORT=${host.port + 1} npm start`,
    );
  });

  test('names what is not built', async () => {
    await expect(startHost(options({ root: path.join(root, 'nowhere') }))).rejects.toThrow(
      /Not built yet: .build\/backend\/index.cjs, .build\/bridge.js/,
    );
  });

  test('says what to do when the store is damaged, and frees the port', async () => {
    const folder = path.join(root, '.local');
    write('.local/data.mdb', 'damaged'.repeat(100));
    await expect(startHost(options({ folder }))).rejects.toThrow(/Move the folder away and start again/);
  });

  test('goes on where it was: pages, storage, the clock, events that wait', async () => {
    const folder = path.join(root, '.local/kept');
    const first = await startHost(options({ folder }));
    const call = (functionKey: string, payload: object) => ({
      moduleKey: 'notes',
      functionKey,
      payload,
      extension: {},
    });
    await first.site.invoke('agent', call('count', { key: 'kept' }));
    await first.site.invoke('agent', call('push', { name: 'later', delay: '600' }));
    await first.site.travel(Date.parse('2026-01-05T09:01:00Z'));
    const people = first.site.confluence.people.list().length;
    await first.close();
    const second = await startHost(options({ folder }));
    expect(second.site.clock.now()).toBe(Date.parse('2026-01-05T09:01:00Z'));
    expect(await second.site.invoke('agent', call('count', { key: 'kept' }))).toBe(2);
    expect(second.site.confluence.people.list()).toHaveLength(people);
    await second.site.travel(Date.parse('2026-01-05T09:15:00Z'));
    expect(await second.site.invoke('agent', call('value', { key: 'seen' }))).toHaveLength(1);
    await second.close();
  });
});
