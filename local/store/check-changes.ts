import { encodeKey, LONGEST_KEY } from './key';
import type { Change } from './ordered-store';

/** A change made ready to be written: encoded key, value as text (absent: the key goes). */
export interface CheckedChange {
  key: Buffer;
  text: string | undefined;
}

/**
 * Encodes all changes before any is written, so that a change that cannot be stored leaves nothing half done.
 * @throws RangeError when a key is longer than a store can hold.
 */
export function checkChanges(changes: readonly Change[]): CheckedChange[] {
  return changes.map((change) => {
    const key = encodeKey(change.key);
    if (key.length > LONGEST_KEY) {
      throw new RangeError(
        `The key ${change.key.join('/').slice(0, 80)}… has ${key.length} bytes; at most ${LONGEST_KEY} can be stored.`,
      );
    }
    return { key, text: 'remove' in change ? undefined : JSON.stringify(change.value) };
  });
}
