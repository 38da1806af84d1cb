import type { Clock } from '../clock';

/** How much of something may be had in each whole stretch of time: a second, a minute, an hour. */
export interface Quota {
  /** Whether nothing is left until the next stretch begins. */
  isSpent(): boolean;
  spend(amount: number): void;
  /** Milliseconds until the next stretch begins. */
  untilReset(): number;
}

/** @param stretch milliseconds; stretches begin at whole multiples of it, as hours do */
export function openQuota(clock: Clock, limit: number, stretch: number): Quota {
  let current = -1;
  let spent = 0;
  const settle = (): void => {
    const now = Math.floor(clock.now() / stretch);
    if (now === current) return;
    current = now;
    spent = 0;
  };
  return {
    isSpent() {
      settle();
      return spent >= limit;
    },
    spend(amount) {
      settle();
      spent += amount;
    },
    untilReset: () => stretch - (clock.now() % stretch),
  };
}
