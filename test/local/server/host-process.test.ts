import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { accountIdOf } from '../../../local/people';
import { openDurableStore } from '../../../local/store/durable-store';
import { openConfluenceSite } from '../../../local/confluence/model/confluence-site';
import { systemClock } from '../../../local/clock';

/*
 * The host as a process that is ended in the middle of its work: what it has acknowledged is there afterwards.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'host-process-'));
const started: ChildProcess[] = [];
afterAll(() => {
  started.forEach((child) => child.kill('SIGKILL'));
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  /** Its first line. */
  said: string;
  ended: Promise<unknown[]>;
}

async function startProcess(environment: NodeJS.ProcessEnv = {}): Promise<Started> {
  const file = path.join(__dirname, 'host-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', file, folder], { env: { ...process.env, ...environment } });
  started.push(child);
  const ended = once(child, 'exit');
  const lines = [child.stdout, child.stderr].map((stream) => once(createInterface({ input: stream }), 'line'));
  const [said] = (await Promise.race(lines)) as [string];
  return { child, said, ended };
}

const addressOf = ({ said }: Started): string => said.replace(/^ready /, '');

/** Writes pages, three at a time, until the host answers no more. @returns the titles that were acknowledged */
async function writePages(
  url: string,
  name: string,
  whenThere: { pages: number; then: () => void },
): Promise<string[]> {
  const headers = { authorization: `Basic ${Buffer.from('admin:any').toString('base64')}` };
  const spaces = (await (await fetch(`${url}/wiki/api/v2/spaces?keys=PM`, { headers })).json()) as {
    results: [{ id: string }];
  };
  const acknowledged: string[] = [];
  let next = 0;
  const writeOnAndOn = async (): Promise<void> => {
    const title = `${name} ${(next += 1)}`;
    const body = JSON.stringify({ spaceId: spaces.results[0].id, title });
    const answer = await fetch(`${url}/wiki/api/v2/pages`, { method: 'POST', headers, body }).catch(() => null);
    if (answer === null) return;
    expect(answer.status).toBe(200);
    acknowledged.push(title);
    if (acknowledged.length === whenThere.pages) whenThere.then();
    await writeOnAndOn();
  };
  await Promise.all([writeOnAndOn(), writeOnAndOn(), writeOnAndOn()]);
  return acknowledged;
}

/** Which of these pages are in the folder. */
async function pagesThere(titles: readonly string[]): Promise<string[]> {
  const store = openDurableStore(folder);
  const site = openConfluenceSite({ store, clock: systemClock, baseUrl: '', ids: () => '' });
  const spaceId = site.spaces.findByKey('PM')?.id ?? '';
  const there = titles.filter((title) => site.pages.findByTitle(spaceId, title)?.authorId === accountIdOf('admin'));
  await store.close();
  return there;
}

const claim = path.join(folder, 'host.pid');

test('killed while writing, it has kept what it acknowledged, and another one goes on', async () => {
  const host = await startProcess();
  expect(host.said).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+$/);
  const second = await startProcess();
  expect(second.said).toMatch(/is in use by another host \(process \d+\)\. Stop that one first\./);
  expect(await second.ended).toEqual([1, null]);
  const kill = (): void => void host.child.kill('SIGKILL');
  const titles = await writePages(addressOf(host), 'Killed', { pages: 40, then: kill });
  expect(await host.ended).toEqual([null, 'SIGKILL']);
  expect(titles.length).toBeGreaterThanOrEqual(40);
  expect(await pagesThere(titles)).toEqual(titles);
  expect(existsSync(claim)).toBe(true);
}, 60_000);

test('told to stop while writing (Ctrl-C), it ends well with what it acknowledged, and leaves the folder free', async () => {
  const host = await startProcess();
  expect(host.said).toMatch(/^ready /);
  const interrupt = (): void => void host.child.kill('SIGINT');
  const titles = await writePages(addressOf(host), 'Stopped', { pages: 40, then: interrupt });
  expect(await host.ended).toEqual([0, null]);
  expect(await pagesThere(titles)).toEqual(titles);
  expect(existsSync(claim)).toBe(false);
}, 60_000);

test('a port that is none is refused with a sentence', async () => {
  const host = await startProcess({ PORT: 'http' });
  expect(host.said).toBe('PORT is http; it must be a number from 1 to 65535.');
  expect(await host.ended).toEqual([1, null]);
}, 60_000);
