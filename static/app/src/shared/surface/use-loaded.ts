import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Result } from '../../../../../src/contract/result';
import { openLoading, type HeldLoading, type Loaded } from './loading';

export type { Loaded } from './loading';

export interface Loading<Value> extends Pick<HeldLoading<Value>, 'reload' | 'refresh' | 'replace'> {
  state: Loaded<Value>;
}

/** Loads when the surface appears and whenever `load` changes: then what was asked before is left behind with its answers. */
export function useLoaded<Value>(load: () => Promise<Result<Value>>): Loading<Value> {
  const held = useMemo(() => openLoading(load), [load]);
  const state = useSyncExternalStore(held.subscribe, held.state);
  useEffect(() => void held.refresh(), [held]);
  const { reload, refresh, replace } = held;
  return { state, reload, refresh, replace };
}
