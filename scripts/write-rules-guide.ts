import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../src/domain/rules/table';
import { rulesGuide, rulesGuidePath } from './rules-guide';

/** `tsx scripts/write-rules-guide.ts [--check]`: writes the guide to the rules, or says whether it is what would be written. */
function run(isCheck: boolean): void {
  const guide = rulesGuide(rules);
  if (!isCheck) {
    mkdirSync(path.dirname(rulesGuidePath), { recursive: true });
    writeFileSync(rulesGuidePath, guide);
    return;
  }
  if (readFileSync(rulesGuidePath, 'utf8') === guide) return;
  console.error(`${rulesGuidePath} is not what the rules say: run npx tsx scripts/write-rules-guide.ts`);
  process.exitCode = 1;
}

run(process.argv.includes('--check'));
