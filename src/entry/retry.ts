import { InvocationError, InvocationErrorCode } from '@forge/events';
import { PlatformError } from '../ports/confluence';
import { describe } from './failures';

const retryAfterSeconds = 60;
/** Forge takes no longer delay; what is still not possible then waits for the next scheduled run. */
const longestRetrySeconds = 900;

/**
 * Runs what nobody waits for. When the platform does not answer, Forge is asked to try again.
 * @param reference names this invocation in the log
 */
export async function retryLater(reference: string, run: () => Promise<void>): Promise<InvocationError | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    console.error(describe(error, reference));
    if (!(error instanceof PlatformError)) throw error;
    return new InvocationError({
      retryAfter: Math.min(error.retryAfterSeconds ?? retryAfterSeconds, longestRetrySeconds),
      retryReason:
        error.status === 429
          ? InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED
          : InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    });
  }
}
