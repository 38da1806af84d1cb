import type { ForgeFetch } from './forge-fetch';
import type { RuntimeFacts } from './forge-runtime';

/** One run of one function. */
export interface FunctionRun {
  functionKey: string;
  /** As in the manifest: `index.resolver`. */
  handler: string;
  /** The two arguments of the handler, as JSON can carry them. */
  payload: unknown;
  context: unknown;
  runtime: RuntimeFacts;
  fetch: ForgeFetch;
  timeoutMs: number;
  memoryMB: number;
  /** The site's time, and how far it is ahead of this machine's, in milliseconds. */
  now: () => number;
  /** So many bytes instead of random ones, for functions of a site with a seed. */
  randomBytes?: ((size: number) => Buffer) | undefined;
  /** Ends the run as a time-out when it fires. */
  signal: AbortSignal;
}

/** Where the app's functions run. */
export interface FunctionRunner {
  /** What the handler answered, as JSON can carry it. @throws FunctionTimeout, or what the handler threw. */
  run(run: FunctionRun): Promise<unknown>;
  close(): Promise<void>;
}

/** A function did not end in its time. */
export class FunctionTimeout extends Error {
  override readonly name = 'FunctionTimeout';
  constructor(functionKey: string, timeoutMs: number) {
    super(`The function ${functionKey} did not end within ${timeoutMs / 1000} s.`);
  }
}
