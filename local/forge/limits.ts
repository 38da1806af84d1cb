import type { LimitTable } from '../limits/limit';
import { valuesOf } from '../limits/limit';

const PLATFORM = 'Forge: platform quotas and limits';
const EVENTS = 'Forge: async events API';
const ASYNC_LIMITS = 'Forge: async events limits';
const MANIFEST = 'Forge: manifest reference';
const HERE = 'the host; Forge does not document it';

/** Limits of Forge functions, invocations, schedules and queues. */
export const FUNCTION_LIMITS = {
  resolverMilliseconds: {
    value: 25_000,
    unit: 'milliseconds',
    of: 'a function that the front end waits for, or of a trigger',
    beyond: 'the function dies, the front end hears of it; an event is tried again',
    source: PLATFORM,
  },
  backgroundSeconds: {
    value: 55,
    unit: 'seconds',
    of: 'a consumer or scheduled trigger without `timeoutSeconds`',
    beyond: 'the function dies; an event is tried again',
    source: PLATFORM,
  },
  backgroundSecondsMost: {
    value: 900,
    unit: 'seconds',
    of: '`timeoutSeconds`',
    beyond: 'the site does not start',
    source: MANIFEST,
  },
  payloadBytes: {
    value: 500 * 1024,
    unit: 'bytes',
    of: 'a payload from the front end',
    beyond: '`invoke` is rejected',
    source: PLATFORM,
  },
  answerBytes: {
    value: 5 * 1024 * 1024,
    unit: 'bytes',
    of: 'an answer to the front end',
    beyond: '`invoke` is rejected',
    source: PLATFORM,
  },
  frontEndInvokes: {
    value: 500,
    unit: 'calls',
    of: '`invoke` of a page in 25 s',
    beyond: '`invoke` is rejected, by `@forge/bridge` itself',
    source: 'the code of @forge/bridge 7',
  },
  memoryMB: {
    value: 512,
    unit: 'MB',
    of: "a function's heap when the manifest says nothing",
    beyond: 'the function dies',
    source: PLATFORM,
  },
  memoryLeastMB: {
    value: 128,
    unit: 'MB',
    of: 'the least `memoryMB` of the app or a function',
    beyond: 'the site does not start',
    source: MANIFEST,
  },
  memoryMostMB: {
    value: 1024,
    unit: 'MB',
    of: '`memoryMB` of the app or a function, in whole MB',
    beyond: 'the site does not start',
    source: MANIFEST,
  },
  functionKeyLength: {
    value: 23,
    unit: 'characters',
    of: "a function's key",
    beyond: 'the site does not start',
    source: MANIFEST,
  },
  scheduledTriggers: {
    value: 5,
    unit: 'triggers',
    of: 'the manifest',
    beyond: 'the site does not start',
    source: PLATFORM,
  },
  firstTrigger: {
    value: 5 * 60_000,
    unit: 'milliseconds',
    of: 'from the start of a new site to its first scheduled run',
    beyond: 'it runs',
    source: HERE,
  },
  eventsPerPush: { value: 50, unit: 'events', of: 'a push to a queue', beyond: '400', source: EVENTS },
  pushBytes: { value: 200 * 1024, unit: 'bytes', of: 'a push to a queue', beyond: '413', source: EVENTS },
  longEventBytes: {
    value: 100 * 1024,
    unit: 'bytes',
    of: 'an event for a consumer with more than 55 s',
    beyond: '413',
    source: ASYNC_LIMITS,
  },
  retryDataBytes: {
    value: 4 * 1024,
    unit: 'bytes',
    of: 'the `retryData` of a retry',
    beyond: 'the event has failed',
    source: ASYNC_LIMITS,
  },
  eventsAtOnce: {
    value: 5,
    unit: 'events',
    of: 'background work at once',
    beyond: 'it waits',
    source: HERE,
  },
  eventsPerMinute: {
    value: 500,
    unit: 'events',
    of: 'all queues in a minute',
    beyond: '429 without Retry-After: `RateLimitError`',
    source: EVENTS,
  },
  delaySeconds: { value: 900, unit: 'seconds', of: 'the delay of an event or retry', beyond: '400', source: EVENTS },
  retries: { value: 4, unit: 'retries', of: 'an event', beyond: 'it has failed', source: EVENTS },
  retryAfterTimeout: {
    value: 60_000,
    unit: 'milliseconds',
    of: 'from a time-out to the next try of an event',
    beyond: 'it is tried again',
    source: HERE,
  },
} as const satisfies LimitTable;

export const LIMITS = valuesOf(FUNCTION_LIMITS);

/** The time between two runs of a scheduled trigger, in milliseconds. */
export const INTERVALS = {
  fiveMinute: 5 * 60_000,
  hour: 60 * 60_000,
  day: 24 * 60 * 60_000,
  week: 7 * 24 * 60 * 60_000,
} as const;
