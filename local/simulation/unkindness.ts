import type { SeededRandom } from './seeded-random';

/** What Forge leaves open, beside failing: each is asked whenever it matters. */
export interface Unkindness {
  /** Milliseconds after which queries see a write; `get` sees it at once. */
  queryLag: () => number;
  /** Milliseconds after which an event of a queue comes, once for each: several, late and out of order. */
  deliveries: () => readonly number[];
  /** How often a scheduled trigger runs when it is due: 0 when it is missed, 2 when it repeats. */
  scheduledRuns: () => number;
  /** Which of so many platform calls that wait goes on first, counted from 0. */
  nextCall: (waiting: number) => number;
}

/** Queries see every write, events come once and at once, triggers run when they are due: as `npm start` is. */
export const kind: Unkindness = {
  queryLag: () => 0,
  deliveries: () => [0],
  scheduledRuns: () => 1,
  nextCall: () => 0,
};

const second = 1000;
const minute = 60 * second;

/** As unkind as Forge may be, and less once it is told to be kind. */
export interface SwitchedUnkindness extends Unkindness {
  /** Off: what is still on its way comes as it was sent, nothing new is late. */
  setUnkind(isUnkind: boolean): void;
}

/** Unkindness of a seed, on from the start: what is late is mostly seconds late, triggers are missed for half a day at most. */
export function seededUnkindness(random: SeededRandom): SwitchedUnkindness {
  let isUnkind = true;
  let stillMissed = 0;
  const unkind: Unkindness = {
    queryLag: () => (random.percent(70) ? random.between(0, 20) * second : random.between(0, 90) * minute),
    deliveries() {
      const first = random.percent(50) ? 0 : random.between(0, 30) * minute;
      return random.percent(25) ? [first, first + random.between(0, 120) * minute] : [first];
    },
    scheduledRuns() {
      // Seldom one run alone: whatever keeps Forge from one keeps it from the next.
      if (stillMissed === 0 && random.percent(12)) stillMissed = random.between(1, 12);
      if (stillMissed === 0) return random.percent(12) ? 2 : 1;
      stillMissed -= 1;
      return 0;
    },
    nextCall: (waiting) => random.below(waiting),
  };
  const now = (): Unkindness => (isUnkind ? unkind : kind);
  return {
    setUnkind: (wanted) => {
      isUnkind = wanted;
    },
    queryLag: () => now().queryLag(),
    deliveries: () => now().deliveries(),
    scheduledRuns: () => now().scheduledRuns(),
    nextCall: (waiting) => now().nextCall(waiting),
  };
}
