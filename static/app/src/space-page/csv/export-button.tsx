import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Failure } from '../../../../../src/contract/result';
import type { ReportFilter, ReportSort } from '../../../../../src/domain/report/report-filter';
import { describeBreakdown } from '../../shared/bridge/breakdown';
import { announceDone } from '../../shared/bridge/flags';
import { ProblemMessage } from '../../shared/surface/problem-message';
import { describeUnseen } from '../report/describe-counts';
import { loadReportPage } from '../report/load-report-page';
import classes from '../report/report.module.css';
import { collectRows } from './collect-rows';

interface ExportButtonProps {
  spaceId: string;
  filter: ReportFilter;
  sort: ReportSort;
}

/** The whole of what the filter finds as CSV, with progress and a way to stop. */
export function ExportButton({ spaceId, filter, sort }: ExportButtonProps): ReactNode {
  const [count, setCount] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = useRef(0);
  useEffect(() => () => void (run.current += 1), [spaceId, filter, sort]);

  const save = async (): Promise<void> => {
    const mine = ++run.current;
    setCount(0);
    setFailure(null);
    const collected = await collectRows({
      load: (after) => loadReportPage({ spaceId, filter, sort, after }),
      onProgress: setCount,
      isWanted: () => mine === run.current,
      wait: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000)),
    });
    setCount(null);
    if (collected === null) return;
    if (!collected.ok) return setFailure(collected.error);
    const { offerReportCsv } = await import('./write-report-csv');
    offerReportCsv(collected.value);
    const { rows, hidden } = collected.value;
    announceDone({
      id: 'report-csv',
      title: 'Exported',
      description: `${describeRows(rows.length)}${describeUnseen(hidden)}`,
    });
  };
  const stop = (): void => {
    run.current += 1;
    setCount(null);
  };
  if (count !== null) {
    return (
      <span className={classes['exporting']}>
        <span role="status">Read {count} items …</span>
        <Button spacing="compact" onClick={stop}>
          Stop
        </Button>
      </span>
    );
  }
  return (
    <span className={classes['exporting']}>
      <Button spacing="compact" onClick={() => void save().catch(describeBreakdown)}>
        Export CSV
      </Button>
      {failure !== null && <ProblemMessage failure={failure} onRetry={() => void save().catch(describeBreakdown)} />}
    </span>
  );
}

function describeRows(count: number): string {
  return count === 1 ? '1 action item.' : `${count} action items.`;
}
