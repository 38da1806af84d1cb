import Lozenge from '@atlaskit/lozenge';
import Skeleton from '@atlaskit/skeleton';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useCallback, type ReactNode } from 'react';
import type { PostMortemSummary } from '../../../../src/contract/views';
import { ask } from '../shared/bridge/backend';
import { NextDeadlineWords } from '../shared/time/next-deadline-words';
import { PageLink } from '../shared/pages/page-link';
import { useSurface } from '../shared/surface/surface-context';
import { SurfaceProblem } from '../shared/surface/surface-problem';
import { useLoaded } from '../shared/surface/use-loaded';
import { postMortemStatusWords, severityWords } from '../shared/words/labels';
import classes from './byline.module.css';

/** The panel below a page's title: how its post-mortem stands. */
export function BylineSurface(): ReactNode {
  const { pageId } = useSurface();
  const load = useCallback(() => ask('summarizePostMortem', { pageId }), [pageId]);
  const { state, reload } = useLoaded<PostMortemSummary>(load);
  if (state.status === 'failed') return <SurfaceProblem failure={state.failure} onRetry={reload} />;
  return (
    <div className={classes['panel']} aria-busy={state.status === 'loading'}>
      <VisuallyHidden>
        <h1>Post-mortem</h1>
      </VisuallyHidden>
      {state.status === 'loading' ? <PanelSkeleton /> : <Summary summary={state.value} pageId={pageId} />}
    </div>
  );
}

function Summary({ summary, pageId }: { summary: PostMortemSummary; pageId: string }): ReactNode {
  const { status, severity, next, openItems, overdueItems, timeZone, today, waiverReason } = summary;
  return (
    <>
      <div className={classes['states']}>
        <Lozenge appearance={severityWords[severity].tone}>{severityWords[severity].label}</Lozenge>
        <Lozenge appearance={postMortemStatusWords[status].tone}>{postMortemStatusWords[status].label}</Lozenge>
      </div>
      {next !== null && (
        <p>
          <NextDeadlineWords next={next} timeZone={timeZone} today={today} />
        </p>
      )}
      {waiverReason !== null && (
        <p>
          <bdi>{waiverReason}</bdi>
        </p>
      )}
      <p>{describeItems(openItems, overdueItems)}</p>
      <PageLink pageId={pageId} title="Show the post-mortem" />
    </>
  );
}

function describeItems(open: number, overdue: number): string {
  if (open === 0) return 'No open action items';
  const items = `${open} open action ${open === 1 ? 'item' : 'items'}`;
  return overdue === 0 ? items : `${items}, ${overdue} overdue`;
}

function PanelSkeleton(): ReactNode {
  return ['40%', '80%', '60%', '50%'].map((width) => <Skeleton key={width} width={width} height="20px" isShimmering />);
}
