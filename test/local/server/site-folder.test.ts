import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { standingClock } from '../../../local/clock';
import type { Site } from '../../../local/create-site';
import { createInProcessRunner } from '../../../local/forge/runtime/in-process-runner';
import { accountIdOf } from '../../../local/people';
import { FolderInUseError } from '../../../local/server/claim-folder';
import { startHost } from '../../../local/server/start-host';
import type { HostOptions } from '../../../local/server/start-host';
import { StoreFolderError } from '../../../local/store/durable-store';
import * as sampleApp from '../support/sample-app';
import { sampleManifest } from '../support/sample-manifest';

let parent: string;
let folder: string;
let lines: string[];
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'site-folder-'));
  folder = path.join(parent, 'deep/site');
  lines = [];
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const start = (overrides: Partial<HostOptions> = {}) =>
  startHost({
    port: 0,
    folder,
    manifest: sampleManifest,
    runner: createInProcessRunner({ ...sampleApp }),
    requireBuild: false,
    clock: standingClock('2026-01-05T09:00:00Z'),
    log: (line) => lines.push(line),
    ...overrides,
  });

function addPage(site: Site, title: string): void {
  const space = site.confluence.spaces.findByKey('PM');
  const authorId = accountIdOf('admin');
  site.confluence.pages.create({ spaceId: space?.id ?? '', title, parentId: null, body: '{}', authorId });
}
const hasPage = (site: Site, title: string): boolean =>
  site.confluence.pages.findByTitle(site.confluence.spaces.findByKey('PM')?.id ?? '', title) !== undefined;

describe('a new site', () => {
  test('is prepared once, and goes on with the time it was given', async () => {
    const prepare = async (site: Site): Promise<void> => {
      addPage(site, 'Prepared');
      await site.travel(Date.parse('2026-01-05T09:05:00Z'));
    };
    const first = await start({ prepare });
    expect([hasPage(first.site, 'Prepared'), first.site.clock.now()]).toEqual([
      true,
      Date.parse('2026-01-05T09:05:00Z'),
    ]);
    await first.close();
    expect(readdirSync(folder).sort()).toEqual(['data.mdb', 'lock.mdb']);
    const second = await start({ prepare: () => Promise.reject(new Error('prepared again')) });
    expect(hasPage(second.site, 'Prepared')).toBe(true);
    await second.close();
    expect(lines).toEqual([]);
  });

  test('that was not prepared to the end is made anew, in its own time', async () => {
    const fail = (site: Site): Promise<void> => {
      addPage(site, 'Half');
      site.clock.set('2025-12-01T09:00:00Z');
      return Promise.reject(new Error('ended in between'));
    };
    await expect(start({ prepare: fail })).rejects.toThrow('ended in between');
    expect(existsSync(path.join(folder, 'unfinished/data.mdb'))).toBe(true);
    const host = await start({
      prepare: (site) => {
        addPage(site, 'Whole');
        return Promise.resolve();
      },
    });
    expect([hasPage(host.site, 'Half'), hasPage(host.site, 'Whole')]).toEqual([false, true]);
    expect(host.site.clock.now()).toBe(Date.parse('2026-01-05T09:00:00Z'));
    expect(lines).toEqual(['The host ended before its new site was ready: the site is made anew.']);
    await host.close();
  });
});

describe('a folder', () => {
  test('is used by one host at a time', async () => {
    const host = await start();
    const second = start();
    await expect(second).rejects.toThrow(FolderInUseError);
    await expect(second).rejects.toThrow(`is in use by another host (process ${process.pid}). Stop that one first.`);
    expect(readFileSync(path.join(folder, 'host.pid'), 'utf8')).toMatch(new RegExp(`^${process.pid}\\n`));
    await host.close();
    await (await start()).close();
  });

  test('that another process holds is refused', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'host.pid'), `${process.ppid}\n`);
    await expect(start()).rejects.toThrow(FolderInUseError);
    expect(existsSync(path.join(folder, 'host.pid'))).toBe(true);
  });

  test.each<[string, () => string]>([
    ['a process that is gone', () => `${spawnSync(process.execPath, ['--version']).pid}\n`],
    ['an earlier process with the same id', () => `${process.pid}\n`],
    ['nobody', () => ''],
    // Where nothing tells when a process started, its id alone counts.
    ...(existsSync('/proc/self/stat')
      ? [['a process that has got the id of an earlier host', () => `${process.ppid}\n1\n`] as [string, () => string]]
      : []),
  ])('held by %s is taken over', async (_name, holder) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'host.pid'), holder());
    await (await start()).close();
    expect(existsSync(path.join(folder, 'host.pid'))).toBe(false);
  });

  test('that is a file is refused with what to do', async () => {
    mkdirSync(path.dirname(folder));
    writeFileSync(folder, '');
    await expect(start()).rejects.toThrow(StoreFolderError);
  });
});
