import { InvocationError, InvocationErrorCode, JobDoesNotExistError, PayloadTooBigError, Queue } from '@forge/events';
import type { PushEvent } from '@forge/events';
import { kvs } from '@forge/kvs';
import { makeResolver } from '@forge/resolver';
import { standingClock } from '../../../local/clock';
import { createSite } from '../../../local/create-site';
import type { Site, SiteOptions } from '../../../local/create-site';
import { LIMITS } from '../../../local/forge/limits';
import { createInProcessRunner } from '../../../local/forge/runtime/in-process-runner';
import { kind } from '../../../local/simulation/unkindness';
import { sampleManifest } from '../support/sample-manifest';

/*
 * The queues of `@forge/events` as the package is, with consumers that this file writes.
 */
interface WorkEvent {
  eventId: string;
  jobId: string;
  body: Record<string, unknown>;
  retryContext?: { retryCount: number; retryReason: string; retryData?: unknown };
}

let site: Site;
let work: (event: WorkEvent) => unknown;
let heard: WorkEvent[];

const queue = new Queue({ key: 'work' });
const resolver = makeResolver({
  push: async ({ payload }) => (await queue.push((payload as { events: PushEvent[] }).events)).jobId,
  stats: ({ payload }) => queue.getStats((payload as { jobId: string }).jobId),
  cancel: async ({ payload }) => queue.cancel((payload as { jobId: string }).jobId),
});

function open(options: Partial<SiteOptions> = {}): void {
  heard = [];
  work = () => undefined;
  const handler = (event: WorkEvent): unknown => {
    heard.push(event);
    return work(event);
  };
  const runner = createInProcessRunner({ resolver, work: handler });
  const app = { manifest: sampleManifest, runner };
  site = createSite({ store: { kind: 'memory' }, app, clock: standingClock('2026-01-05T09:00:00Z'), ...options });
}
beforeEach(() => open());
afterEach(() => site.close());

const invoke = (functionKey: string, payload: unknown): Promise<unknown> =>
  site.invoke('admin', { moduleKey: 'notes', functionKey, payload, extension: { type: 'macro' } });
const push = async (...events: PushEvent[]): Promise<string> => String(await invoke('push', { events }));
const stats = (jobId: string) => invoke('stats', { jobId });
const named = (name: string, rest: Omit<PushEvent, 'body'> = {}): PushEvent => ({ body: { name }, ...rest });
const names = (): unknown[] => heard.map(({ body }) => body['name']);
const advance = async (seconds: number): Promise<void> => site.travel(site.clock.now() + seconds * 1000);

describe('events at once', () => {
  /** The most that were worked on at the same moment, of all and of each concurrency key. */
  async function mostAtOnce(...events: PushEvent[]): Promise<Record<string, number>> {
    const now: Record<string, number> = {};
    const most: Record<string, number> = {};
    const count = (key: string, by: number): void => {
      now[key] = (now[key] ?? 0) + by;
      most[key] = Math.max(most[key] ?? 0, now[key]);
    };
    work = async ({ body }) => {
      const keys = ['all', String(body['name'])];
      keys.forEach((key) => count(key, 1));
      for (let calls = 0; calls < 3; calls += 1) await kvs.get('anything');
      keys.forEach((key) => count(key, -1));
    };
    await push(...events);
    await site.runDueWork();
    return most;
  }
  const many = (count: number, make: () => PushEvent): PushEvent[] => Array.from({ length: count }, make);

  test('are some, each once', async () => {
    expect(await mostAtOnce(...many(12, () => named('a')))).toEqual({
      all: LIMITS.eventsAtOnce,
      a: LIMITS.eventsAtOnce,
    });
    expect(heard).toHaveLength(12);
    expect(new Set(heard.map(({ eventId }) => eventId)).size).toBe(12);
  });

  test('of one concurrency key are as many as its limit lets; other keys do not wait for it', async () => {
    const limited = (key: string, limit: number) => () => named(key, { concurrency: { key, limit } });
    const events = [...many(6, limited('one', 1)), ...many(6, limited('two', 2)), named('free')];
    expect(await mostAtOnce(...events)).toMatchObject({ one: 1, two: 2, free: 1 });
    expect(heard).toHaveLength(13);
    expect(names().indexOf('free')).toBeLessThan(6);
  });

  test('that fail or ask to be tried again make room', async () => {
    work = ({ body, retryContext }) => {
      if (body['name'] === 'bad') throw new Error('bad');
      return retryContext === undefined ? new InvocationError() : undefined;
    };
    const concurrency = { key: 'k', limit: 1 };
    const jobId = await push(
      named('bad', { concurrency }),
      named('again', { concurrency }),
      named('ok', { concurrency }),
    );
    await advance(10);
    expect(await stats(jobId)).toEqual({ success: 2, inProgress: 0, failed: 1 });
    expect(names().sort()).toEqual(['again', 'again', 'bad', 'ok', 'ok']);
  });
});

