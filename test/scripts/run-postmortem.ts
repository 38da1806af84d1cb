import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

const program = [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(root, 'scripts/postmortem.ts')];

/** As it is in CI, where libraries colour pipes too unless they are told not to. */
const env = { ...process.env, CI: 'true', FORCE_COLOR: '1' };

/** Runs `npm run postmortem -- …` as a process of its own in this folder, without npm's part in it. */
export function runPostmortem(options: readonly string[], cwd: string): Promise<Finished> {
  return finish(spawn(process.execPath, [...program, ...options], { cwd, env }));
}

/** The same with `| head -n 1` behind it. */
export function runPiped(options: readonly string[], cwd: string): Promise<Finished> {
  return finish(spawn('sh', ['-c', '"$@" | head -n 1', 'sh', process.execPath, ...program, ...options], { cwd, env }));
}

function finish(child: ChildProcessWithoutNullStreams): Promise<Finished> {
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => (stdout += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** A folder of its own with these files, gone after the tests. */
export function openFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'postmortem-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
