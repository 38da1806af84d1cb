import { useMemo, type ReactNode } from 'react';
import type { ReportPage } from '../../../../../src/contract/views';
import { ProblemMessage } from '../../shared/surface/problem-message';
import type { PanelProps } from '../space-page-surface';
import { FilterBar } from './filter-bar';
import { readFilter, writeFilter, type ReportFilter } from './report-filter';
import classes from './report.module.css';
import { ReportEmpty } from './report-empty';
import { ReportFoot } from './report-foot';
import { ReportSkeleton } from './report-skeleton';
import { ReportTable } from './report-table';
import { useReport, type Report } from './use-report';

/** Action items of the space that this reader may see. */
export function ReportPanel({ search, navigate }: PanelProps): ReactNode {
  const filter = useMemo(() => readFilter(search), [search]);
  const report = useReport(filter);
  const { state, reload } = report;
  const show = (wanted: ReportFilter): void => navigate(writeFilter(wanted));
  return (
    <div className={classes['report']}>
      <FilterBar filter={filter} onChange={show} />
      {state.status === 'loading' && <ReportSkeleton />}
      {state.status === 'failed' && <ProblemMessage failure={state.failure} onRetry={reload} />}
      {state.status === 'ready' && (
        <ReportResult page={state.value} report={report} filter={filter} show={show} navigate={navigate} />
      )}
    </div>
  );
}

interface ReportResultProps {
  page: ReportPage;
  report: Report;
  filter: ReportFilter;
  show: (filter: ReportFilter) => void;
  navigate: PanelProps['navigate'];
}

function ReportResult({ page, report, filter, show, navigate }: ReportResultProps): ReactNode {
  if (page.rows.length === 0 && page.next === null) {
    return <ReportEmpty filter={filter} hidden={page.hidden} show={show} onNew={() => navigate('/new')} />;
  }
  return (
    <>
      <ReportTable page={page} onNewest={report.replaceItem} />
      <ReportFoot page={page} more={report.more} />
    </>
  );
}