describe('a retry', () => {
  test('comes when it is asked for, with its reason and data, in the same job', async () => {
    const retryReason = InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED;
    work = ({ retryContext }) =>
      retryContext === undefined && new InvocationError({ retryAfter: 60, retryReason, retryData: { page: 2 } });
    const jobId = await push(named('a'));
    await advance(59);
    expect(await stats(jobId)).toEqual({ success: 0, inProgress: 1, failed: 0 });
    await advance(1);
    expect(heard[1]?.retryContext).toEqual({ retryCount: 1, retryReason, retryData: { page: 2 } });
    expect(await stats(jobId)).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  test.each([
    [0, 1],
    [30, 30],
    [900, 900],
    [5000, LIMITS.delaySeconds],
  ])('asked for after %s s comes after %s s', async (retryAfter, seconds) => {
    work = ({ retryContext }) =>
      retryContext === undefined &&
      new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
    await push(named('a'));
    await advance(seconds - 1);
    expect(heard).toHaveLength(1);
    await advance(1);
    expect(heard).toHaveLength(2);
  });

  test('comes four times; then the event has failed', async () => {
    work = () => new InvocationError();
    const jobId = await push(named('a'));
    await advance(60);
    expect(heard.map(({ retryContext }) => retryContext?.retryCount ?? 0)).toEqual([0, 1, 2, 3, 4]);
    expect(await stats(jobId)).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });

  test('with more than 4 KB of retryData is none', async () => {
    const retryReason = InvocationErrorCode.FUNCTION_RETRY_REQUEST;
    work = () => new InvocationError({ retryAfter: 1, retryReason, retryData: 'x'.repeat(LIMITS.retryDataBytes) });
    const jobId = await push(named('a'));
    await advance(60);
    expect(heard).toHaveLength(1);
    expect(await stats(jobId)).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });
});

describe("a job's figures", () => {
  test('count an event once, however often it comes', async () => {
    await site.close();
    open({ unkindness: { ...kind, deliveries: () => [0, 1000, 2000] } });
    let turn = 0;
    work = () => {
      if ((turn += 1) > 1) throw new Error('already done');
    };
    const jobId = await push(named('a'));
    await advance(0);
    expect(await stats(jobId)).toEqual({ success: 1, inProgress: 0, failed: 0 });
    await advance(10);
    expect(heard).toHaveLength(3);
    expect(await stats(jobId)).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  test('are not there for a job of nobody', async () => {
    const errors: unknown[] = [];
    work = () => queue.getStats('none').catch((error: unknown) => void errors.push(error));
    await push(named('a'));
    await advance(0);
    expect(errors).toEqual([expect.any(JobDoesNotExistError)]);
  });
});

describe('a job that is cancelled', () => {
  test('hands out no more events', async () => {
    const jobId = await push(named('now'), named('later', { delayInSeconds: 60 }));
    await advance(0);
    await invoke('cancel', { jobId });
    await advance(120);
    expect(names()).toEqual(['now']);
    expect(await stats(jobId)).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  test('does not get back what asks for another try meanwhile', async () => {
    work = async ({ jobId }) => {
      await queue.cancel(jobId);
      return new InvocationError();
    };
    const jobId = await push(named('a'), named('b', { delayInSeconds: 60 }));
    await advance(120);
    expect(names()).toEqual(['a']);
    expect(await stats(jobId)).toEqual({ success: 0, inProgress: 0, failed: 0 });
  });
});

describe('a push', () => {
  test.each<[string, PushEvent[], RegExp]>([
    ['more than 50 events', Array.from({ length: 51 }, () => named('a')), /50/],
    ['no events', [], /No events/i],
    ['a delay of more than 900 s', [named('a', { delayInSeconds: 901 })], /900|15 minutes/i],
    ['more than 200 KB', [{ body: { text: 'x'.repeat(LIMITS.pushBytes) } }], /200 ?KB/],
    [
      'an event of more than 100 KB for a long consumer',
      [{ body: { text: 'x'.repeat(LIMITS.longEventBytes) } }],
      /100 ?KB/,
    ],
    ['a concurrency of nothing', [named('a', { concurrency: { key: 'k', limit: 0 } })], /400/],
  ])('with %s is refused', async (_name, events, sentence) => {
    await expect(push(...events)).rejects.toThrow(sentence);
    await advance(1000);
    expect(heard).toEqual([]);
  });

  test('that is too large is refused with the error of the package', async () => {
    const errors: unknown[] = [];
    work = async ({ body }) => {
      if (body['name'] !== 'large') return;
      await queue
        .push({ body: { text: 'x'.repeat(LIMITS.longEventBytes) } })
        .catch((error: unknown) => errors.push(error));
    };
    await push(named('large'));
    await advance(1);
    expect(errors).toEqual([expect.any(PayloadTooBigError)]);
  });

  test.each([0, 900])('with a delay of %s s comes then', async (delayInSeconds) => {
    await push(named('a', { delayInSeconds }));
    await advance(delayInSeconds);
    expect(names()).toEqual(['a']);
  });
});
