import { spawnSync } from 'node:child_process';
import path from 'node:path';
import * as manifest from '@forge/manifest';
import { buildChanged, parts } from './build-parts';

/** `npm run check`: types, lint, format, the guide to the rules and the manifest. Runs all of them, so that one run shows everything. */

const configurations = ['tsconfig.json', 'static/app/tsconfig.json', 'local/site/tsconfig.json'];

const programs: readonly (readonly [string, readonly string[]])[] = [
  ...configurations.map((file) => ['tsc', ['--noEmit', '-p', file]] as const),
  ['eslint', ['.']],
  ['prettier', ['--check', '--log-level', 'warn', '.']],
  ['tsx', ['scripts/write-rules-guide.ts', '--check']],
];

function passes([name, options]: (typeof programs)[number]): boolean {
  console.log(`${name} ${options.join(' ')}`);
  const program = path.join('node_modules', '.bin', name);
  return spawnSync(process.execPath, [program, ...options], { stdio: 'inherit' }).status === 0;
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
  const results = [...programs.map(passes), await manifestIsValid()];
  const failed = results.filter((passed) => !passed).length;
  console.log(failed === 0 ? `all ${results.length} checks pass` : `${failed} of ${results.length} checks fail`);
  process.exitCode = failed === 0 ? 0 : 1;
}

check().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
