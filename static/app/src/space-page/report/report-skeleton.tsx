import Skeleton from '@atlaskit/skeleton';
import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ReactNode } from 'react';
import classes from './report.module.css';

const rows = [1, 2, 3, 4, 5, 6, 7, 8];

/**
 * The shape of the list while it loads.
 * @param looked how many items were looked at so far, where few of them fit
 */
export function ReportSkeleton({ looked = 0 }: { looked?: number }): ReactNode {
  return (
    <div className={classes['skeleton']} aria-busy="true">
      {looked === 0 && <VisuallyHidden role="status">Loading</VisuallyHidden>}
      {looked > 0 && (
        <span role="status" className={classes['quiet']}>
          Looked through {looked} items so far …
        </span>
      )}
      {rows.map((row) => (
        <Skeleton key={row} width="100%" height="32px" isShimmering />
      ))}
    </div>
  );
}
