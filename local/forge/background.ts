import { z } from 'zod';
import type { TravelClock } from '../clock';
import type { Json, OrderedStore } from '../store/ordered-store';
import type { Functions } from './functions';
import type { AppIdentity } from './identity';
import { INTERVALS, LIMITS } from './limits';
import type { AppManifest, ScheduledTriggerModule } from './manifest';
import type { Queue } from './queue';
import type { WaitingEvent } from './waiting-events';
import { FunctionTimeout } from './runtime/function-runner';

/** What `new InvocationError(…)` of @forge/events becomes when a consumer answers it. */
const retryAnswer = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({ retryAfter: z.number().optional(), retryReason: z.string().optional(), retryData: z.json().optional() })
    .optional(),
});

/** Why a function ended that Forge runs again by itself; nothing when the function threw. */
function platformFailure(error: unknown): string | undefined {
  if (error instanceof FunctionTimeout) return 'FUNCTION_TIME_OUT';
  const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isOutOfMemory ? 'FUNCTION_OUT_OF_MEMORY' : undefined;
}

/** Work that nobody waits for: events of queues, and scheduled triggers. */
export interface Background {
  /** Runs what is due now, and what becomes due by that at this moment. */
  runDue(): Promise<void>;
  /** Runs a scheduled trigger, due or not. */
  runTrigger(key: string): Promise<void>;
  /** When something is next due, in milliseconds since 1970. */
  nextDueAt(): number | undefined;
}

/** A background function that failed, for whoever watches the host. */
export type ReportFailure = (what: string, error: unknown) => void;

