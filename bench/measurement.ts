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

/** One table for each bench: case, metric, value, budget. */
export function printTables(measurements: readonly Measurement[]): void {
  for (const bench of new Set(measurements.map((one) => one.bench))) {
    console.log(`\n${bench}`);
    const rows = measurements.filter((one) => one.bench === bench);
    const widest = Math.max(...rows.map((row) => row.case.length));
    for (const { case: name, n, metric, value, unit, budget } of rows) {
      const size = n === 0 ? '' : `n=${n}`;
      const limit =
        budget === undefined ? '' : value <= budget ? `(budget ${budget})` : `(OVER the budget of ${budget})`;
      console.log(
        `  ${name.padEnd(widest)}  ${size.padEnd(8)}${metric.padEnd(16)}${format(value).padStart(10)} ${unit} ${limit}`,
      );
    }
  }
}

function format(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1);
}
