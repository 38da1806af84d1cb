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
  const [held, setHeld] = useState<{ of: unknown; state: Loaded<Value> }>({ of: load, state: { status: 'loading' } });
  const newest = useRef(0);

  const refresh = useCallback(async (): Promise<Failure | null> => {
    const request = ++newest.current;
    const result = await load();
    if (request !== newest.current) return null;
    setHeld((before) => {
      if (result.ok) return { of: load, state: { status: 'ready', value: result.value } };
      const isShown = before.of === load && before.state.status === 'ready';
      return isShown ? before : { of: load, state: { status: 'failed', failure: result.error } };
    });
    return result.ok ? null : result.error;
  }, [load]);

  const reload = useCallback(() => {
    setHeld({ of: load, state: { status: 'loading' } });
    void refresh();
  }, [load, refresh]);

  const replace = useCallback(
    (value: Value) => {
      newest.current += 1;
      setHeld({ of: load, state: { status: 'ready', value } });
    },
    [load],
  );

  useEffect(() => void refresh(), [refresh]);
  return { state: held.of === load ? held.state : { status: 'loading' }, reload, refresh, replace };
}
