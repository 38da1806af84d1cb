import { z } from 'zod';
import type { Clock } from '../clock';
import type { Change, Json, OrderedStore } from '../store/ordered-store';
import { openJobs } from './jobs';
import type { Job, Outcome } from './jobs';
import { LIMITS } from './limits';
import { openWaitingEvents } from './waiting-events';
import type { NewEvent, WaitingEvent } from './waiting-events';

const pushRequest = z.object({
  queueName: z.string(),
  jobId: z.string(),
  payload: z
    .array(
      z.object({
        body: z.record(z.string(), z.json()),
        concurrency: z.object({ key: z.string().min(1), limit: z.number().int().min(1) }).optional(),
        delayInSeconds: z.number().min(0).max(LIMITS.delaySeconds).optional(),
      }),
    )
    .min(1)
    .max(LIMITS.eventsPerPush),
});
type Push = z.infer<typeof pushRequest>;
const jobRequest = z.object({ queueName: z.string(), jobId: z.string() });

/** How an event is to be tried again. */
export interface Retry {
  afterMilliseconds: number;
  reason: string;
  data?: Json | undefined;
}

/** A queue that the manifest has a consumer for. */
export interface QueueDeclaration {
  name: string;
  /** Whether its consumer may run for longer than functions do by default: its events must be smaller then. */
  isLong: boolean;
}

/** The queues of one installation. */
export interface Queue {
  /** Answers a request of `@forge/events`. */
  answer(path: string, body: unknown): Response;
  /** Sends an event of Confluence or of Forge to a trigger, after some milliseconds at the earliest. */
  post(triggerKey: string, body: Record<string, Json>, delay: number): void;
  /**
   * Takes the next event that is due by then and may be worked on beside what is worked on already. Its row stays until it
   * is finished: a host that stops hands it out again.
   */
  takeDue(by: number): WaitingEvent | undefined;
  /** When the next event is due that nobody works on, in milliseconds since 1970. */
  nextDueAt(): number | undefined;
  finish(event: WaitingEvent, outcome: Outcome): void;
  tryAgain(event: WaitingEvent, retry: Retry): void;
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
const tooLarge = (errorMessage: string): Response => Response.json({ errorMessage }, { status: 413 });

export function openQueue(options: {
  store: OrderedStore;
  clock: Clock;
  ids: () => string;
  queues: readonly QueueDeclaration[];
  /** Milliseconds after which an event comes, once for each; it comes once and at once when absent. */
  deliveries?: () => readonly number[];
}): Queue {
  const { store, clock, ids, queues, deliveries = () => [0] } = options;
  const jobs = openJobs(store);
  const waiting = openWaitingEvents(store);
  const running = new Map<number, WaitingEvent>();

  const putEach = (event: NewEvent): Change[] =>
    deliveries().map((late) => waiting.put({ ...event, dueAt: event.dueAt + late }));

  function checkSize({ queueName, payload }: Push): Response | undefined {
    const isLong = queues.some(({ name, isLong: long }) => long && name === queueName);
    if (bytesOf(payload) > LIMITS.pushBytes) return tooLarge('The maximum payload size is 200KB.');
    if (isLong && payload.some((event) => bytesOf(event) > LIMITS.longEventBytes))
      return tooLarge('The maximum payload size of an event for a long running function is 100KB.');
    return undefined;
  }

  function push(body: unknown): Response {
    const asked = pushRequest.safeParse(body);
    if (!asked.success) return Response.json({ errorMessage: z.prettifyError(asked.error) }, { status: 400 });
    const { queueName, jobId, payload } = asked.data;
    if (!queues.some(({ name }) => name === queueName)) {
      return Response.json({ message: `The manifest has no consumer for the queue ${queueName}` }, { status: 400 });
    }
    const refused = checkSize(asked.data);
    if (refused !== undefined) return refused;
    const events = payload.map(({ delayInSeconds = 0, ...rest }) => {
      const dueAt = clock.now() + delayInSeconds * 1000;
      return { ...rest, queueName, jobId, eventId: ids(), dueAt, retryCount: 0 };
    });
    const eventIds = events.map(({ eventId }) => eventId);
    store.write([...events.flatMap(putEach), jobs.begin(jobId, queueName, eventIds)]);
    return Response.json({}, { status: 201 });
  }

  /** Answers about a job of the queue that is asked for. */
  const aboutJob = (about: (jobId: string, job: Job) => Response) => (body: unknown) => {
    const { jobId, queueName } = jobRequest.parse(body);
    const found = jobs.find(jobId);
    return found?.queueName === queueName
      ? about(jobId, found)
      : Response.json({ message: 'No such job' }, { status: 404 });
  };

  const stats = aboutJob((_jobId, { open, success, failed }) =>
    Response.json({ success, inProgress: open.length, failed }),
  );

  const cancel = aboutJob((jobId, job) => {
    store.write([...waiting.ofJob(jobId).map((event) => waiting.remove(event)), jobs.cancel(jobId, job)]);
    return new Response(null, { status: 204 });
  });

  const ANSWERS: Readonly<Record<string, (body: unknown) => Response>> = {
    '/webhook/queue/publish': push,
    '/webhook/queue/stats': stats,
    '/webhook/queue/cancel': cancel,
  };

  /** Whether as many events with its key are worked on as its limit lets. */
  function isHeldBack({ queueName, concurrency }: WaitingEvent): boolean {
    if (concurrency === undefined) return false;
    const alike = [...running.values()].filter(
      (other) => other.queueName === queueName && other.concurrency?.key === concurrency.key,
    );
    return alike.length >= concurrency.limit;
  }

  const isFree = ({ sequence }: WaitingEvent): boolean => !running.has(sequence);

  return {
    answer(path, body) {
      const operation = ANSWERS[path];
      return operation === undefined
        ? Response.json({ message: `The local host does not model stargate POST ${path}` }, { status: 501 })
        : operation(body);
    },
    post(triggerKey, body, delay) {
      const dueAt = clock.now() + delay;
      store.write(putEach({ triggerKey, queueName: '', jobId: '', eventId: ids(), body, dueAt, retryCount: 0 }));
    },
    takeDue(by) {
      const event = waiting.first((each) => isFree(each) && !isHeldBack(each));
      if (event === undefined || event.dueAt > by) return undefined;
      running.set(event.sequence, event);
      return event;
    },
    nextDueAt: () => waiting.first(isFree)?.dueAt,
    finish(event, outcome) {
      running.delete(event.sequence);
      store.write([waiting.remove(event), ...jobs.settle(event.jobId, event.eventId, outcome)]);
    },
    tryAgain({ sequence, ...event }, { afterMilliseconds, reason, data }) {
      running.delete(sequence);
      const again: NewEvent = {
        ...event,
        dueAt: clock.now() + afterMilliseconds,
        retryCount: event.retryCount + 1,
        retryReason: reason,
        retryData: data,
      };
      // What was cancelled meanwhile does not come back.
      const isCancelled = jobs.find(event.jobId)?.isCancelled === true;
      store.write([waiting.remove({ ...event, sequence }), ...(isCancelled ? [] : [waiting.put(again)])]);
    },
  };
}

/** The requests that the host models, for the table in the README. */
export const QUEUE_OPERATIONS = ['/webhook/queue/publish', '/webhook/queue/stats', '/webhook/queue/cancel'] as const;
