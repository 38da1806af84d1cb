import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same while the component is shown and runs what was given at the newest render. */
export function useHandler<A extends unknown[], R>(handler: (...given: A) => R): (...given: A) => R {
  const newest = useRef(handler);
  useLayoutEffect(() => {
    newest.current = handler;
  });
  return useCallback((...given: A) => newest.current(...given), []);
}
