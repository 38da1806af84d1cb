import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ReactNode } from 'react';
import type { MacroView } from '../../../../src/contract/views';
import classes from '../shared/surface/panel.module.css';
import { Notice } from '../shared/surface/notice';
import { MetricsRow } from './view/metrics-row';
import { PostMortemHeader } from './view/post-mortem-header';

/** What the macro shows in the editor: what to do first, and the facts for reading. */
export function EditingNotice({ opened }: { opened: MacroView | null }): ReactNode {
  const isStarted = opened?.kind === 'post-mortem';
  return (
    <div className={classes['panel']}>
      {!isStarted && (
        <VisuallyHidden>
          <h1>Post-mortem</h1>
        </VisuallyHidden>
      )}
      {isStarted && <PostMortemHeader view={opened.view} />}
      {isStarted && <MetricsRow metrics={opened.view.metrics} />}
      <Notice appearance="information">
        <p>
          {isStarted
            ? 'The page is being edited. Publish or close your edits to change details and action items here.'
            : 'Publish this page first. Then fill in the form that shows here to start the post-mortem.'}
        </p>
      </Notice>
    </div>
  );
}
