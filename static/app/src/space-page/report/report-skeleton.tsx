import Skeleton from '@atlaskit/skeleton';
import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ReactNode } from 'react';
import classes from './report.module.css';

const rows = [1, 2, 3, 4, 5, 6, 7, 8];

/** The shape of the list while it loads. */
export function ReportSkeleton(): ReactNode {
  return (
    <div className={classes['skeleton']} aria-busy="true">
      <VisuallyHidden role="status">Loading</VisuallyHidden>
      {rows.map((row) => (
        <Skeleton key={row} width="100%" height="32px" isShimmering />
      ))}
    </div>
  );
}
