/** What a chart shows, and the table behind it. */
export interface ChartModel {
  title: string;
  /** What the groups along the axis are, e.g. `Week`: heading of the table's first column. */
  heading: string;
  groups: readonly ChartGroup[];
  series: readonly ChartSeries[];
  /** A value in words, e.g. `1 h 12 min`. */
  describe: (value: number) => string;
  /** Where the axis of values has its lines, the last of them at its end: from 0 to at least `top`. */
  ticks: (top: number) => readonly number[];
}

export interface ChartGroup {
  /** In the table, e.g. `Week of 16 Nov`. */
  label: string;
  /** On the axis, e.g. `16 Nov`. */
  short: string;
}

export interface ChartSeries {
  name: string;
  /** One for each group; null where there is none. */
  values: readonly (number | null)[];
  /** What nobody wants is red, wherever it stands. */
  isBad?: boolean;
}

/** The upper end of the axis of values: the greatest value, and never nothing. */
export function topOf({ series }: Pick<ChartModel, 'series'>): number {
  return Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
}

/** How a series is drawn and shown in the legend: the name of a class. */
export function lookOf({ isBad = false }: ChartSeries, place: number): string {
  return isBad ? 'bad' : `series${place}`;
}

/** Every so many groups one has its label, so that labels of this width do not overlap. */
export function labelEvery(groups: number, width: number, labelWidth: number): number {
  const fitting = Math.max(1, Math.floor(width / labelWidth));
  return Math.max(1, Math.ceil(groups / fitting));
}

/** Lines for whole numbers. */
export function countTicks(top: number): readonly number[] {
  return ticksOf(top, [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000]);
}

const hour = 60;
const day = 24 * hour;

/** Lines for minutes, at hours and days that clocks know. */
export function minuteTicks(top: number): readonly number[] {
  const days = [1, 2, 5, 7, 14, 28, 56, 112, 224].map((count) => count * day);
  return ticksOf(top, [1, 2, 5, 10, 15, 30, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, ...days]);
}

/** At most five lines, a step apart: the smallest of these steps that does, or as many of the largest as it takes. */
function ticksOf(top: number, steps: readonly number[]): readonly number[] {
  const last = steps.at(-1) ?? 1;
  const step = steps.find((one) => top / one <= 4) ?? last * Math.ceil(top / last / 4);
  return Array.from({ length: Math.ceil(top / step) + 1 }, (_, place) => place * step);
}
