import type { Failure, Result } from '../../../../../src/contract/result';

export type Loaded<Value> =
  { status: 'loading' } | { status: 'ready'; value: Value } | { status: 'failed'; failure: Failure };

/** What is asked of the backend once, and held. Only the answer to the newest request counts. */
export interface HeldLoading<Value> {
  subscribe: (listener: () => void) => () => void;
  state: () => Loaded<Value>;
  /** Starts over and shows that it is loading. */
  reload: () => void;
  /** Asks again while what is there stays visible; resolves with a failure, or null. */
  refresh: () => Promise<Failure | null>;
  /** Takes over a newer value that came with another answer. */
  replace: (value: Value) => void;
}

/** Nothing is asked before `refresh` or `reload`. Each list, page or filter has a loading of its own: answers never mix. */
export function openLoading<Value>(load: () => Promise<Result<Value>>): HeldLoading<Value> {
  const listeners = new Set<() => void>();
  let state: Loaded<Value> = { status: 'loading' };
  let newest = 0;
  const turn = (next: Loaded<Value>): void => {
    state = next;
    listeners.forEach((listener) => listener());
  };
  const refresh = async (): Promise<Failure | null> => {
    const request = ++newest;
    const result = await load();
    if (request !== newest) return null;
    if (result.ok) turn({ status: 'ready', value: result.value });
    else if (state.status !== 'ready') turn({ status: 'failed', failure: result.error });
    return result.ok ? null : result.error;
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    refresh,
    reload: () => {
      turn({ status: 'loading' });
      void refresh();
    },
    replace: (value) => {
      newest += 1;
      turn({ status: 'ready', value });
    },
  };
}
