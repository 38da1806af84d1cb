import { useCallback, useState } from 'react';
import type { Failure } from '../../../../../src/contract/result';
import type { PostMortemPage } from '../../../../../src/contract/views';
import type { PostMortemStatus } from '../../../../../src/domain/post-mortem';
import { ask } from '../../shared/bridge/backend';
import { useSurface } from '../../shared/surface/surface-context';
import { useLoaded, type Loaded } from '../../shared/surface/use-loaded';

export interface PostMortemList {
  state: Loaded<PostMortemPage>;
  reload: () => void;
  more: { load: () => void; isRunning: boolean; failure: Failure | null };
}

/** The post-mortems of the space in this state, page after page. */
export function usePostMortems(status: PostMortemStatus): PostMortemList {
  const { spaceId } = useSurface();
  const load = useCallback(() => ask('listPostMortems', { spaceId, status }), [spaceId, status]);
  const { state, reload, replace } = useLoaded<PostMortemPage>(load);
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const loadMore = async (shown: PostMortemPage): Promise<void> => {
    setRunning(true);
    setFailure(null);
    const result = await ask('listPostMortems', { spaceId, status, after: shown.after });
    setRunning(false);
    if (result.ok) replace(appendPage(shown, result.value));
    else setFailure(result.error);
  };
  return {
    state,
    reload,
    more: {
      load: () => {
        if (state.status === 'ready' && !isRunning) void loadMore(state.value);
      },
      isRunning,
      failure,
    },
  };
}

function appendPage(shown: PostMortemPage, next: PostMortemPage): PostMortemPage {
  const known = new Set(shown.rows.map(({ pageId }) => pageId));
  const added = next.rows.filter(({ pageId }) => !known.has(pageId));
  return { ...next, rows: [...shown.rows, ...added], hidden: shown.hidden + next.hidden };
}
