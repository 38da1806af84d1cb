import { z } from 'zod';
import { prefixRange } from '../store/key';
import type { Key } from '../store/key';
import type { Change, Json, OrderedStore } from '../store/ordered-store';

/*
 * Events that wait for their time:
 *   forge event <due> <sequence>   an event
 *   forge next-event               the next sequence number
 */
const EVENTS: Key = ['forge', 'event'];

const waitingEvent = z.object({
  /** The trigger that it is for, when it is an event of Confluence or of Forge and not of a queue. */
  triggerKey: z.string().optional(),
  queueName: z.string(),
  jobId: z.string(),
  eventId: z.string(),
  body: z.record(z.string(), z.json()),
  /** How many events of its queue with this key may be worked on at once. */
  concurrency: z.object({ key: z.string(), limit: z.number() }).optional(),
  /** Milliseconds since 1970. */
  dueAt: z.number(),
  sequence: z.number(),
  retryCount: z.number(),
  retryReason: z.string().optional(),
  retryData: z.json().optional(),
});
export type WaitingEvent = z.infer<typeof waitingEvent>;

/** An event before it has its place in the row. */
export type NewEvent = Omit<WaitingEvent, 'sequence'>;

export interface WaitingEvents {
  put(event: NewEvent): Change;
  remove(event: WaitingEvent): Change;
  ofJob(jobId: string): WaitingEvent[];
  /** The first that passes, in the order in which they are due. */
  first(passes: (event: WaitingEvent) => boolean): WaitingEvent | undefined;
}

/** How many are read, and how many when none of these passes: most of the time the first one does. */
const CHUNKS = [1, 20, undefined] as const;

export function openWaitingEvents(store: OrderedStore): WaitingEvents {
  const keyOf = ({ dueAt, sequence }: WaitingEvent): Key => [...EVENTS, dueAt, sequence];
  const nextSequence = (): number => {
    const stored = store.get(['forge', 'next-event']);
    const next = typeof stored === 'number' ? stored : 1;
    store.write([{ key: ['forge', 'next-event'], value: next + 1 }]);
    return next;
  };
  const read = (limit?: number): WaitingEvent[] =>
    store
      .range({ ...prefixRange(EVENTS), ...(limit !== undefined && { limit }) })
      .map(({ value }) => waitingEvent.parse(value));
  return {
    put(event) {
      const placed: WaitingEvent = { ...event, sequence: nextSequence() };
      return { key: keyOf(placed), value: placed as Json };
    },
    remove: (event) => ({ key: keyOf(event), remove: true }),
    ofJob: (jobId) => read().filter((event) => event.jobId === jobId),
    first(passes) {
      for (const limit of CHUNKS) {
        const next = read(limit);
        const found = next.find(passes);
        if (found !== undefined || next.length < (limit ?? Infinity)) return found;
      }
      return undefined;
    },
  };
}
