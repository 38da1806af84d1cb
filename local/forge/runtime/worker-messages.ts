import type { FetchInit, FetchTarget } from './forge-fetch';
import type { RuntimeFacts } from './forge-runtime';

/** What a worker is made with. */
export interface WorkerStart {
  /** The app's bundle: one CommonJS file. */
  bundle: string;
}

export interface RunMessage {
  kind: 'run';
  handler: string;
  payload: unknown;
  context: unknown;
  runtime: RuntimeFacts;
  timeoutMs: number;
  /** How far the site's time is ahead of the machine's, in milliseconds. */
  clockOffset: number;
}

/** A response in a form that crosses between threads. */
export interface CarriedResponse {
  status: number;
  headers: [string, string][];
  body: string;
}

export type ToWorker =
  | RunMessage
  | { kind: 'answer'; id: number; response: CarriedResponse }
  | { kind: 'rejected'; id: number; message: string };

export type FromWorker =
  | { kind: 'fetch'; id: number; target: FetchTarget; path: string; init: FetchInit }
  /** `json` is what the handler answered; absent when it answered nothing. */
  | { kind: 'done'; json?: string }
  | { kind: 'failed'; name: string; message: string; stack?: string };
