import Skeleton from '@atlaskit/skeleton';
import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ReactNode } from 'react';
import classes from './follow-ups.module.css';

const rows = [1, 2, 3, 4, 5];

/** The shape of the tab while it loads. */
export function FollowUpsSkeleton(): ReactNode {
  return (
    <div className={classes['skeleton']} aria-busy="true">
      <VisuallyHidden role="status">Loading</VisuallyHidden>
      <Skeleton width="60%" height="24px" isShimmering />
      <Skeleton width="80%" height="20px" isShimmering />
      {rows.map((row) => (
        <Skeleton key={row} width="100%" height="32px" isShimmering />
      ))}
    </div>
  );
}
