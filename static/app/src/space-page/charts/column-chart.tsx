import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import type { ReactNode } from 'react';
import { Axes, domainOf, margin } from './axes';
import type { PlotProps } from './chart-figure';
import { lookOf } from './chart-model';
import classes from './charts.module.css';

/** CSS pixels. */
const widestColumn = 48;

/** Columns side by side for each group. */
export function ColumnChart({ model, width, height }: PlotProps): ReactNode {
  const across = scaleBand({
    domain: model.groups.map((_group, place) => place),
    range: [margin.left, width - margin.right],
    padding: 0.2,
  });
  // A single group does not fill the whole chart with its columns.
  const broad = Math.min(across.bandwidth(), widestColumn * model.series.length);
  const beside = scaleBand({
    domain: model.series.map((_series, place) => place),
    range: [0, broad],
    padding: 0.05,
  });
  const bottom = height - margin.bottom;
  const up = scaleLinear({ domain: domainOf(model), range: [bottom, margin.top] });
  return (
    <svg width={width} height={height} className={classes['plot']}>
      <Axes model={model} across={across} up={up} width={width} height={height} />
      {model.series.map((series, place) =>
        series.values.map((value, group) => (
          <Bar
            key={`${series.name} ${group}`}
            className={classes[lookOf(series, place)] ?? ''}
            x={(across(group) ?? 0) + (across.bandwidth() - broad) / 2 + (beside(place) ?? 0)}
            y={up(value ?? 0)}
            width={beside.bandwidth()}
            height={bottom - up(value ?? 0)}
            rx={1}
          />
        )),
      )}
    </svg>
  );
}
