import { spawn } from 'node:child_process';
import path from 'node:path';
import * as manifest from '@forge/manifest';
import { buildChanged, parts } from './build-parts';

/** `npm run check`: types, lint, format, the guide to the rules and the manifest. Runs all of them, so that one run shows everything. */

const configurations = ['tsconfig.json', 'static/app/tsconfig.json', 'local/site/tsconfig.json'];

const programs: readonly (readonly [string, readonly string[]])[] = [
  ['eslint', ['.']],
  ...configurations.map((file) => ['tsc', ['--noEmit', '-p', file]] as const),
  ['prettier', ['--check', '--log-level', 'warn', '.']],
  ['tsx', ['scripts/write-rules-guide.ts', '--check']],
];

interface Finished {
  title: string;
  output: string;
  passed: boolean;
}

/** Runs a program to its end; what it says is kept, since others speak at the same time. */
function run([name, options]: (typeof programs)[number]): Promise<Finished> {
  const child = spawn(process.execPath, [path.join('node_modules', '.bin', name), ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => said.push(piece));
  child.stderr.on('data', (piece: Buffer) => said.push(piece));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const output = Buffer.concat(said).toString();
      resolve({ title: `${name} ${options.join(' ')}`, output, passed: code === 0 });
    });
  });
}

/** The validator looks for the resources' folders, which are built. */
async function validateManifest(): Promise<boolean> {
  await buildChanged([parts.customUi]);
  const { success, errors } = await manifest.validate(false);
  console.log('forge manifest');
  for (const { level, line, message } of errors ?? [])
    console.error(`manifest.yml:${String(line)} ${level} ${message}`);
  return success;
}

async function runAndTell(program: (typeof programs)[number]): Promise<boolean> {
  const { title, output, passed } = await run(program);
  console.log(`${title}\n${output}`.trim());
  return passed;
}

/** The longest first, beside which the others find room. */
const [lint, ...shorter] = programs.map((program) => () => runAndTell(program));
const jobs = [lint, validateManifest, ...shorter].filter((job) => job !== undefined);

/** All of them, two at a time: each takes much of a core and most of a gigabyte. */
async function runJobs(): Promise<boolean[]> {
  const waiting = [...jobs];
  const passed: boolean[] = [];
  const work = async (): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) passed.push(await job());
  };
  await Promise.all([work(), work()]);
  return passed;
}

async function check(): Promise<void> {
  const results = await runJobs();
  const failed = results.filter((passed) => !passed).length;
  console.log(failed === 0 ? `all ${results.length} checks pass` : `${failed} of ${results.length} checks fail`);
  process.exitCode = failed === 0 ? 0 : 1;
}

check().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
