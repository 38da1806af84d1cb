import { useState } from 'react';
import type { Failure, Result } from '../../../../src/contract/result';
import { useLoaded, type Loaded } from '../shared/surface/use-loaded';

/** A list that is loaded page after page. */
export interface Paged<Page> {
  state: Loaded<Page>;
  reload: () => void;
  more: { load: () => void; isRunning: boolean; failure: Failure | null };
  /** Takes over a newer state of what is shown. */
  replace: (shown: Page) => void;
}

/** A page of the backend's answer: what is shown grows by `rows`, and `hidden` counts what the reader may not see. */
interface AnyPage<Row> {
  rows: readonly Row[];
  hidden: number;
}

interface Source<Page extends AnyPage<unknown>> {
  /** The first page; another function is another list. */
  load: () => Promise<Result<Page>>;
  /** The page that follows what is shown. */
  loadNext: (shown: Page) => Promise<Result<Page>>;
  /** Tells rows apart: one that moved while pages were read comes twice. */
  keyOf: (row: Page['rows'][number]) => string;
}

/** Loads the first page when the surface appears, and each further one when asked to. */
export function usePages<Page extends AnyPage<unknown>>({ load, loadNext, keyOf }: Source<Page>): Paged<Page> {
  const { state, reload, replace } = useLoaded<Page>(load);
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const loadMore = async (shown: Page): Promise<void> => {
    setRunning(true);
    setFailure(null);
    const result = await loadNext(shown);
    setRunning(false);
    if (result.ok) replace(appendPage(shown, result.value, keyOf));
    else setFailure(result.error);
  };
  return {
    state,
    reload,
    replace,
    more: {
      load: () => {
        if (state.status === 'ready' && !isRunning) void loadMore(state.value);
      },
      isRunning,
      failure,
    },
  };
}

function appendPage<Page extends AnyPage<unknown>>(shown: Page, next: Page, keyOf: Source<Page>['keyOf']): Page {
  const known = new Set(shown.rows.map(keyOf));
  const added = next.rows.filter((row) => !known.has(keyOf(row)));
  return { ...next, rows: [...shown.rows, ...added], hidden: shown.hidden + next.hidden };
}
