import { lazy, Suspense, type HTMLAttributes, type ReactNode } from 'react';

// Brings all that places layers on the page.
const Tooltip = lazy(() => import('@atlaskit/tooltip'));

interface HintProps {
  /** Shown while somebody points at the words or has the focus on them. */
  content: string;
  /** The words, with what makes them the place of the hint. */
  children: (place: HTMLAttributes<HTMLElement> & { ref?: (element: HTMLElement | null) => void }) => ReactNode;
}

/** Words that say more when pointed at. What says more comes after the first paint; until then the words stand there alone. */
export function Hint({ content, children }: HintProps): ReactNode {
  return (
    <Suspense fallback={children({})}>
      <Tooltip content={content}>{children}</Tooltip>
    </Suspense>
  );
}
