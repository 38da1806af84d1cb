import { useCallback, useEffect, useState } from 'react';
import { RestError } from '../rest/request';
import { useHandler } from './use-handler';

export type Loaded<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: RestError };

/** Loads when `key` changes. While the same key loads again, what was there stays shown. */
export function useLoaded<T>(key: string, load: () => Promise<T>): [Loaded<T>, () => void] {
  const [shown, setShown] = useState<{ key: string; loaded: Loaded<T> }>({ key, loaded: { state: 'loading' } });
  const [round, setRound] = useState(0);
  const loadNewest = useHandler(load);
  useEffect(() => {
    let current = true;
    const show = (loaded: Loaded<T>): void => {
      if (current) setShown({ key, loaded });
    };
    loadNewest().then(
      (value) => show({ state: 'ready', value }),
      (error: unknown) => show({ state: 'failed', error: toRestError(error) }),
    );
    return () => {
      current = false;
    };
  }, [key, round, loadNewest]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return [shown.key === key ? shown.loaded : { state: 'loading' }, again];
}

function toRestError(error: unknown): RestError {
  return error instanceof RestError ? error : new RestError(0, error instanceof Error ? error.message : String(error));
}
