import { ForgeKvsAPIError } from '@forge/kvs';
import { PlatformError } from '../../ports/confluence';

const busySeconds = 5;

/** Runs one call to storage; what storage does not explain becomes a `PlatformError`. */
export async function storageCall<Value>(operation: string, call: () => Promise<Value>): Promise<Value> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ForgeKvsAPIError)) throw new PlatformError(operation, null, null, { cause: error });
    // Storage throttles without a Retry-After.
    const throttled = error.code === 'RATE_LIMIT_EXCEEDED';
    throw new PlatformError(operation, throttled ? 429 : 500, throttled ? busySeconds : null, { cause: error });
  }
}

/** Like `storageCall`, for calls whose documented refusal is an answer: gives `refusal` for errors of this code. */
export async function storageCallUnless<Value, Refusal>(
  operation: string,
  code: string,
  refusal: Refusal,
  call: () => Promise<Value>,
): Promise<Value | Refusal> {
  return storageCall(operation, async () => {
    try {
      return await call();
    } catch (error) {
      if (error instanceof ForgeKvsAPIError && error.code === code) return refusal;
      throw error;
    }
  });
}
