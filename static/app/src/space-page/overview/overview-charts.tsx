import type { ReactNode } from 'react';
import { ProblemMessage } from '../../shared/surface/problem-message';
import { useSurface } from '../../shared/surface/surface-context';
import { ChartFigure } from '../charts/chart-figure';
import classes from '../charts/charts.module.css';
import { ColumnChart } from '../charts/column-chart';
import { describeAges, describeDeadlines, describeWeeks } from './overview-models';
import type { Overview } from './use-overview';

/** How it goes with all action items of the space that the reader may see. */
export default function OverviewCharts({ overview }: { overview: Overview }): ReactNode {
  const { locale } = useSurface();
  const { sums, today, failure, recount } = overview;
  if (failure !== null) return <ProblemMessage failure={failure} onRetry={recount} />;
  if (sums === null || sums.postMortems === 0) return null;
  const charts = [describeWeeks(sums, today, locale), describeAges(sums), describeDeadlines(sums)];
  return (
    <section aria-label="How it goes" className={classes['charts']}>
      {charts.map(({ model, summary }) => (
        <ChartFigure
          key={model.title}
          model={model}
          summary={summary}
          plot={(props) => (model.groups.length === 0 ? null : <ColumnChart {...props} />)}
        />
      ))}
    </section>
  );
}
