import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeLimits } from '../local/limits/limits-table';

/*
 * `npx tsx scripts/write-limits.ts`: writes the limits that the host keeps into its README, in place of those that are there.
 */
const file = path.resolve(__dirname, '../local/README.md');
const table = /### Limits: [\s\S]*?(?=\n\n## )/u;
writeFileSync(
  file,
  readFileSync(file, 'utf8').replace(table, () => describeLimits()),
);
