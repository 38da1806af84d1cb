/** What something cost, in the figures that Forge and Atlassian bill or limit. */
export interface Cost {
  /** Runs of functions. */
  invocations: number;
  kvsRequests: number;
  /** Storage units of 10 KB. */
  readUnits: number;
  writeUnits: number;
  restCalls: number;
  /** Points of the hourly quota of Atlassian's REST APIs. */
  restPoints: number;
  /** Requests to queues, and the events that were pushed with them. */
  queueRequests: number;
  events: number;
  /** Requests to servers outside Atlassian. */
  egressRequests: number;
  /** The manifest's memory × the duration of runs. */
  gbSeconds: number;
  milliseconds: number;
  /** Bytes of payloads and answers that came to functions, and of requests and answers that they gave. */
  bytesIn: number;
  bytesOut: number;
}

export const NO_COST: Readonly<Cost> = {
  invocations: 0,
  kvsRequests: 0,
  readUnits: 0,
  writeUnits: 0,
  restCalls: 0,
  restPoints: 0,
  queueRequests: 0,
  events: 0,
  egressRequests: 0,
  gbSeconds: 0,
  milliseconds: 0,
  bytesIn: 0,
  bytesOut: 0,
};

const FIGURES = Object.keys(NO_COST) as (keyof Cost)[];

/** GB-seconds are sums of fractions: what lies beyond a billionth is noise of the arithmetic. */
const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;

/** Most costs have few figures: only those are touched. */
function combine(left: Cost, right: Partial<Cost>, sign: 1 | -1): Cost {
  const sums: Cost = { ...left };
  for (const figure of Object.keys(right) as (keyof Cost)[])
    sums[figure] = rounded(left[figure] + sign * (right[figure] ?? 0));
  return sums;
}

export const plus = (left: Cost, right: Partial<Cost>): Cost => combine(left, right, 1);
export const minus = (left: Cost, right: Partial<Cost>): Cost => combine(left, right, -1);
export const isNothing = (cost: Cost): boolean => FIGURES.every((figure) => cost[figure] === 0);
