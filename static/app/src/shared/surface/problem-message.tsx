import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { ReactNode } from 'react';
import type { Failure } from '../../../../../src/contract/result';
import { sentenceOf } from '../../../../../src/contract/sentences';

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
]);

/** What happened, what is safe, and a way to try again; announced when it appears. */
export function ProblemMessage({ failure, onRetry }: ProblemMessageProps): ReactNode {
  const actions =
    onRetry === undefined
      ? []
      : [
          <SectionMessageAction key="retry" onClick={onRetry}>
            {retryLabel(failure)}
          </SectionMessageAction>,
        ];
  return (
    <div role="alert">
      <SectionMessage appearance={explainedCodes.has(failure.code) ? 'information' : 'error'} actions={actions}>
        <p>{sentenceOf(failure)}</p>
      </SectionMessage>
    </div>
  );
}

function retryLabel(failure: Failure): string {
  return failure.code === 'changed-meanwhile' || failure.code === 'already-post-mortem' ? 'Reload' : 'Try again';
}