export function createBackground(options: {
  manifest: AppManifest;
  identity: AppIdentity;
  store: OrderedStore;
  clock: TravelClock;
  queue: Queue;
  functions: Functions;
  reportFailure: ReportFailure;
  /** How often a trigger runs when it is due; once when absent. */
  scheduledRuns?: () => number;
}): Background {
  const { manifest, identity, store, clock, queue, functions, reportFailure, scheduledRuns = () => 1 } = options;
  const triggers = manifest.modules.scheduledTrigger ?? [];
  const dueKey = ({ key }: ScheduledTriggerModule) => ['forge', 'trigger', key] as const;
  const setDue = (trigger: ScheduledTriggerModule, due: number): number => {
    store.write([{ key: dueKey(trigger), value: due }]);
    return due;
  };
  /** Never further ahead than one interval: a clock that was moved back must not silence a trigger until then. */
  const dueAt = (trigger: ScheduledTriggerModule): number => {
    const stored = store.get(dueKey(trigger));
    if (typeof stored !== 'number') return clock.now() + LIMITS.firstTrigger;
    const furthest = clock.now() + Math.max(INTERVALS[trigger.interval], LIMITS.firstTrigger);
    return stored <= furthest ? stored : setDue(trigger, furthest);
  };
  triggers.forEach((trigger) => setDue(trigger, dueAt(trigger)));

  async function run(trigger: ScheduledTriggerModule): Promise<void> {
    const payload = { context: { cloudId: identity.cloudId, moduleKey: trigger.key, userAccess: { enabled: false } } };
    const timeoutMs = functions.backgroundTime(trigger.function);
    // Forge does not run a failed trigger again; neither do we.
    await functions
      .run({
        functionKey: trigger.function,
        moduleKey: trigger.key,
        moduleType: 'scheduledTrigger',
        payload,
        timeoutMs,
      })
      .catch((error: unknown) => reportFailure(`scheduled trigger ${trigger.key}`, error));
  }

  /** Runs that were missed meanwhile are not made up for: one run, then the next interval. */
  async function runDueTriggers(): Promise<boolean> {
    const due = triggers
      .filter((trigger) => dueAt(trigger) <= clock.now())
      .sort((left, right) => dueAt(left) - dueAt(right));
    for (const trigger of due) {
      const interval = INTERVALS[trigger.interval];
      const missed = Math.floor((clock.now() - dueAt(trigger)) / interval);
      setDue(trigger, dueAt(trigger) + (missed + 1) * interval);
      for (let runs = scheduledRuns(); runs > 0; runs -= 1) await run(trigger);
    }
    return due.length > 0;
  }

  function retryOrGiveUp(event: WaitingEvent, afterMilliseconds: number, reason: string, data?: Json): void {
    if (event.retryCount >= LIMITS.retries) queue.finish(event, 'failed');
    else queue.tryAgain(event, { afterMilliseconds, reason, data });
  }

  function settle(event: WaitingEvent, answer: unknown): void {
    const retry = retryAnswer.safeParse(answer);
    if (!retry.success) return queue.finish(event, 'success');
    const { retryAfter = 1, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = retry.data.retryOptions ?? {};
    if (Buffer.byteLength(JSON.stringify(retryData ?? null)) > LIMITS.retryDataBytes)
      return settleFailed(event, new Error('The retryData is larger than the 4 KB that Forge takes.'));
    retryOrGiveUp(event, Math.min(retryAfter, LIMITS.delaySeconds) * 1000, retryReason, retryData);
  }

  function settleFailed(event: WaitingEvent, error: unknown): void {
    reportFailure(
      `event ${event.eventId} ${event.triggerKey === undefined ? `of the queue ${event.queueName}` : `for the trigger ${event.triggerKey}`}`,
      error,
    );
    const reason = platformFailure(error);
    if (reason === undefined) queue.finish(event, 'failed');
    else retryOrGiveUp(event, LIMITS.retryAfterTimeout, reason);
  }

  /** The module that an event is for, and what its function gets; nothing when the manifest no longer has it. */
  function receiverOf(event: WaitingEvent) {
    const { triggerKey, queueName, jobId, eventId, body, retryCount, retryReason, retryData } = event;
    const retryContext = retryCount === 0 ? {} : { retryContext: { retryCount, retryReason, retryData } };
    if (triggerKey !== undefined) {
      const module = (manifest.modules.trigger ?? []).find(({ key }) => key === triggerKey);
      return module && { module, moduleType: 'trigger', payload: { ...body, ...retryContext } };
    }
    const module = (manifest.modules.consumer ?? []).find(({ queue: name }) => name === queueName);
    return module && { module, moduleType: 'consumer', payload: { queueName, jobId, eventId, body, ...retryContext } };
  }

  async function deliver(event: WaitingEvent): Promise<void> {
    const receiver = receiverOf(event);
    if (receiver === undefined) return queue.finish(event, 'failed');
    const { module, moduleType, payload } = receiver;
    // Only consumers and scheduled triggers may run for longer than what a person waits for.
    const timeoutMs =
      moduleType === 'trigger' ? LIMITS.resolverMilliseconds : functions.backgroundTime(module.function);
    await functions.run({ functionKey: module.function, moduleKey: module.key, moduleType, payload, timeoutMs }).then(
      (answer) => settle(event, answer),
      (error: unknown) => settleFailed(event, error),
    );
  }

  /** Several at once, as Forge does; what concurrency keys hold back comes when there is room. */
  async function deliverDueEvents(): Promise<boolean> {
    const running = new Set<Promise<void>>();
    let delivered = false;
    try {
      for (;;) {
        const event = running.size < LIMITS.eventsAtOnce ? queue.takeDue(clock.now()) : undefined;
        if (event === undefined && running.size === 0) return delivered;
        if (event === undefined) await Promise.race(running);
        else {
          delivered = true;
          const done = deliver(event).finally(() => running.delete(done));
          running.add(done);
        }
      }
    } finally {
      await Promise.allSettled(running);
    }
  }

  async function runAllDue(): Promise<void> {
    let again = true;
    while (again) {
      const triggered = await runDueTriggers();
      const delivered = await deliverDueEvents();
      again = triggered || delivered;
    }
  }

  // One at a time: an event that is being worked on must not be handed out a second time.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };

  return {
    runDue: () => inTurn(runAllDue),
    runTrigger(key) {
      const trigger = triggers.find((each) => each.key === key);
      if (trigger === undefined) return Promise.reject(new Error(`The manifest has no scheduled trigger ${key}.`));
      return inTurn(() => run(trigger));
    },
    nextDueAt() {
      const due = [...triggers.map(dueAt), queue.nextDueAt()].filter((each) => each !== undefined);
      return due.length === 0 ? undefined : Math.min(...due);
    },
  };
}
