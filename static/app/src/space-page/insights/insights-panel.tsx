import { useMemo, type ReactNode } from 'react';
import EmptyState from '@atlaskit/empty-state';
import { measures } from '../../../../../src/domain/insights/statistics';
import type { ReportPeriod } from '../../../../../src/domain/report/report-filter';
import { ProblemMessage } from '../../shared/surface/problem-message';
import { useSurface } from '../../shared/surface/surface-context';
import { ChartFigure } from '../charts/chart-figure';
import charts from '../charts/charts.module.css';
import { ColumnChart } from '../charts/column-chart';
import { LineChart } from '../charts/line-chart';
import { useIncidents, type Incidents } from '../incidents/use-incidents';
import { ReportSkeleton } from '../report/report-skeleton';
import classes from '../report/report.module.css';
import type { PanelProps } from '../space-page-surface';
import { addressOfInsights, chooseRows, insightsFromAddress, servicesOf, type InsightView } from './insight-choices';
import { InsightFilters } from './insight-filters';
import { describeMeasure, summarizeCompletion, summarizeMeasure } from './insight-models';
import { listRepeats } from './list-repeats';
import { RepeatList } from './repeat-list';

/** What all post-mortems together tell: how long things took, what came again, and whether items are done in time. */
export default function InsightsPanel({ search, navigate }: PanelProps): ReactNode {
  const { spaceId } = useSurface();
  const view = useMemo(() => insightsFromAddress(search), [search]);
  const period = useMemo(() => periodOf(view.months), [view.months]);
  const { reload, ...incidents } = useIncidents(spaceId, period);
  const services = useMemo(() => servicesOf(incidents.rows), [incidents.rows]);
  const show = (wanted: InsightView): void => {
    const query = addressOfInsights(wanted);
    navigate(query === '' ? '/insights' : `/insights?${query}`);
  };
  return (
    <div className={classes['report']}>
      <InsightFilters view={view} services={services} onChange={show} />
      {incidents.failure !== null && <ProblemMessage failure={incidents.failure} onRetry={reload} />}
      {incidents.space === null && incidents.failure === null && <ReportSkeleton />}
      {incidents.space !== null && (
        <Insights incidents={incidents} view={view} repeatDays={incidents.space.repeatDays} />
      )}
    </div>
  );
}

/** The days of so many months up to the end of tomorrow: no zone is further ahead. */
function periodOf(months: number | null): ReportPeriod | null {
  if (months === null) return null;
  const to = new Date();
  const from = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() - months + 1, 1));
  to.setUTCDate(to.getUTCDate() + 1);
  return { from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) };
}

interface InsightsProps {
  incidents: Incidents;
  view: InsightView;
  repeatDays: number;
}

function Insights({ incidents, view, repeatDays }: InsightsProps): ReactNode {
  const { locale } = useSurface();
  const rows = useMemo(() => chooseRows(incidents.rows, view), [incidents.rows, view]);
  const repeats = useMemo(() => listRepeats(rows, repeatDays), [rows, repeatDays]);
  const told = describeRead(incidents, rows.length);
  if (rows.length === 0 && !incidents.isLoading) {
    return (
      <EmptyState
        header="No post-mortems here"
        headingLevel={2}
        description={`Choose a longer time or other filters. ${told}`}
      />
    );
  }
  const Plot = view.by === 'month' ? LineChart : ColumnChart;
  return (
    <>
      <p className={classes['quiet']} role="status">
        {told}
      </p>
      <div className={charts['charts']}>
        {measures.map((measure) => {
          const model = describeMeasure(rows, { measure, by: view.by, locale });
          return (
            <ChartFigure
              key={measure}
              model={model}
              summary={summarizeMeasure(rows, measure)}
              plot={(props) => (model.groups.length === 0 ? null : <Plot {...props} />)}
            />
          );
        })}
        <section>
          <h2 className={charts['title']}>Action items within the policy</h2>
          <p className={charts['summary']}>{summarizeCompletion(rows)}</p>
        </section>
      </div>
      <RepeatList repeats={repeats} repeatDays={repeatDays} />
    </>
  );
}

function describeRead({ hidden, isLoading }: Incidents, shown: number): string {
  const unseen = hidden === 0 ? '' : ` · ${hidden} hidden (on pages you may not see)`;
  return `${shown} post-mortems${unseen}${isLoading ? ' · reading on …' : ''}`;
}
