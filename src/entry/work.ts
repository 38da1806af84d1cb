import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { ports } from '../app';
import { PlatformError } from '../ports/confluence';
import { compileFollowUp } from '../usecases/compile-follow-up';
import type { Work } from '../ports/work';
import { settleOperation } from '../usecases/settle-operation';
import { settlePostMortem } from '../usecases/settle-post-mortem';
import { describe } from './failures';

const workSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('compile-follow-up'), spaceId: z.string(), periodKey: z.iso.date() }),
  z.object({ kind: z.literal('settle-operation'), operationId: z.string() }),
  z.object({ kind: z.literal('settle-post-mortem'), pageId: z.string(), byId: z.string() }),
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
    await perform(parsed.data);
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

async function perform(work: Work): Promise<void> {
  switch (work.kind) {
    case 'compile-follow-up':
      return compileFollowUp(ports, work);
    case 'settle-operation':
      return settleOperation(ports, work.operationId);
    case 'settle-post-mortem':
      return settlePostMortem(ports, work);
  }
}
