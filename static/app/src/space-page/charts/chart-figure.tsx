import type { ReactNode } from 'react';
import { lookOf, type ChartModel } from './chart-model';
import classes from './charts.module.css';
import { useWidth } from './use-width';

export interface PlotProps {
  model: ChartModel;
  width: number;
  height: number;
}

interface ChartFigureProps {
  model: ChartModel;
  /** What it comes to, in a sentence. */
  summary: string;
  plot: (props: PlotProps) => ReactNode;
}

const height = 200;

/** A chart with its title, what it comes to, a legend and the table that it was drawn from. */
export function ChartFigure({ model, summary, plot }: ChartFigureProps): ReactNode {
  const [frame, width] = useWidth<HTMLDivElement>();
  return (
    <figure className={classes['figure']}>
      <figcaption>
        <h2 className={classes['title']}>{model.title}</h2>
        <p className={classes['summary']}>{summary}</p>
      </figcaption>
      <Legend model={model} />
      <div ref={frame} className={classes['frame']} style={{ height }} aria-hidden>
        {width > 0 && plot({ model, width, height })}
      </div>
      <details className={classes['details']}>
        <summary>Show as table</summary>
        <ChartTable model={model} />
      </details>
    </figure>
  );
}

function Legend({ model }: { model: ChartModel }): ReactNode {
  return (
    <ul className={classes['legend']} aria-hidden>
      {model.series.map((series, place) => (
        <li key={series.name}>
          <span className={`${classes['sample'] ?? ''} ${classes[lookOf(series, place)] ?? ''}`} />
          {series.name}
        </li>
      ))}
    </ul>
  );
}

function ChartTable({ model }: { model: ChartModel }): ReactNode {
  const { title, heading, groups, series, describe } = model;
  return (
    <table className={classes['table']}>
      <caption className={classes['caption']}>{title}</caption>
      <thead>
        <tr>
          {[heading, ...series.map(({ name }) => name)].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ label }, row) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {series.map(({ name, values }) => (
              <td key={name}>{values[row] === null || values[row] === undefined ? '–' : describe(values[row])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
