/** One figure. `n` is the size of the case, where there is one. */
export interface Measurement {
  bench: string;
  case: string;
  n: number;
  metric: string;
  value: number;
  unit: string;
  /** What architecture and budgets allow; printed beside the value. */
  budget?: number;
}

/** The name under which the largest size of a metric stands against its smallest. */
export function ratioMetric(metric: string): string {
  return `${metric}, largest to smallest`;
}

/** One table for each bench: case, metric, value, budget. What was measured at several sizes stands in one line. */
export function printTables(measurements: readonly Measurement[]): void {
  for (const bench of new Set(measurements.map((one) => one.bench))) {
    const rows = measurements.filter((one) => one.bench === bench);
    console.log(`\n${bench}`);
    if (rows.some(({ metric }) => metric === ratioMetric('milliseconds'))) printSizes(rows);
    else printRows(rows);
  }
}

function printRows(rows: readonly Measurement[]): void {
  const widest = Math.max(...rows.map((row) => row.case.length));
  for (const { case: name, n, metric, value, unit, budget } of rows) {
    const size = n === 0 ? '' : `n=${n}`;
    const limit = describeBudget(value, budget);
    console.log(
      `  ${name.padEnd(widest)}  ${size.padEnd(8)}${metric.padEnd(16)}${format(value).padStart(10)} ${unit} ${limit}`,
    );
  }
}

/** A column for each size, and the largest against the smallest. */
function printSizes(rows: readonly Measurement[]): void {
  const widest = Math.max(...rows.map((row) => row.case.length));
  const measured = rows.filter(({ metric }) => rows.some((row) => row.metric === ratioMetric(metric)));
  const sizes = [...new Set(measured.map(({ n }) => n))];
  const heads = [...sizes.map((n) => `n=${n}`), 'ratio'].map((head) => head.padStart(11)).join('');
  console.log(`  ${''.padEnd(widest)}  ${''.padEnd(14)}${heads}`);
  for (const { case: name, metric, unit } of measured.filter(({ n }) => n === sizes[0])) {
    const line = measured.filter((one) => one.case === name && one.metric === metric);
    const ratio = rows.find((one) => one.case === name && one.metric === ratioMetric(metric));
    const values = [...line.map(({ value }) => value), ratio?.value ?? 1];
    const budget = line.findLast(({ value, budget: most }) => most !== undefined && value > most) ?? line.at(-1);
    const cells = values.map((value) => format(value).padStart(11)).join('');
    const limit = budget && describeBudget(budget.value, budget.budget);
    console.log(`  ${name.padEnd(widest)}  ${metric.padEnd(14)}${cells}  ${unit} ${limit ?? ''}`);
  }
}

function describeBudget(value: number, budget: number | undefined): string {
  if (budget === undefined) return '';
  return value <= budget ? `(budget ${budget})` : `(OVER the budget of ${budget})`;
}

function format(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1);
}
