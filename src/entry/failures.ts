import { DamagedDocumentError } from '../domain/document/post-mortem-document';
import type { Failure, Result } from '../contract/result';
import { fail } from '../contract/result';
import { CallerRefusedError, PlatformError } from '../ports/confluence';

/** When Confluence is busy but does not say for how long. */
const defaultRetrySeconds = 10;

/**
 * The one place where what was thrown becomes an answer. The log gets the kind of error and the operation, never text of
 * pages or people.
 * @param reference names this invocation in the log and in the sentence that the person reads
 */
export function failureOf(error: unknown, reference: string): { ok: false; error: Failure } {
  if (error instanceof DamagedDocumentError) return fail('page-damaged', { problem: error.message });
  if (error instanceof PlatformError && error.status === 429) {
    return fail('busy', { retryAfterSeconds: error.retryAfterSeconds ?? defaultRetrySeconds });
  }
  console.error(describe(error, reference));
  if (error instanceof CallerRefusedError) return fail('not-admitted', null);
  return fail('platform-failed', { reference });
}

/** One line for the log. */
export function describe(error: unknown, reference: string): string {
  if (error instanceof PlatformError) return `${reference}: ${error.message}`;
  return `${reference}: ${error instanceof Error ? (error.stack ?? error.name) : 'thrown without an error'}`;
}

/** Runs one request; whatever it throws comes out as a `Result`. */
export async function settleResult<Value>(
  reference: string,
  run: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await run();
  } catch (error) {
    return failureOf(error, reference);
  }
}
