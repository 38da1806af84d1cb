import { useCallback, useEffect, useRef } from 'react';

/** Counts follow changes through a queue: asking at once would give the old ones. */
const pauseMilliseconds = 4_000;

/** Calls `run` once things have been quiet for a while. */
export function useLater(run: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(run, pauseMilliseconds);
  }, [run]);
}
