/** Limits of Forge functions, invocations and queues. Source: "Platform quotas and limits" and the async events reference. */
export const LIMITS = {
  /** How long a function that the front end waits for may run. */
  resolverMilliseconds: 25_000,
  /** How long a consumer or scheduled trigger may run when the manifest says nothing, and at most. */
  backgroundSeconds: 55,
  backgroundSecondsMost: 900,
  /** Bytes of a payload from the front end, and of an answer to it. */
  payloadBytes: 500 * 1024,
  answerBytes: 5 * 1024 * 1024,
  /** Memory of a function in MB when the manifest says nothing. */
  memoryMB: 512,
  /** Events of one push, and their bytes. */
  eventsPerPush: 50,
  pushBytes: 200 * 1024,
  /** The longest delay of an event or of its retry, in seconds. */
  delaySeconds: 900,
  /** How often an event is tried again. */
  retries: 4,
  /** After how many milliseconds an event is tried again whose function timed out. */
  retryAfterTimeout: 60_000,
  /** How long after an app was installed its scheduled triggers first run. */
  firstTrigger: 5 * 60_000,
} as const;

/** The time between two runs of a scheduled trigger, in milliseconds. */
export const INTERVALS = {
  fiveMinute: 5 * 60_000,
  hour: 60 * 60_000,
  day: 24 * 60 * 60_000,
  week: 7 * 24 * 60 * 60_000,
} as const;
