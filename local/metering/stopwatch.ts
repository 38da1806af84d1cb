/** Starts to measure; what it returns tells the milliseconds since. */
export type Stopwatch = () => () => number;

/** This machine's time: how long things really took here. */
export const realStopwatch: Stopwatch = () => {
  const startedAt = performance.now();
  return () => Math.round(performance.now() - startedAt);
};

/** Everything takes as long: for sites whose runs are to be the same each time. */
export const evenStopwatch =
  (milliseconds: number): Stopwatch =>
  () =>
  () =>
    milliseconds;
