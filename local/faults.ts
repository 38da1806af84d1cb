import { z } from 'zod';

/**
 * How a platform call can fail:
 * - refused: 500 before the effect; throttled: 429 before it, with Retry-After where the service gives one;
 *   throttled-silently: 429 before it, without Retry-After; conflict: 409 before it, for writing a page only;
 * - lost-answer: the effect happens, the caller gets 500;
 * - cut-off-before, cut-off-after: the connection breaks before or after the effect; the caller's request is rejected;
 * - timeout-before, timeout-after: the function dies before or after the effect. Its later calls are rejected and the
 *   invocation ends as a time-out.
 */
export const WAYS_OF_FAILING = [
  'refused',
  'throttled',
  'throttled-silently',
  'conflict',
  'lost-answer',
  'cut-off-before',
  'cut-off-after',
  'timeout-before',
  'timeout-after',
] as const;
export type WayOfFailing = (typeof WAYS_OF_FAILING)[number];
/** `egress` is every server outside Atlassian. */
export type Service = 'kvs' | 'confluence' | 'queue' | 'egress';

/** A platform call as faults and the trace see it. `path` has no query. */
export interface CallIdentity {
  service: Service;
  method: string;
  path: string;
}

/** Which calls a fault is for; what is absent matches every call. A `path` that is text matches where it occurs in the path. */
export interface FaultMatch {
  service?: Service | undefined;
  method?: string | undefined;
  path?: RegExp | string | undefined;
  /** Fails from this matching call on, counted from 1 since the fault was added. */
  nth?: number | undefined;
}

export interface Fault {
  match: FaultMatch;
  way: WayOfFailing;
  /** How many matching calls fail; one when absent. */
  times?: number | undefined;
}

export const faultSchema = z.strictObject({
  match: z.strictObject({
    service: z.enum(['kvs', 'confluence', 'queue', 'egress']).optional(),
    method: z.string().optional(),
    path: z.string().optional(),
    nth: z.number().int().positive().optional(),
  }),
  way: z.enum(WAYS_OF_FAILING),
  times: z.number().int().positive().optional(),
});

/** The faults that are switched on. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  list(): Fault[];
  /** Counts a call, and says how it is to fail, if it is. */
  take(call: CallIdentity): WayOfFailing | undefined;
}

const isPageWrite = ({ service, method, path }: CallIdentity): boolean =>
  service === 'confluence' && method === 'PUT' && /^\/wiki\/api\/v2\/pages\/[^/]+$/.test(path);

function isFor({ match, way }: Fault, call: CallIdentity): boolean {
  if (match.service !== undefined && match.service !== call.service) return false;
  if (match.method !== undefined && match.method.toUpperCase() !== call.method) return false;
  if (match.path instanceof RegExp && !match.path.test(call.path)) return false;
  if (typeof match.path === 'string' && !call.path.includes(match.path)) return false;
  return way !== 'conflict' || isPageWrite(call);
}

export function createFaults(): Faults {
  let active: { fault: Fault; seen: number; failed: number }[] = [];
  return {
    add: (fault) => void active.push({ fault, seen: 0, failed: 0 }),
    clear: () => {
      active = [];
    },
    list: () => active.map(({ fault }) => fault),
    take(call) {
      const matching = active.filter(({ fault }) => isFor(fault, call));
      matching.forEach((each) => (each.seen += 1));
      const due = matching.find(
        ({ fault, seen, failed }) => seen >= (fault.match.nth ?? 1) && failed < (fault.times ?? 1),
      );
      if (due === undefined) return undefined;
      due.failed += 1;
      if (due.failed >= (due.fault.times ?? 1)) active = active.filter((each) => each !== due);
      return due.fault.way;
    },
  };
}
