import { lazy, Suspense, useCallback, type ReactNode } from 'react';
import type { PostMortemView } from '../../../../../src/contract/views';
import type { DialogName } from '../../shared/bridge/dialogs';
import { fetchPostMortem } from '../../shared/bridge/fetch-post-mortem';
import { SurfaceProblem } from '../../shared/surface/surface-problem';
import { useLoaded } from '../../shared/surface/use-loaded';
import { PanelSkeleton } from '../../shared/surface/panel-skeleton';
import { DetailsDialog } from './details-dialog';
import { ModeratorDialog } from './moderator-dialog';
import { PublishDialog } from './publish-dialog';

const MeetingDialog = lazy(() => import('../meeting/meeting-dialog'));
const WaiveDialog = lazy(() => import('./waive-dialog'));
const ReopenDialog = lazy(() => import('./reopen-dialog'));
const HistoryDialog = lazy(() => import('./history-dialog'));
const MarkdownDialog = lazy(() => import('./markdown-dialog'));

export interface DialogProps {
  view: PostMortemView;
  /** Takes over a newer state that came with an answer. */
  onView: (view: PostMortemView) => void;
}

const dialogs: Record<DialogName, (props: DialogProps) => ReactNode> = {
  publish: PublishDialog,
  details: DetailsDialog,
  moderator: ModeratorDialog,
  meeting: MeetingDialog,
  waive: WaiveDialog,
  reopen: ReopenDialog,
  history: HistoryDialog,
  markdown: MarkdownDialog,
};

/** A dialog in the site's modal, over the newest state of the post-mortem. */
export default function DialogSurface({ dialog, pageId }: { dialog: DialogName; pageId: string }): ReactNode {
  const load = useCallback(() => fetchPostMortem(pageId), [pageId]);
  const { state, reload, replace } = useLoaded(load);
  if (state.status === 'loading') return <PanelSkeleton />;
  if (state.status === 'failed') return <SurfaceProblem failure={state.failure} onRetry={reload} />;
  const Dialog = dialogs[dialog];
  return (
    <Suspense fallback={<PanelSkeleton />}>
      <Dialog view={state.value} onView={replace} />
    </Suspense>
  );
}
