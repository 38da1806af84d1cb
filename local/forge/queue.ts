import { z } from 'zod';
import type { Clock } from '../clock';
import { anyJson } from '../store/any-json';
import { prefixRange } from '../store/key';
import type { Key } from '../store/key';
import type { Json, OrderedStore } from '../store/ordered-store';
import { LIMITS } from './limits';

/*
 * Where queues keep their rows:
 *   forge event <due> <sequence>   an event that waits
 *   forge job <job id>             how many events of a push are done
 *   forge next-event               the next sequence number
 */
const EVENTS: Key = ['forge', 'event'];
const jobKey = (jobId: string): Key => ['forge', 'job', jobId];

const waitingEvent = z.object({
  /** The trigger that it is for, when it is an event of Confluence or of Forge and not of a queue. */
  triggerKey: z.string().optional(),
  queueName: z.string(),
  jobId: z.string(),
  eventId: z.string(),
  body: z.record(z.string(), anyJson),
  /** Milliseconds since 1970. */
  dueAt: z.number(),
  sequence: z.number(),
  retryCount: z.number(),
  retryReason: z.string().optional(),
  retryData: anyJson.optional(),
});
export type WaitingEvent = z.infer<typeof waitingEvent>;

const job = z.object({ queueName: z.string(), inProgress: z.number(), success: z.number(), failed: z.number() });
type Job = z.infer<typeof job>;

const pushRequest = z.object({
  queueName: z.string(),
  jobId: z.string(),
  payload: z
    .array(
      z.object({
        body: z.record(z.string(), anyJson),
        concurrency: z.object({ key: z.string().min(1), limit: z.number().int().min(1) }).optional(),
        delayInSeconds: z.number().min(0).max(LIMITS.delaySeconds).optional(),
      }),
    )
    .min(1)
    .max(LIMITS.eventsPerPush),
});
const jobRequest = z.object({ queueName: z.string(), jobId: z.string() });

/** How an event is to be tried again. */
export interface Retry {
  afterMilliseconds: number;
  reason: string;
  data?: Json | undefined;
}

/** The queues of one installation. */
export interface Queue {
  /** Answers a request of `@forge/events`. */
  answer(path: string, body: unknown): Response;
  /** Sends an event of Confluence or of Forge to a trigger, after some milliseconds at the earliest. */
  post(triggerKey: string, body: Record<string, Json>, delay: number): void;
  /** The next event, if one is due by then. It stays until it is finished: a host that stops hands it out again. */
  nextDue(by: number): WaitingEvent | undefined;
  /** When the next event is due, in milliseconds since 1970. */
  nextDueAt(): number | undefined;
  finish(event: WaitingEvent, outcome: 'success' | 'failed'): void;
  tryAgain(event: WaitingEvent, retry: Retry): void;
}

