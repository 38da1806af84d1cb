import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { createSite } from '../../local/create-site';
import type { Site } from '../../local/create-site';
import { readManifest } from '../../local/forge/manifest';
import { createWorkerRunner } from '../../local/forge/runtime/worker-runner';
import { parts } from '../../scripts/build-parts';

/*
 * The app as Forge runs it: one bundle, in threads that share nothing. The other tests run the sources in this process.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'backend-'));
const outfile = path.join(folder, 'index.cjs');
let site: Site;

beforeAll(async () => {
  const built = await build({
    entryPoints: ['src/index.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'silent',
    metafile: true,
  });
  expect(built.warnings).toEqual([]);
  site = createSite({
    store: { kind: 'memory' },
    app: { manifest: readManifest('manifest.yml'), runner: createWorkerRunner(outfile) },
  });
}, 60_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const ask = (person: string, functionKey: string, payload: object) =>
  site.invoke(person, { moduleKey: 'post-mortem', functionKey, payload, extension: { type: 'macro' } });
const homepage = () => site.confluence.pages.list()[0]?.id ?? '';

test('it is built from the same entry as the one that is deployed', () => {
  expect(parts.backend.inputs).toContain('src');
});

test('openMacro answers from the bundle, for two people one after the other', async () => {
  for (const person of ['agent', 'reader', 'agent']) {
    expect(await ask(person, 'openMacro', { pageId: homepage() })).toMatchObject({
      ok: true,
      value: { kind: 'elsewhere', title: 'Reliability', spaces: [] },
    });
  }
  expect(await ask('outsider', 'openMacro', { pageId: homepage() })).toMatchObject({
    error: { code: 'page-not-found' },
  });
});

test('the tick, the queue and the export run from the bundle as well', async () => {
  await site.runScheduledTrigger('hourly-tick');
  await site.runDueWork();
  expect(site.calls.filter(({ functionKey }) => functionKey === 'tick')).toHaveLength(2);
});
