import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import type { ReportPage } from '../../../../../src/contract/views';
import { addressOf, filterFromAddress } from '../../../../../src/domain/report/report-address';
import type { ReportFilter } from '../../../../../src/domain/report/report-filter';
import { addressOfView, viewFromAddress, type ReportView } from '../../../../../src/domain/report/report-view';
import { ProblemMessage } from '../../shared/surface/problem-message';
import { useSurface } from '../../shared/surface/surface-context';
import { ExportButton } from '../csv/export-button';
import { useOverview, type Overview } from '../overview/use-overview';
import type { PanelProps } from '../space-page-surface';
import { FilterBar } from './filter-bar';
import { PresetBar, presetOf } from './preset-bar';
import { ReportEmpty } from './report-empty';
import { ReportFoot } from './report-foot';
import { ReportList } from './report-list';
import { ReportSkeleton } from './report-skeleton';
import classes from './report.module.css';
import { useReport, type Report } from './use-report';

const OverviewCharts = lazy(() => import('../overview/overview-charts'));

/** Action items of the space that this reader may see. */
export function ReportPanel({ search, navigate }: PanelProps): ReactNode {
  const { spaceId } = useSurface();
  const view = useMemo(() => viewFromAddress(search), [search]);
  const address = addressOf(view.filter);
  // Another grouping is the same list.
  const filter = useMemo(() => filterFromAddress(address), [address]);
  const report = useReport(spaceId, filter, view.sort);
  const { state, reload, looked } = report;
  const overview = useOverview(spaceId, state.status);
  const show = (wanted: ReportView): void => navigate(`/${markQuery(addressOfView(wanted))}`);
  return (
    <div className={classes['report']}>
      <div className={classes['bar']}>
        <PresetBar filter={filter} overview={overview} onChoose={(chosen) => show({ ...view, filter: chosen })} />
        <ExportButton spaceId={spaceId} filter={filter} sort={view.sort} />
      </div>
      <FilterBar view={view} onChange={show} />
      {state.status === 'loading' && <ReportSkeleton looked={looked} />}
      {state.status === 'failed' && <ProblemMessage failure={state.failure} onRetry={reload} />}
      {state.status === 'ready' && (
        <ReportResult
          page={state.value}
          report={report}
          view={{ ...view, filter }}
          overview={overview}
          show={(chosen) => show({ ...view, filter: chosen })}
          navigate={navigate}
        />
      )}
    </div>
  );
}

function markQuery(query: string): string {
  return query === '' ? '' : `?${query}`;
}

interface ReportResultProps {
  page: ReportPage;
  report: Report;
  view: ReportView;
  overview: Overview;
  show: (filter: ReportFilter) => void;
  navigate: PanelProps['navigate'];
}

function ReportResult({ page, report, view, overview, show, navigate }: ReportResultProps): ReactNode {
  const { spaceId } = useSurface();
  const preset = presetOf(view.filter);
  const isCounted = !overview.isCounting && overview.failure === null;
  const total = preset === undefined || !isCounted ? null : (overview.sums?.presets[preset] ?? null);
  const isEmpty = page.rows.length === 0 && page.next === null;
  return (
    <>
      {isEmpty ? (
        <ReportEmpty filter={view.filter} hidden={page.hidden} show={show} onNew={() => navigate('/new')} />
      ) : (
        <>
          <ReportList spaceId={spaceId} page={page} report={report} view={view} onChanged={overview.recount} />
          <ReportFoot page={page} more={report.more} total={total} looked={report.looked} />
        </>
      )}
      <Suspense fallback={null}>
        <OverviewCharts overview={overview} />
      </Suspense>
    </>
  );
}
