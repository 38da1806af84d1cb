import { lazy, Suspense, type ReactNode } from 'react';
import { PlainNotice } from './plain-notice';

export interface NoticeProps {
  appearance: 'information' | 'warning' | 'error';
  title?: string;
  action?: { label: string; run: () => void } | undefined;
  children: ReactNode;
}

// Its close button brings tooltips and all that places them, which nobody needs before something is to be said. What is said must be
// read even where this part does not load: that is when problems are told.
const BoxedNotice = lazy(() => import('./boxed-notice').catch(() => ({ default: PlainNotice })));

/** Something that readers should know about the whole surface or a part of it. */
export function Notice(props: NoticeProps): ReactNode {
  return (
    <Suspense fallback={<PlainNotice {...props} />}>
      <BoxedNotice {...props} />
    </Suspense>
  );
}
