import Skeleton from '@atlaskit/skeleton';
import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ReactNode } from 'react';
import classes from './console.module.css';

const names = ['70%', '85%', '60%', '90%', '75%', '80%', '65%'];
const lines = ['40%', '100%', '100%', '96%', '100%', '88%'];

/** The shape of the console while it loads. */
export function ConsoleSkeleton(): ReactNode {
  return (
    <div className={classes['console']} aria-busy="true">
      <VisuallyHidden>
        <h1>Post-mortem notes</h1>
        <p role="status">Loading</p>
      </VisuallyHidden>
      <div className={classes['header']}>
        <Skeleton width="40%" height="24px" isShimmering />
      </div>
      <div className={classes['columns']}>
        <Bars widths={names} className={classes['nav']} />
        <Bars widths={lines} className={classes['middle']} />
        <Bars widths={names} className={classes['side']} />
      </div>
    </div>
  );
}

function Bars({ widths, className }: { widths: readonly string[]; className: string | undefined }): ReactNode {
  return (
    <div className={className}>
      {widths.map((width, index) => (
        <div key={index} className={classes['bar']}>
          <Skeleton width={width} height="20px" isShimmering />
        </div>
      ))}
    </div>
  );
}
