import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const tsx = path.resolve('node_modules/tsx/dist/cli.mjs');

/** What `npm run simulate` prints. @throws when it ends otherwise than well */
async function simulate(...options: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [tsx, 'scripts/simulate.ts', ...options]);
  return stdout;
}

test('25 random runs break no promise', async () => {
  expect(await simulate('--runs', '25', '--seed', '1')).toMatch(/^\d+ runs a minute\n25 runs, 0 violations\n$/m);
}, 600_000);

test('one run is told step by step, with some of its steps only', async () => {
  const told = await simulate('--replay', '1', '--keep', '1,2,5');
  expect(told).toMatch(/^seed 1: 0 violations$/m);
  expect(told.match(/^ {2}\d+\. 20/gm)).toHaveLength(3);
}, 60_000);
