import type { Unkindness } from './unkindness';

/** Whose platform call goes on: functions that run at once interleave. */
export interface Turns {
  /** Resolves when it is this call's turn. */
  wait(): Promise<void>;
}

/** One waiting call goes on in each turn of the event loop; which one is not up to chance but to `nextCall`. */
export function takeTurns(unkindness: Pick<Unkindness, 'nextCall'>): Turns {
  const waiting: (() => void)[] = [];
  const goOn = (): void => {
    const [next] = waiting.splice(unkindness.nextCall(waiting.length), 1);
    if (waiting.length > 0) setImmediate(goOn);
    next?.();
  };
  return {
    wait: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 1) setImmediate(goOn);
      }),
  };
}
