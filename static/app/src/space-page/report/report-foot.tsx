import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { ReportPage } from '../../../../../src/contract/views';
import { ProblemMessage } from '../../shared/surface/problem-message';
import classes from './report.module.css';
import type { Report } from './use-report';

/** As much of a list as is shown so far. */
type Shown = Pick<ReportPage, 'hidden' | 'next'> & { rows: readonly unknown[] };

/** How much of it is shown, what the reader may not see, and the way to more. */
export function ReportFoot({ page, more }: { page: Shown; more: Report['more'] }): ReactNode {
  const { rows, hidden, next } = page;
  return (
    <>
      <div className={classes['foot']}>
        <span role="status">{describeCounts(rows.length, hidden)}</span>
        {next !== null && (
          <Button appearance="subtle" isLoading={more.isRunning} onClick={more.load}>
            Load more
          </Button>
        )}
      </div>
      {more.failure !== null && <ProblemMessage failure={more.failure} onRetry={more.load} />}
    </>
  );
}

/** `50 shown · 6 hidden`; the hidden ones are on pages that the reader may not see. */
export function describeCounts(shown: number, hidden: number): string {
  return hidden === 0 ? `${shown} shown` : `${shown} shown · ${hidden} hidden (on pages you may not see)`;
}
