import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';

/*
 * The official @forge/bridge package, unmodified, in an iframe on the app's origin, talking through the bridge script to a
 * site on the other origin. The package's seam is private to Forge: this is where a new version of it would break.
 */
const CONTENT: Record<string, { type: string; body: string }> = {
  '/': { type: 'text/html', body: '<!doctype html><body><script src="/site.js"></script>' },
  '/app.html': {
    type: 'text/html',
    body: '<!doctype html><head><script src="/bridge.js"></script></head><body style="height:100%"><p style="height:400px">app</p><script src="/app.js"></script>',
  },
};

async function bundle(entry: string): Promise<{ type: string; body: string }> {
  const result = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', target: 'es2022' });
  return { type: 'text/javascript', body: result.outputFiles[0]?.text ?? '' };
}

let server: Server;
let browser: Browser;
let page: Page;
let tried: Record<string, unknown>;

beforeAll(async () => {
  CONTENT['/bridge.js'] = await bundle('local/bridge/index.ts');
  CONTENT['/app.js'] = await bundle('test/local/bridge-package/app.ts');
  CONTENT['/site.js'] = await bundle('test/local/bridge-package/site.ts');
  server = createServer(({ url = '/' }, response) => {
    const found = CONTENT[url];
    response
      .writeHead(found === undefined ? 404 : 200, { 'content-type': found?.type ?? 'text/plain' })
      .end(found?.body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const app = page.frameLocator('iframe');
  await app.getByText('done').waitFor();
  const frame = page.frames().find((one) => one.url().endsWith('/app.html'));
  tried = (await frame?.evaluate<Record<string, unknown>>('window.tried')) ?? {};
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

test.each([
  ['context', { moduleKey: 'macro', locale: 'en-US', extension: { type: 'macro' } }],
  ['invoke', { functionKey: 'load', payload: { pageId: '1' } }],
  ['typed invoke', { functionKey: 'load', payload: { pageId: '2' } }],
  ['modal', { size: 'large', context: { pageId: '1' } }],
  ['closing', 'saved before closing'],
  ['failing invoke', 'thrown: It failed on purpose'],
  ['request', [409, 'page', { 'content-type': 'application/json', 'x-atlassian-token': 'no-check' }]],
  ['theme', 'dark'],
  ['history', ['/report', '/new', 'PUSH /new']],
  ['flag', 'undone'],
  ['event', { pageId: '1' }],
  ['close outside of a modal', "thrown: this resource's view is not closable."],
  ['submit outside of an editor', "thrown: this resource's view is not submittable."],
  ['address', 'http://site.invalid/wiki/pages/1'],
])('%s', (name, expected) => {
  expect(tried[name]).toEqual(expected);
});

test('the site is led to a page and loaded anew', async () => {
  expect(await page.evaluate<string[]>('window.went')).toEqual(['contentView 1', 'reload']);
});

test('the iframe says how high its content is, not how high it is itself', async () => {
  const heights = await page.evaluate<number[]>('window.heights');
  expect(heights.at(-1)).toBeGreaterThan(400);
  expect(heights.at(-1)).toBeLessThan(600);
});

test('a port that comes from another window than the iframe is not listened to', async () => {
  const commands = await page.evaluate<string[]>('window.commands');
  expect(commands).not.toContain('stolen');
  expect(commands).not.toContain('answered a stranger');
});
