import { isDeepStrictEqual } from 'node:util';
import { digestOf } from '../domain/digest/digest';
import { PlatformError } from '../ports/confluence';
import type { Ports } from '../ports/ports';

const mostAttempts = 5;

/**
 * Counts the digest of a post-mortem anew from its record and items, and writes it if it came to something else. Runs after anything
 * of them changed and in the daily sweep; doing it twice, late or out of order changes nothing, since nothing is added or taken away.
 * @throws PlatformError when somebody writes at the same moment again and again: the queue tries again
 */
export async function recountDigest({ records, digests }: Pick<Ports, 'records' | 'digests'>, pageId: string) {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    // Before the records are read: what is counted from older ones than another count's is then refused.
    const kept = await digests.find(pageId);
    const postMortem = await records.findPostMortem(pageId);
    if (postMortem === null) return;
    const digest = digestOf(postMortem, await records.findItems(pageId, postMortem.actionItemIds));
    if (kept !== null && isDeepStrictEqual(kept.digest, digest)) return;
    const expected = { version: kept?.version ?? null, recordVersion: postMortem.version };
    if ((await digests.write(digest, expected)) === 'written') return;
  }
  throw new PlatformError('recount a digest', null, null);
}
