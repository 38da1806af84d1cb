import type { Failure } from '../../../../../src/contract/result';

/** A request that was never answered properly. */
export interface Unanswered {
  ok: false;
  error: Failure;
}

/**
 * What an exception becomes: a failure with a reference under which the browser's console has the cause, which may name
 * things that are of no use to the reader.
 */
export function describeBreakdown(cause: unknown): Unanswered {
  const reference = `B-${Math.random().toString(36).slice(2, 8).toUpperCase()}`;
  reportError(new Error(`Reference ${reference}: ${describeCause(cause)}`, { cause }));
  return { ok: false, error: { code: 'platform-failed', detail: { reference } } };
}

function describeCause(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
