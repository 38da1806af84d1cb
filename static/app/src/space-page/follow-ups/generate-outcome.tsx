import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ReactNode } from 'react';
import { PageLink } from '../../shared/pages/page-link';
import { Notice } from '../../shared/surface/notice';
import { ProblemMessage } from '../../shared/surface/problem-message';
import classes from './follow-ups.module.css';
import type { Generating } from './use-generate';

interface GenerateOutcomeProps {
  state: Generating;
  onRetry: () => void;
  /** Asks how far it is. */
  onLook: () => void;
}

/** What became of “Generate now”; said aloud when it comes. */
export function GenerateOutcome({ state, onRetry, onLook }: GenerateOutcomeProps): ReactNode {
  if (state.status === 'failed') return <ProblemMessage failure={state.failure} onRetry={onRetry} />;
  return (
    <div role="status" className={classes['outcome']}>
      {state.status === 'running' && <VisuallyHidden>Writing the page</VisuallyHidden>}
      {state.status === 'done' && state.made.kind === 'ready' && (
        <Notice appearance="information">
          <p>
            The page is written. <PageLink pageId={state.made.pageId} title="Open it" />
          </p>
        </Notice>
      )}
      {state.status === 'done' && state.made.kind === 'queued' && (
        <Notice appearance="information" action={{ label: 'Look again', run: onLook }}>
          <p>There is much to tell: the page is being written, and shows below when it is there. You can leave.</p>
        </Notice>
      )}
    </div>
  );
}