export function openQueue(options: {
  store: OrderedStore;
  clock: Clock;
  ids: () => string;
  queues: readonly string[];
  /** Milliseconds after which an event comes, once for each; it comes once and at once when absent. */
  deliveries?: () => readonly number[];
}): Queue {
  const { store, clock, ids, queues, deliveries = () => [0] } = options;
  const eventKey = ({ dueAt, sequence }: WaitingEvent): Key => [...EVENTS, dueAt, sequence];
  const readJob = (jobId: string): Job | undefined => {
    const stored = store.get(jobKey(jobId));
    return stored === undefined ? undefined : job.parse(stored);
  };
  const nextSequence = (): number => {
    const stored = store.get(['forge', 'next-event']);
    const next = typeof stored === 'number' ? stored : 1;
    store.write([{ key: ['forge', 'next-event'], value: next + 1 }]);
    return next;
  };
  const put = (event: WaitingEvent) => ({ key: eventKey(event), value: { ...event } as Json });
  const first = (): WaitingEvent | undefined => {
    const entry = store.range({ ...prefixRange(EVENTS), limit: 1 })[0];
    return entry === undefined ? undefined : waitingEvent.parse(entry.value);
  };

  function push(body: unknown): Response {
    const asked = pushRequest.safeParse(body);
    if (!asked.success) return Response.json({ errorMessage: z.prettifyError(asked.error) }, { status: 400 });
    const { queueName, jobId, payload } = asked.data;
    if (!queues.includes(queueName)) {
      return Response.json({ message: `The manifest has no consumer for the queue ${queueName}` }, { status: 400 });
    }
    if (Buffer.byteLength(JSON.stringify(payload)) > LIMITS.pushBytes) {
      return Response.json({ errorMessage: 'The maximum payload size is 200KB.' }, { status: 413 });
    }
    const events = payload.flatMap(({ body: eventBody, delayInSeconds = 0 }) => {
      const event = { queueName, jobId, eventId: ids(), body: eventBody, retryCount: 0 };
      const dueAt = clock.now() + delayInSeconds * 1000;
      return deliveries().map((late) => put({ ...event, dueAt: dueAt + late, sequence: nextSequence() }));
    });
    store.write([
      ...events,
      { key: jobKey(jobId), value: { queueName, inProgress: payload.length, success: 0, failed: 0 } },
    ]);
    return Response.json({}, { status: 201 });
  }

  function stats(body: unknown): Response {
    const { jobId, queueName } = jobRequest.parse(body);
    const found = readJob(jobId);
    if (found?.queueName !== queueName) return Response.json({ message: 'No such job' }, { status: 404 });
    const { success, inProgress, failed } = found;
    return Response.json({ success, inProgress, failed });
  }

  function cancel(body: unknown): Response {
    const { jobId, queueName } = jobRequest.parse(body);
    const found = readJob(jobId);
    if (found?.queueName !== queueName) return Response.json({ message: 'No such job' }, { status: 404 });
    const waiting = store.range(prefixRange(EVENTS)).map(({ value }) => waitingEvent.parse(value));
    const cancelled = waiting
      .filter((event) => event.jobId === jobId)
      .map((event) => ({ key: eventKey(event), remove: true as const }));
    store.write([...cancelled, { key: jobKey(jobId), value: { ...found, inProgress: 0 } }]);
    return new Response(null, { status: 204 });
  }

  const ANSWERS: Readonly<Record<string, (body: unknown) => Response>> = {
    '/webhook/queue/publish': push,
    '/webhook/queue/stats': stats,
    '/webhook/queue/cancel': cancel,
  };

  return {
    answer(path, body) {
      const operation = ANSWERS[path];
      return operation === undefined
        ? Response.json({ message: `The local host does not model stargate POST ${path}` }, { status: 501 })
        : operation(body);
    },
    post(triggerKey, body, delay) {
      const event = { triggerKey, queueName: '', jobId: '', eventId: ids(), body, retryCount: 0 };
      const dueAt = clock.now() + delay;
      store.write(deliveries().map((late) => put({ ...event, dueAt: dueAt + late, sequence: nextSequence() })));
    },
    nextDue(by) {
      const event = first();
      return event !== undefined && event.dueAt <= by ? event : undefined;
    },
    nextDueAt: () => first()?.dueAt,
    finish(event, outcome) {
      const before = readJob(event.jobId);
      const counted =
        before === undefined
          ? []
          : [
              {
                key: jobKey(event.jobId),
                value: { ...before, inProgress: Math.max(0, before.inProgress - 1), [outcome]: before[outcome] + 1 },
              },
            ];
      store.write([{ key: eventKey(event), remove: true }, ...counted]);
    },
    tryAgain(event, { afterMilliseconds, reason, data }) {
      const again: WaitingEvent = {
        ...event,
        dueAt: clock.now() + afterMilliseconds,
        sequence: nextSequence(),
        retryCount: event.retryCount + 1,
        retryReason: reason,
        retryData: data,
      };
      store.write([{ key: eventKey(event), remove: true }, put(again)]);
    },
  };
}

/** The requests that the host models, for the table in the README. */
export const QUEUE_OPERATIONS = ['/webhook/queue/publish', '/webhook/queue/stats', '/webhook/queue/cancel'] as const;
