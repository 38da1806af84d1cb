import { AxisBottom, AxisLeft } from '@visx/axis';
import { GridRows } from '@visx/grid';
import type { scaleBand, scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import { labelEvery, topOf, type ChartModel } from './chart-model';
import classes from './charts.module.css';

/** From 0 to the last line that the axis has. */
export function domainOf(model: ChartModel): [number, number] {
  return [0, model.ticks(topOf(model)).at(-1) ?? 1];
}

/** Room for the labels of the axes. */
export const margin = { top: 8, right: 8, bottom: 24, left: 72 };

interface AxesProps {
  model: ChartModel;
  across: ReturnType<typeof scaleBand<number>>;
  up: ReturnType<typeof scaleLinear<number>>;
  width: number;
  height: number;
}

/** Both axes with lines behind the plot; of the labels below, only as many as there is room for. */
export function Axes({ model, across, up, width, height }: AxesProps): ReactNode {
  const every = labelEvery(model.groups.length, width - margin.left, 64);
  const shown = model.groups.map((_group, place) => place).filter((place) => place % every === 0);
  const values = [...model.ticks(topOf(model))];
  return (
    <>
      <GridRows
        scale={up}
        left={margin.left}
        width={width - margin.left - margin.right}
        tickValues={values}
        className={classes['grid'] ?? ''}
        stroke="currentColor"
      />
      <AxisLeft
        scale={up}
        left={margin.left}
        tickValues={values}
        hideAxisLine
        hideTicks
        tickFormat={(value) => model.describe(Number(value))}
        tickLabelProps={{ className: classes['tick'] ?? '', fill: 'currentColor', dx: -4, dy: 4, textAnchor: 'end' }}
      />
      <AxisBottom
        scale={across}
        top={height - margin.bottom}
        tickValues={shown}
        hideTicks
        stroke="currentColor"
        axisClassName={classes['axis'] ?? ''}
        tickFormat={(place) => model.groups[Number(place)]?.short ?? ''}
        tickLabelProps={{ className: classes['tick'] ?? '', fill: 'currentColor', textAnchor: 'middle' }}
      />
    </>
  );
}
