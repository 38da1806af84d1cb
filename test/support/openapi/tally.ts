import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How often each kind of exchange was heard, by whether it is described. */
export interface Tally {
  described: Record<string, number>;
  other: Record<string, number>;
  /** How many of all were sent by the app. */
  ofApp: number;
}
export const emptyTally = (): Tally => ({ described: {}, other: {}, ofApp: 0 });

/** Where the processes of one run leave their tallies. */
const FOLDER = 'TALLIES_OF_EXCHANGES';

export function openTallies(): void {
  process.env[FOLDER] = mkdtempSync(path.join(tmpdir(), 'tallies-'));
}

export function leaveTally(tally: Tally): void {
  const folder = process.env[FOLDER];
  if (folder !== undefined) appendFileSync(path.join(folder, String(process.pid)), `${JSON.stringify(tally)}\n`);
}

const addUp = (sums: Record<string, number>, more: Record<string, number>): void =>
  Object.entries(more).forEach(([kind, count]) => (sums[kind] = (sums[kind] ?? 0) + count));

/** All tallies of the run in one. They are gone afterwards. */
export function collectTallies(): Tally {
  const sum = emptyTally();
  const folder = process.env[FOLDER];
  if (folder === undefined) return sum;
  const lines = readdirSync(folder).flatMap((file) => readFileSync(path.join(folder, file), 'utf8').trim().split('\n'));
  for (const { described, other, ofApp } of lines.map((line) => JSON.parse(line) as Tally)) {
    addUp(sum.described, described);
    addUp(sum.other, other);
    sum.ofApp += ofApp;
  }
  rmSync(folder, { recursive: true });
  return sum;
}
