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

/** All of them, two at a time: each takes much of a core and most of a gigabyte. */
async function runPrograms(): Promise<boolean[]> {
  const waiting = [...programs];
  const passed: boolean[] = [];
  const work = async (): Promise<void> => {
    for (let program = waiting.shift(); program !== undefined; program = waiting.shift()) {
      const finished = await run(program);
      console.log(`${finished.title}\n${finished.output}`.trim());
      passed.push(finished.passed);
    }
  };
  await Promise.all([work(), work()]);
  return passed;
}

/** The validator looks for the resources' folders, which are built. */
async function manifestIsValid(): Promise<boolean> {
  console.log('forge manifest');
  await buildChanged([parts.customUi]);
  const { success, errors } = await manifest.validate(false);
  for (const { level, line, message } of errors ?? [])
    console.error(`manifest.yml:${String(line)} ${level} ${message}`);
  return success;
}

async function check(): Promise<void> {
  const results = [...(await runPrograms()), await manifestIsValid()];
  const failed = results.filter((passed) => !passed).length;
  console.log(failed === 0 ? `all ${results.length} checks pass` : `${failed} of ${results.length} checks fail`);
  process.exitCode = failed === 0 ? 0 : 1;
}

check().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
