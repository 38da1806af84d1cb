import { lazy, Suspense, useCallback, type ReactNode } from 'react';
import type { MacroView } from '../../../../src/contract/views';
import { ask } from '../shared/bridge/backend';
import { readDialog } from '../shared/bridge/dialogs';
import { SurfaceProblem } from '../shared/surface/surface-problem';
import { useSurface } from '../shared/surface/surface-context';
import { useLoaded, type Loading } from '../shared/surface/use-loaded';
import { PanelSkeleton } from '../shared/surface/panel-skeleton';
import { EditingNotice } from './editing-notice';
import classes from '../shared/surface/panel.module.css';
import { PostMortemPanel } from './view/post-mortem-panel';

const DialogSurface = lazy(() => import('./dialogs/dialog-surface'));
const StartPanel = lazy(() => import('../shared/start/start-panel'));

/** The macro in the page, or one of its dialogs in the site's modal. */
export function MacroSurface(): ReactNode {
  const { modal } = useSurface();
  const wanted = readDialog(modal);
  if (wanted === null) return <PageMacro />;
  return (
    <Suspense fallback={<PanelSkeleton />}>
      <DialogSurface {...wanted} />
    </Suspense>
  );
}

function PageMacro(): ReactNode {
  const { pageId, isEditing, localId } = useSurface();
  const load = useCallback(
    // The editor names its macros otherwise than the page does.
    () => ask('openMacro', { pageId, ...(!isEditing && localId !== null && { localId }) }),
    [pageId, isEditing, localId],
  );
  const loading = useLoaded<MacroView>(load);
  const { state, reload } = loading;
  if (state.status === 'loading') return <PanelSkeleton />;
  if (isEditing) return <EditingNotice opened={state.status === 'ready' ? state.value : null} />;
  if (state.status === 'failed') return <SurfaceProblem failure={state.failure} onRetry={reload} />;
  return <OpenedMacro opened={state.value} loading={loading} />;
}

function OpenedMacro({ opened, loading }: { opened: MacroView; loading: Loading<MacroView> }): ReactNode {
  if (opened.kind === 'post-mortem') {
    return (
      <PostMortemPanel
        view={opened.view}
        unadoptedTasks={opened.unadoptedTasks}
        onView={(view) => loading.replace({ ...opened, view })}
        refresh={loading.refresh}
      />
    );
  }
  if (opened.kind === 'shown-above') return <ShownAbove />;
  return (
    <Suspense fallback={<PanelSkeleton />}>
      <StartPanel opened={opened} onChanged={loading.reload} />
    </Suspense>
  );
}

/** Somebody put a second macro on the page. */
function ShownAbove(): ReactNode {
  return (
    <div className={classes['panel']}>
      <p className={classes['quiet']}>The post-mortem is shown above. This macro can be removed from the page.</p>
    </div>
  );
}
