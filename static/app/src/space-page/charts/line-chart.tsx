import { scaleBand, scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import type { ReactNode } from 'react';
import { Axes, domainOf, margin } from './axes';
import type { PlotProps } from './chart-figure';
import classes from './charts.module.css';

interface Point {
  group: number;
  value: number | null;
}

/** A line with points for each series; it breaks where a group has no value. */
export function LineChart({ model, width, height }: PlotProps): ReactNode {
  const across = scaleBand({
    domain: model.groups.map((_group, place) => place),
    range: [margin.left, width - margin.right],
  });
  const up = scaleLinear({ domain: domainOf(model), range: [height - margin.bottom, margin.top] });
  const x = ({ group }: Point): number => (across(group) ?? 0) + across.bandwidth() / 2;
  const y = ({ value }: Point): number => up(value ?? 0);
  // The first series lies on top.
  const drawn = model.series.map((series, place) => ({ ...series, place })).reverse();
  return (
    <svg width={width} height={height} className={classes['plot']}>
      <Axes model={model} across={across} up={up} width={width} height={height} />
      {drawn.map(({ name, values, place }) => {
        const points = values.map((value, group) => ({ group, value }));
        return (
          <g key={name} className={classes[`line${place}`] ?? ''}>
            <LinePath data={points} x={x} y={y} defined={({ value }) => value !== null} fill="none" />
            {points
              .filter(({ value }) => value !== null)
              .map((point) => (
                <circle key={point.group} cx={x(point)} cy={y(point)} r={3} />
              ))}
          </g>
        );
      })}
    </svg>
  );
}
