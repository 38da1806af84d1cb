import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { ReportPage } from '../../../../../src/contract/views';
import { ProblemMessage } from '../../shared/surface/problem-message';
import type { Paged } from '../use-pages';
import { describeCounts } from './describe-counts';
import classes from './report.module.css';

/** As much of a list as is shown so far. */
type Shown = Pick<ReportPage, 'hidden' | 'next'> & { rows: readonly unknown[]; looked?: number };

interface ReportFootProps {
  page: Shown;
  more: Paged<unknown>['more'];
  /** How many there are in all; null where nobody has counted them. */
  total?: number | null;
  /** How far the search is that is going on. */
  looked?: number;
}

/** How much of it is shown, what the reader may not see, and the way to more. */
export function ReportFoot({ page, more, total = null, looked = 0 }: ReportFootProps): ReactNode {
  const { rows, hidden, next } = page;
  // Where fewer fit than were looked at, no index answers the filter: say how far it is.
  const isSearching = next !== null && (page.looked ?? 0) > rows.length + hidden;
  const soFar = Math.max(page.looked ?? 0, more.isRunning ? looked : 0);
  return (
    <>
      <div className={classes['foot']}>
        <span role="status">
          {describeCounts({ shown: rows.length, hidden, total })}
          {isSearching && ` · looked through ${soFar} so far`}
        </span>
        {next !== null && (
          <Button appearance="subtle" isLoading={more.isRunning} onClick={more.load}>
            {isSearching ? 'Go on' : 'Load more'}
          </Button>
        )}
      </div>
      {more.failure !== null && <ProblemMessage failure={more.failure} onRetry={more.load} />}
    </>
  );
}
