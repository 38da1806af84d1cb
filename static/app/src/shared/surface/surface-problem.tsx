import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ReactNode } from 'react';
import type { Failure } from '../../../../../src/contract/result';
import { ProblemMessage } from './problem-message';

/** Stands in place of a whole surface that cannot be shown. */
export function SurfaceProblem({ failure, onRetry }: { failure: Failure; onRetry: () => void }): ReactNode {
  return (
    <>
      <VisuallyHidden>
        <h1>{document.title}</h1>
      </VisuallyHidden>
      <ProblemMessage failure={failure} onRetry={onRetry} />
    </>
  );
}
