import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Measurement } from './measurement';

/** Seconds from the process's start to `ready`, once everything is built. */
const budget = 3;

async function secondsToReady(folder: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/start-process.ts', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line] = (await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])) as [unknown];
  const seconds = (performance.now() - began) / 1000;
  if (typeof line !== 'string' || !line.startsWith('ready '))
    throw new Error(`The host did not start: ${String(line)}`);
  child.kill('SIGTERM');
  await ended;
  return seconds;
}

/**
 * How long the local host takes to answer. The budget is for a site that goes on; the first start makes the worked example
 * besides, by doing in the app what people do.
 */
export async function benchStart(): Promise<readonly Measurement[]> {
  const parent = mkdtempSync(path.join(tmpdir(), 'bench-start-'));
  const folder = path.join(parent, 'site');
  const one = { bench: 'start', n: 0, metric: 'to ready', unit: 's' } as const;
  try {
    return [
      { ...one, case: 'the first time, with the worked example', value: await secondsToReady(folder) },
      { ...one, case: 'a site that goes on', value: await secondsToReady(folder), budget },
    ];
  } finally {
    rmSync(parent, { recursive: true });
  }
}
