import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Repeat, RepeatsView } from '../../../../../src/contract/figure-views';
import type { Failure } from '../../../../../src/contract/result';
import type { PostMortemView } from '../../../../../src/contract/views';
import { ask } from '../bridge/backend';
import { announceDone } from '../bridge/flags';
import { openLoading, type Loaded } from '../surface/loading';
import { useSurface } from '../surface/surface-context';
import { mayRepeat, withDismissal } from './found-repeats';

export interface Repeats {
  state: Loaded<RepeatsView>;
  /** Looks again after a failure. */
  retry: () => Promise<void>;
  /** Says that one is another matter, or takes that back. */
  dismiss: (repeat: Repeat, isOther: boolean) => Promise<void>;
  /** Why that could not be saved, and the way to try again. */
  trouble: { failure: Failure; again: () => void } | null;
}

/** Looks for repeats, and again when the page or its services are others; what was found stays visible meanwhile. */
export function useRepeats(view: PostMortemView, known: RepeatsView | null): Repeats {
  const { accountId } = useSurface();
  const { pageId, details } = view.postMortem;
  const [first] = useState(known);
  const closeNotice = useRef<() => void>();
  const [trouble, setTrouble] = useState<Repeats['trouble']>(null);
  const held = useMemo(() => {
    const opened = openLoading<RepeatsView>(() => ask('findRepeats', { pageId }));
    if (first !== null) opened.replace(first);
    return opened;
  }, [pageId, first]);
  const state = useSyncExternalStore(held.subscribe, held.state);
  const compared = JSON.stringify([view.pageVersion, details.services]);
  const isComparable = mayRepeat(view);
  useEffect(() => {
    if (isComparable) void held.refresh();
  }, [held, compared, isComparable]);

  const dismiss = async (repeat: Repeat, isOther: boolean): Promise<void> => {
    const before = held.state();
    if (before.status !== 'ready') return;
    setTrouble(null);
    const dismissed = isOther ? { byId: accountId ?? '', at: new Date().toISOString() } : null;
    held.replace(withDismissal(before.value, repeat.pageId, dismissed));
    const result = await ask('dismissRepeat', { pageId, repeatPageId: repeat.pageId, dismissed: isOther });
    if (!result.ok) {
      held.replace(before.value);
      return setTrouble({ failure: result.error, again: () => void dismiss(repeat, isOther) });
    }
    // What it offers to take back may have been taken back in the list.
    closeNotice.current?.();
    if (isOther) closeNotice.current = announceDismissed(repeat, () => void dismiss(repeat, false));
    // Its check comes back with the answer.
    else await held.refresh();
  };
  const retry = async (): Promise<void> => void (await held.refresh());
  return { state, retry, dismiss, trouble };
}

function announceDismissed({ pageId, title }: Repeat, undo: () => void): () => void {
  return announceDone({ id: `repeat-${pageId}`, title: 'Marked as not the same', description: title, undo });
}
