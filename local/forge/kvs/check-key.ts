import { LIMITS } from './limits';
import { badRequest } from './refusal';

/** @throws KvsRefusal when this is no key that storage takes. */
export function checkKey(key: string): void {
  if (key.length === 0) throw badRequest('KEY_TOO_SHORT', 'A key has at least one character');
  if (key.length > LIMITS.keyLength) {
    throw badRequest('KEY_TOO_LONG', `A key has at most ${LIMITS.keyLength} characters, this one has ${key.length}`);
  }
  if (!LIMITS.keyPattern.test(key)) {
    throw badRequest(
      'INVALID_KEY',
      `The key ${JSON.stringify(key)} has characters other than letters, digits, spaces and : . _ - #`,
    );
  }
}
