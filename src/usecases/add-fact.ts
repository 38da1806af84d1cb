import { mostFacts } from '../contract/limits';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { Fact } from '../domain/fact';
import type { PostMortem } from '../domain/post-mortem';
import type { Ports } from '../ports/ports';
import { factChanges } from './fact-changes';

/** Adding commutes with every other change of the record, so a conflict is read again and tried again. */
const mostAttempts = 5;

export interface AddFactRequest {
  callerId: string;
  postMortem: PostMortem;
  /** The fact's id is the operation's, so that a repeated request finds its own fact. */
  payload: Parsed<'addFact'>;
}

/** Writes down a participant's statement. Safe to repeat with the same operation id. */
export async function addFact(ports: Ports, { callerId, postMortem, payload }: AddFactRequest): Promise<Result<Fact>> {
  const { records, clock } = ports;
  const { pageId } = postMortem;
  const at = new Date(clock()).toISOString();
  const fact: Fact = {
    ...payload.content,
    id: payload.operationId,
    pageId,
    version: 1,
    byId: callerId,
    at,
    settlement: null,
  };
  if (Date.parse(fact.occurredAt) > clock() + clocksApart) {
    return fail('invalid-request', { problem: 'what has not happened yet is no fact' });
  }
  await ports.peopleRegister.note(`page:${pageId}`, [callerId]);
  let current: PostMortem | null = postMortem;
  for (let attempt = 0; attempt < mostAttempts && current; attempt += 1) {
    const existing = await records.findFact(pageId, fact.id);
    if (existing) return succeed(existing);
    if ((await records.facts(pageId)).length >= mostFacts) return fail('too-large', { limit: `${mostFacts} facts` });
    const change = { kind: 'fact-added', factId: fact.id } as const;
    const changes = factChanges(ports, current, { callerId, before: null, after: fact, change, at });
    if ((await records.commit(changes)) === 'committed') return succeed(fact);
    current = await records.findPostMortem(pageId);
  }
  return fail('busy', { retryAfterSeconds: 1 });
}

/** Milliseconds that the clock of who writes may be ahead. */
export const clocksApart = 5 * 60_000;
