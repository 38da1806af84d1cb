import type { Json } from '../../store/ordered-store';
import { LIMITS } from './limits';
import { badRequest } from './refusal';

/** How many objects and lists lie within one another; a plain text or number has depth 0. */
export function depthOf(value: Json): number {
  if (value === null || typeof value !== 'object') return 0;
  const inner = Array.isArray(value) ? value : Object.values(value);
  return 1 + inner.reduce<number>((deepest, each) => Math.max(deepest, depthOf(each)), 0);
}

/** @throws KvsRefusal when the value is missing, too big or too deep. */
export function checkValue(value: Json | undefined): asserts value is Json {
  if (value === undefined || value === null) throw badRequest('INVALID_VALUE', 'A value is needed, and null is none');
  const bytes = Buffer.byteLength(JSON.stringify(value));
  if (bytes > LIMITS.valueBytes) {
    throw badRequest('MAX_SIZE', `A value has at most ${LIMITS.valueBytes} bytes, this one has ${bytes}`);
  }
  const depth = depthOf(value);
  if (depth > LIMITS.valueDepth) {
    throw badRequest('MAX_DEPTH', `A value is at most ${LIMITS.valueDepth} levels deep, this one has ${depth}`);
  }
}
