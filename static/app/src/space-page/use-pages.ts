import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Failure } from '../../../../src/contract/result';
import type { Loaded } from '../shared/surface/loading';
import { openPagedList, type AnyPage, type PagedList, type PagedSource } from './paged-list';

/** A list that is loaded page after page. */
export interface Paged<Page> {
  state: Loaded<Page>;
  reload: () => void;
  /** Asks anew while what is there stays visible. */
  refresh: () => void;
  more: { load: () => void; isRunning: boolean; failure: Failure | null };
  /** Takes over a newer state of what is shown. */
  replace: (shown: Page) => void;
}

/**
 * Loads the first page when the surface appears, and each further one when asked to. `loadNext` belongs to its `load`: another filter
 * is another list, and what comes late for the one before reaches nobody.
 */
export function usePages<Page extends AnyPage<unknown>>(source: PagedSource<Page>): Paged<Page> {
  const list = usePagedList(source);
  const { list: state, isRunning, failure } = useSyncExternalStore(list.subscribe, list.state);
  useEffect(() => list.begin(), [list]);
  const { reload, refresh, replace } = list;
  return { state, reload, refresh, replace, more: { load: list.loadMore, isRunning, failure } };
}

function usePagedList<Page extends AnyPage<unknown>>(source: PagedSource<Page>): PagedList<Page> {
  const [held, hold] = useState(() => holdList(source));
  if (held.of === source.load) return held.list;
  const another = holdList(source);
  hold(another);
  return another.list;
}

function holdList<Page extends AnyPage<unknown>>(source: PagedSource<Page>): { of: unknown; list: PagedList<Page> } {
  return { of: source.load, list: openPagedList(source) };
}
