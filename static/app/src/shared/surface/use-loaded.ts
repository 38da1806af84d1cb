import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Result } from '../../../../../src/contract/result';

export type Loaded<Value> =
  { status: 'loading' } | { status: 'ready'; value: Value } | { status: 'failed'; failure: Failure };

export interface Loading<Value> {
  state: Loaded<Value>;
  /** Starts over and shows that it is loading. */
  reload: () => void;
  /** Asks again while what is there stays visible; resolves with a failure, or null. */
  refresh: () => Promise<Failure | null>;
  /** Takes over a newer value that came with another answer. */
  replace: (value: Value) => void;
}

/** Loads when the surface appears and whenever `load` changes; only the answer to the newest request counts. */
export function useLoaded<Value>(load: () => Promise<Result<Value>>): Loading<Value> {
  const [state, setState] = useState<Loaded<Value>>({ status: 'loading' });
  const newest = useRef(0);

  const refresh = useCallback(async (): Promise<Failure | null> => {
    const request = ++newest.current;
    const result = await load();
    if (request !== newest.current) return null;
    if (result.ok) setState({ status: 'ready', value: result.value });
    else setState((before) => (before.status === 'ready' ? before : { status: 'failed', failure: result.error }));
    return result.ok ? null : result.error;
  }, [load]);

  const reload = useCallback(() => {
    setState({ status: 'loading' });
    void refresh();
  }, [refresh]);

  const replace = useCallback((value: Value) => {
    newest.current += 1;
    setState({ status: 'ready', value });
  }, []);

  useEffect(reload, [reload]);
  return { state, reload, refresh, replace };
}
