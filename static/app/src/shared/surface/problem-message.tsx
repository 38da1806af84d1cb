import type { ReactNode } from 'react';
import type { Failure } from '../../../../../src/contract/result';
import { sentenceOf } from '../../../../../src/contract/sentences';
import { Notice } from './notice';

interface ProblemMessageProps {
  failure: Failure;
  onRetry?: (() => void) | undefined;
}

/** Nothing is wrong with the request itself: the reader lacks something that somebody else can give. */
const explainedCodes: ReadonlySet<Failure['code']> = new Set([
  'not-signed-in',
  'not-admitted',
  'not-allowed',
  'page-not-found',
  'space-not-designated',
  'not-a-post-mortem',
  'already-post-mortem',
  'follow-up-not-written',
]);

/** What happened, what is safe, and a way to try again; announced when it appears. */
export function ProblemMessage({ failure, onRetry }: ProblemMessageProps): ReactNode {
  return (
    <div role="alert">
      <Notice
        appearance={explainedCodes.has(failure.code) ? 'information' : 'error'}
        action={onRetry && { label: retryLabel(failure), run: onRetry }}
      >
        <p>{sentenceOf(failure)}</p>
      </Notice>
    </div>
  );
}

function retryLabel(failure: Failure): string {
  if (failure.code === 'base-version-gone') return 'Go on from the newest version';
  return failure.code === 'changed-meanwhile' || failure.code === 'already-post-mortem' ? 'Reload' : 'Try again';
}
