import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { kvs } from '@forge/kvs';
import type { Seals } from '../../ports/seals';
import { keys } from './layout';
import { storageCall } from './storage-call';

const algorithm = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

async function findKey(): Promise<Buffer | null> {
  const stored = await storageCall('get the key of seals', () => kvs.getSecret<string>(keys.sealKey));
  return stored === undefined ? null : Buffer.from(stored, 'base64');
}

/** Two first seals at once make two keys; what the earlier one sealed is not opened any more, and its reader starts again. */
async function createKey(): Promise<Buffer> {
  const key = randomBytes(keyBytes);
  await storageCall('set the key of seals', () => kvs.setSecret(keys.sealKey, key.toString('base64')));
  return key;
}

/** Sealed with a key of this installation, which nobody but the app reads. */
export const kvsSeals: Seals = {
  async seal(text) {
    const key = (await findKey()) ?? (await createKey());
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, key, nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  },

  async open(sealed) {
    const bytes = Buffer.from(sealed, 'base64url');
    const key = bytes.length > nonceBytes + tagBytes ? await findKey() : null;
    if (key === null) return null;
    const opened = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes));
    opened.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    try {
      return opened.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + opened.final('utf8');
    } catch {
      // The tag does not fit: it was sealed elsewhere or changed on its way.
      return null;
    }
  },
};
