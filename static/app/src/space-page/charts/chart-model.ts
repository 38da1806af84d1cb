/** What a chart shows, and the table behind it. */
export interface ChartModel {
  title: string;
  /** What the groups along the axis are, e.g. `Week`: heading of the table's first column. */
  heading: string;
  groups: readonly ChartGroup[];
  series: readonly ChartSeries[];
  /** A value in words, e.g. `1 h 12 min`. */
  describe: (value: number) => string;
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
}

/** The upper end of the axis of values: the greatest value, and never nothing. */
export function topOf({ series }: Pick<ChartModel, 'series'>): number {
  return Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
}

/** Every so many groups one has its label, so that labels of this width do not overlap. */
export function labelEvery(groups: number, width: number, labelWidth: number): number {
  const fitting = Math.max(1, Math.floor(width / labelWidth));
  return Math.max(1, Math.ceil(groups / fitting));
}
