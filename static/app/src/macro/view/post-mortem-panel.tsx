import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Failure } from '../../../../../src/contract/result';
import type { PostMortemView, UnadoptedTask } from '../../../../../src/contract/views';
import { useItemDesk } from '../../shared/items/use-item-desk';
import { ProblemMessage } from '../../shared/surface/problem-message';
import { ChecksPanel } from '../checks/checks-panel';
import { FactsSection } from '../facts/facts-section';
import { useFollowingChecks } from '../../shared/checks/use-following-checks';
import { ActionItemsPanel, type ItemsChange } from '../../shared/items/action-items-panel';
import { useExpectedItems } from '../../shared/items/use-expected-items';
import { requireRepeated } from '../../shared/repeats/found-repeats';
import { RepeatsSection } from '../../shared/repeats/repeats-section';
import { useFoundRepeats } from '../../shared/repeats/use-found-repeats';
import classes from '../../shared/surface/panel.module.css';
import { HeaderActions } from './header-actions';
import { MetricsRow } from './metrics-row';
import { MovedNotice } from './moved-notice';
import { PeopleRow } from './people-row';
import { PostMortemHeader } from './post-mortem-header';

const AdoptNotice = lazy(() => import('../items/adopt-notice'));

/** Where the browser cannot check by itself: only after a pause, so that five edits in a row cost one request. */
const recheckMilliseconds = 1_500;

export interface PostMortemPanelProps {
  view: PostMortemView;
  unadoptedTasks: readonly UnadoptedTask[];
  onView: (view: PostMortemView) => void;
  /** Reads everything anew while the old stays visible. */
  refresh: () => Promise<Failure | null>;
}

/** The macro on the page of a post-mortem. */
export function PostMortemPanel({ view, unadoptedTasks, onView, refresh }: PostMortemPanelProps): ReactNode {
  const [failure, setFailure] = useState<Failure | null>(null);
  const checkAgain = useCallback(async () => setFailure(await refresh()), [refresh]);
  const checkSoon = useSoon(checkAgain);
  const changeItems = (change: ItemsChange): void => onView({ ...view, actionItems: change(view.actionItems) });
  const editing = useItemDesk((newest) =>
    changeItems((items) => items.map((item) => (item.id === newest.id ? newest : item))),
  );
  const { details } = view.postMortem;
  const actionItems = useExpectedItems(view.actionItems, editing);
  const following = useFollowingChecks({ ...view, details }, { details, actionItems }, checkSoon);
  const [found, setFound] = useFoundRepeats(view);
  const isPublished = view.postMortem.publication !== null;
  const checks = (
    <ChecksPanel
      view={{ ...view, checks: following }}
      later={found?.checks ?? []}
      onView={onView}
      onDetails={() => void checkAgain()}
    />
  );
  return (
    <div className={classes['panel']}>
      <PostMortemHeader view={{ ...view, requirement: requireRepeated(view.requirement, found) }}>
        <HeaderActions view={view} onCheckAgain={() => void checkAgain()} />
      </PostMortemHeader>
      {failure !== null && <ProblemMessage failure={failure} onRetry={() => void checkAgain()} />}
      {!view.isDesignated && <MovedNotice />}
      <MetricsRow metrics={view.metrics} />
      {!isPublished && checks}
      {view.abilities.edit && unadoptedTasks.length > 0 && (
        <Suspense fallback={null}>
          <AdoptNotice pageId={view.postMortem.pageId} tasks={unadoptedTasks} onAdopted={checkAgain} />
        </Suspense>
      )}
      <ActionItemsPanel {...{ view, editing, changeItems }} document={view.basis?.subject.document ?? null} />
      {isPublished && checks}
      <FactsSection view={view} onCheckAgain={() => void checkAgain()} />
      <PeopleRow view={view} />
      <RepeatsSection {...{ view, found }} onFound={setFound} />
    </div>
  );
}

/** Calls `run` once after a pause without further calls. */
function useSoon(run: () => Promise<void>): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void run(), recheckMilliseconds);
  }, [run]);
}
