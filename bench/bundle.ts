import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measurement } from './measurement';

/** kB of gzipped JavaScript that each surface may load first (architecture, "Budgets"). 1 kB is 1000 bytes. */
const budgets: Readonly<Record<string, number>> = {
  macro: 160,
  console: 280,
  'action-item-report': 160,
  'report-config': 280,
  'space-page': 280,
  'space-settings': 280,
};
const builds = 'static/app/build';

/** Size of what each surface loads before it shows anything: its entry and what that imports statically. */
export function benchBundles(): readonly Measurement[] {
  const surfaces = readdirSync(builds).map((surface): Measurement => {
    const value = firstLoad(path.join(builds, surface));
    return {
      bench: 'bundle',
      case: `${surface} first load`,
      n: 0,
      metric: 'javascript',
      value,
      unit: 'kB gzipped',
      ...budgetOf(surface),
    };
  });
  const backend = statSync('.build/backend/index.cjs').size / 1000;
  return [
    ...surfaces,
    { bench: 'bundle', case: 'backend', n: 0, metric: 'javascript', value: backend, unit: 'kB with source map' },
  ];
}

function budgetOf(surface: string): { budget?: number } {
  const budget = budgets[surface];
  return budget === undefined ? {} : { budget };
}

function firstLoad(folder: string): number {
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/gu)].map(([, file = '']) => path.join(folder, file));
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    const code = readFileSync(file, 'utf8');
    // Only static imports: what `import()` brings comes later.
    for (const [, imported = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"/gu)) {
      visit(path.join(path.dirname(file), imported));
    }
  };
  scripts.forEach(visit);
  return [...reached].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length / 1000, 0);
}
