import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { Fact } from '../domain/fact';
import type { PostMortem } from '../domain/post-mortem';
import type { Ports } from '../ports/ports';
import type { FactChange } from './fact-changes';
import { factChanges } from './fact-changes';

const mostAttempts = 5;

export interface FactRequest {
  callerId: string;
  postMortem: PostMortem;
  fact: Fact;
  /** The version of the fact that the person saw. */
  version: number;
}

/**
 * Changes or removes a fact, if nobody did so since the person saw it. What others change of the record meanwhile commutes with
 * it: that is read again and tried again.
 * @param after null removes it
 */
export async function replaceFact(
  ports: Ports,
  { callerId, postMortem, fact, version }: FactRequest,
  { after, change }: { after: Fact | null; change: FactChange['change'] },
): Promise<Result<null>> {
  if (fact.version !== version) return changedMeanwhile(fact);
  const at = new Date(ports.clock()).toISOString();
  await ports.peopleRegister.note(`page:${fact.pageId}`, [callerId]);
  let current = postMortem;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const changes = factChanges(ports, current, { callerId, before: fact, after, change, at });
    if ((await ports.records.commit(changes)) === 'committed') return succeed(null);
    const newest = await ports.records.findPostMortem(fact.pageId);
    if (newest === null || newest.version === current.version) return changedMeanwhile(fact);
    current = newest;
  }
  return fail('busy', { retryAfterSeconds: 1 });
}

function changedMeanwhile({ at, settlement }: Fact) {
  return fail('changed-meanwhile', { changedAt: settlement?.at ?? at, changedById: settlement?.byId ?? null });
}
