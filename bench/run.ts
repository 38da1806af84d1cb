import { writeFileSync } from 'node:fs';
import { benchBundles } from './bundle';
import { benchCodec } from './codec';
import { benchCosts } from './cost-card';
import { benchFollowUps } from './follow-up';
import { printTables } from './measurement';
import { benchPublication } from './publication';
import { benchReport } from './report';
import { benchStart } from './start';
import { benchWording } from './wording';

/** `npm run bench`: prints tables and writes bench/results.json. Fails when a budget is exceeded. */
async function run(): Promise<void> {
  const measurements = [
    ...benchBundles(),
    ...(await benchStart()),
    ...(await benchCosts()),
    ...(await benchPublication()),
    ...(await benchReport()),
    ...(await benchFollowUps()),
    ...benchCodec(),
    ...benchWording(),
  ];
  printTables(measurements);
  const results = measurements.map(({ bench, case: name, n, metric, value, unit }) => ({
    bench,
    case: name,
    n,
    metric,
    value,
    unit,
  }));
  writeFileSync('bench/results.json', `${JSON.stringify(results, null, 2)}\n`);
  if (measurements.some(({ value, budget }) => budget !== undefined && value > budget)) process.exitCode = 1;
}

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
