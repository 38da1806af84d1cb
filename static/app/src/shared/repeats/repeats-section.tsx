import { lazy, Suspense, type ReactNode } from 'react';
import { describeBreakdown } from '../bridge/breakdown';
import { mayRepeat } from './found-repeats';
import type { RepeatsPanelProps } from './repeats-panel';

// Comes after the first paint; a surface stands without it.
const RepeatsPanel = lazy(() =>
  import('./repeats-panel').catch((error: unknown) => {
    describeBreakdown(error);
    return { default: () => null };
  }),
);

/** Whether this happened before, as soon as that is known. */
export function RepeatsSection(props: RepeatsPanelProps): ReactNode {
  return mayRepeat(props.view) ? (
    <Suspense fallback={null}>
      <RepeatsPanel {...props} />
    </Suspense>
  ) : null;
}
