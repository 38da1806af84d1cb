import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import type { ReactNode } from 'react';
import { Axes, margin } from './axes';
import type { PlotProps } from './chart-figure';
import { topOf } from './chart-model';
import classes from './charts.module.css';

/** Columns side by side for each group. */
export function ColumnChart({ model, width, height }: PlotProps): ReactNode {
  const across = scaleBand({
    domain: model.groups.map((_group, place) => place),
    range: [margin.left, width - margin.right],
    padding: 0.2,
  });
  const beside = scaleBand({
    domain: model.series.map((_series, place) => place),
    range: [0, across.bandwidth()],
    padding: 0.05,
  });
  const bottom = height - margin.bottom;
  const up = scaleLinear({ domain: [0, topOf(model)], range: [bottom, margin.top], nice: true });
  return (
    <svg width={width} height={height} className={classes['plot']}>
      <Axes model={model} across={across} up={up} width={width} height={height} />
      {model.series.map(({ name, values }, place) =>
        values.map((value, group) => (
          <Bar
            key={`${name} ${group}`}
            className={classes[`series${place}`] ?? ''}
            x={(across(group) ?? 0) + (beside(place) ?? 0)}
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
