import type { Failure, Result } from '../../../../src/contract/result';
import { openLoading, type Loaded } from '../shared/surface/loading';

/** A page of the backend's answer: what is shown grows by `rows`, and `hidden` counts what the reader may not see. */
export interface AnyPage<Row> {
  rows: readonly Row[];
  hidden: number;
}

export interface PagedSource<Page extends AnyPage<unknown>> {
  /** The first page; another function is another list. */
  load: () => Promise<Result<Page>>;
  /** The page that follows what is shown. */
  loadNext: (shown: Page) => Promise<Result<Page>>;
  /** Tells rows apart: one that moved while pages were read comes twice. */
  keyOf: (row: Page['rows'][number]) => string;
}

/** How it stands with a list that is loaded page after page. */
export interface PagedState<Page> {
  list: Loaded<Page>;
  /** A further page is on its way. */
  isRunning: boolean;
  /** Why it did not come. */
  failure: Failure | null;
}

export interface PagedList<Page> {
  subscribe: (listener: () => void) => () => void;
  state: () => PagedState<Page>;
  begin: () => void;
  /** Starts over and shows that it is loading. */
  reload: () => void;
  /** Starts over while what is there stays visible; where that fails, as `reload`. */
  refresh: () => void;
  loadMore: () => void;
  /** Takes over a newer state of what is shown. */
  replace: (shown: Page) => void;
}

/** One list, from its first page on. A further page that comes after the list was loaded anew is dropped. */
export function openPagedList<Page extends AnyPage<unknown>>(source: PagedSource<Page>): PagedList<Page> {
  const loading = openLoading(source.load);
  const listeners = new Set<() => void>();
  let state: PagedState<Page> = { list: loading.state(), isRunning: false, failure: null };
  let request = 0;
  const turn = (change: Partial<PagedState<Page>>): void => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };
  loading.subscribe(() => turn({ list: loading.state() }));
  const loadMore = async (shown: Page): Promise<void> => {
    const asked = ++request;
    turn({ isRunning: true, failure: null });
    const result = await source.loadNext(shown);
    const { list } = state;
    if (asked !== request || list.status !== 'ready') return;
    turn({ isRunning: false, failure: result.ok ? null : result.error });
    if (result.ok) loading.replace(appendPage(list.value, result.value, source.keyOf));
  };
  const drop = (): void => {
    request += 1;
    turn({ isRunning: false, failure: null });
  };
  const reload = (): void => {
    drop();
    loading.reload();
  };
  const refresh = async (): Promise<void> => {
    drop();
    if ((await loading.refresh()) !== null) reload();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    begin: () => void loading.refresh(),
    reload,
    refresh: () => void refresh(),
    loadMore: () => {
      if (state.list.status === 'ready' && !state.isRunning) void loadMore(state.list.value);
    },
    replace: loading.replace,
  };
}

function appendPage<Page extends AnyPage<unknown>>(shown: Page, next: Page, keyOf: PagedSource<Page>['keyOf']): Page {
  const known = new Set(shown.rows.map(keyOf));
  const added = next.rows.filter((row) => !known.has(keyOf(row)));
  return { ...next, rows: [...shown.rows, ...added], hidden: shown.hidden + next.hidden };
}
