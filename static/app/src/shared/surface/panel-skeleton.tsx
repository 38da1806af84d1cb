import Skeleton from '@atlaskit/skeleton';
import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ReactNode } from 'react';
import classes from './panel.module.css';

const rows = ['100%', '92%', '96%', '88%'];

/** The shape of the macro while it loads. */
export function PanelSkeleton(): ReactNode {
  return (
    <div className={classes['panel']} aria-busy="true">
      <VisuallyHidden>
        <h1>Post-mortem</h1>
        <p role="status">Loading</p>
      </VisuallyHidden>
      <Skeleton width="60%" height="24px" isShimmering />
      <Skeleton width="40%" height="16px" isShimmering />
      <Skeleton width="100%" height="44px" isShimmering />
      {rows.map((width) => (
        <Skeleton key={width} width={width} height="24px" isShimmering />
      ))}
    </div>
  );
}
