import type { Actor } from '../confluence/model/access';
import type { RunMeter } from '../metering/meter';
import { FunctionTimeout } from './runtime/function-runner';

/** One running function, as the platform sees its calls. */
export interface Invocation {
  id: string;
  functionKey: string;
  /** The person who started it; nobody for schedules and queues. */
  accountId: string | undefined;
  timeoutMs: number;
  /** Fires when the function has died. */
  end: AbortController;
  meter: RunMeter;
}

/** One for all: the reason that `abort` makes by itself each time takes the stack with it. */
const ENDED = new Error('The function has ended.');

/** Lets nothing that the function left running go on calling the platform. */
export const end = (invocation: Invocation): void => invocation.end.abort(ENDED);

/** Ends an invocation as a time-out. */
export function kill(invocation: Invocation): FunctionTimeout {
  end(invocation);
  return new FunctionTimeout(invocation.functionKey, invocation.timeoutMs);
}

/** One call of a function to the platform, as it went. */
export interface PlatformCall {
  /** ISO 8601. */
  at: string;
  service: string;
  method: string;
  path: string;
  /** An account id, `app`, or nobody. */
  actor: Actor;
  /** Absent when the function died before it was answered. */
  status?: number;
  functionKey: string;
  invocationId: string;
  /** How it was made to fail, if it was. */
  fault?: string;
}
