import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { ports } from '../app';
import { PlatformError } from '../ports/confluence';
import { compileFollowUp } from '../usecases/compile-follow-up';
import { settleOperation } from '../usecases/settle-operation';
import { describe } from './failures';

const workSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('compile-follow-up'), spaceId: z.string(), periodKey: z.iso.date() }),
  z.object({ kind: z.literal('settle-operation'), operationId: z.string() }),
]);

const eventSchema = z.object({ body: z.unknown(), jobId: z.string().default('queue') });

const retryAfterSeconds = 60;
/** Forge takes no longer delay; what is still not possible then waits for the next hour's tick. */
const longestRetrySeconds = 900;

/**
 * One event of the queue. May come twice, late, and from another version of the app: what is not understood is logged and let
 * go, since it would not be understood the next time either.
 */
export async function work(event: unknown): Promise<InvocationError | undefined> {
  const { body, jobId } = eventSchema.parse(event);
  const parsed = workSchema.safeParse(body);
  if (!parsed.success) {
    console.error(`${jobId}: an event of the queue is not understood`);
    return undefined;
  }
  try {
    await (parsed.data.kind === 'compile-follow-up'
      ? compileFollowUp(ports, parsed.data)
      : settleOperation(ports, parsed.data.operationId));
    return undefined;
  } catch (error) {
    console.error(describe(error, jobId));
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
