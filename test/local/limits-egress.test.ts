import { standingClock } from '../../local/clock';
import { createSite } from '../../local/create-site';
import type { Site } from '../../local/create-site';
import type { EgressRequest } from '../../local/forge/egress';
import { createInProcessRunner } from '../../local/forge/runtime/in-process-runner';
import * as sampleApp from './support/sample-app';
import { sampleManifest } from './support/sample-manifest';

let site: Site;
let received: EgressRequest[];
beforeEach(() => {
  received = [];
  const backend = ['hooks.example.com', { address: 'https://*.example.org' }, 'https://quiet.example.net'];
  site = createSite({
    store: { kind: 'memory' },
    app: {
      manifest: { ...sampleManifest, permissions: { ...sampleManifest.permissions, external: { fetch: { backend } } } },
      runner: createInProcessRunner({ ...sampleApp }),
    },
    clock: standingClock('2026-01-05T09:00:00Z'),
  });
  for (const host of ['hooks.example.com', 'a.example.org'])
    site.registerServer(host, (request) => {
      received.push(request);
      return new Response('ok');
    });
});
afterEach(() => site.close());

const send = (url: string, body?: string) =>
  site.invoke('admin', { moduleKey: 'notes', functionKey: 'fetch-elsewhere', payload: { url, body }, extension: {} });
const sendByForge = (url: string) =>
  site.invoke('admin', {
    moduleKey: 'notes',
    functionKey: 'fetch-elsewhere',
    payload: { url, by: '@forge/api' },
    extension: {},
  });
const blocked = { status: 403, reason: 'BLOCKED_EGRESS' };

test.each<[string, string, unknown]>([
  ['what is listed and stood in for', 'https://hooks.example.com/services/a', { status: 200 }],
  ['what a pattern lists', 'https://a.example.org/', { status: 200 }],
  ['what is listed and nothing stands in for', 'https://quiet.example.net/', { status: 501 }],
  ['what is not listed', 'https://elsewhere.example.net/', blocked],
  ["a pattern's own parent", 'https://example.org/', blocked],
  ['a host that only ends alike', 'https://hooks.example.com.invalid/', blocked],
  ['plain HTTP', 'http://hooks.example.com/', blocked],
])('%s', async (_name, url, answer) => {
  expect(await send(url)).toEqual(answer);
});

test('the fetch of @forge/api goes the same way', async () => {
  expect(await sendByForge('https://hooks.example.com/services/a')).toEqual({ status: 200 });
  expect(await sendByForge('https://elsewhere.example.net/')).toEqual(blocked);
  expect(received).toHaveLength(1);
});

test('the server gets what was sent, the trace its origin only', async () => {
  await send('https://hooks.example.com/services/secret', '{"text":"hello"}');
  expect(received).toMatchObject([
    { method: 'POST', url: 'https://hooks.example.com/services/secret', body: '{"text":"hello"}' },
  ]);
  expect(site.calls).toMatchObject([{ service: 'egress', method: 'POST', path: 'https://hooks.example.com' }]);
  expect(site.costs.snapshot().total).toMatchObject({ egressRequests: 1 });
});

test('it can fail after its effect, as any call can', async () => {
  site.faults.add({ match: { service: 'egress' }, way: 'lost-answer' });
  expect(await send('https://hooks.example.com/services/a', 'once')).toEqual({ status: 500 });
  expect(received).toHaveLength(1);
});
