import Button from '@atlaskit/button/new';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import type { FollowUpPreview } from '../../../../../../src/contract/follow-up-views';
import { succeed, type Result } from '../../../../../../src/contract/result';
import { ask } from '../../../shared/bridge/backend';
import { ProblemMessage } from '../../../shared/surface/problem-message';
import { useLoaded } from '../../../shared/surface/use-loaded';
import classes from '../follow-ups.module.css';
import { FollowUpsSkeleton } from '../follow-ups-skeleton';
import { AdfContent } from './adf-content';
import { loadPageTitles } from './load-page-titles';
import { findCardPages } from './page-cards';
import { PageTitlesHolder } from './page-titles';

interface PreviewPanelProps {
  spaceId: string;
  onClose: () => void;
}

/** The next page as it would be now; nothing is written. */
export default function PreviewPanel({ spaceId, onClose }: PreviewPanelProps): ReactNode {
  const { state, reload } = useLoaded(useCallback(() => ask('previewFollowUp', { spaceId }), [spaceId]));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-label="Preview of the next page" className={classes['preview']}>
      <div className={classes['head']}>
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {state.status === 'ready' ? state.value.title : 'The next page'}
          </h2>
          <p className={classes['quiet']}>As it would be now. Nothing is written.</p>
        </div>
        <Button onClick={onClose}>Close the preview</Button>
      </div>
      {state.status === 'loading' && <FollowUpsSkeleton />}
      {state.status === 'failed' && <ProblemMessage failure={state.failure} onRetry={reload} />}
      {state.status === 'ready' && <PreviewedPage preview={state.value} />}
    </section>
  );
}

function PreviewedPage({ preview: { body } }: { preview: FollowUpPreview }): ReactNode {
  const load = useCallback(async (): Promise<Result<ReadonlyMap<string, string>>> => {
    return succeed(await loadPageTitles(findCardPages(body)));
  }, [body]);
  const titles = useLoaded(load).state;
  return (
    <PageTitlesHolder.Provider value={titles.status === 'ready' ? titles.value : null}>
      <div className={classes['document']}>
        <AdfContent nodes={body.content} />
      </div>
    </PageTitlesHolder.Provider>
  );
}
