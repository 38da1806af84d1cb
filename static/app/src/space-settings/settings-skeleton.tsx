import Skeleton from '@atlaskit/skeleton';
import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ReactNode } from 'react';
import classes from './settings.module.css';

/** The shape of settings while they load. */
export function SettingsSkeleton(): ReactNode {
  return (
    <div className={classes['fields']} aria-busy="true">
      <VisuallyHidden role="status">Loading settings</VisuallyHidden>
      {['70%', '100%', '100%', '50%', '50%'].map((width, row) => (
        <Skeleton key={row} width={width} height="40px" isShimmering />
      ))}
    </div>
  );
}
