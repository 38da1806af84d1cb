import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { Fact, FactSettlement } from '../domain/fact';
import type { Ports } from '../ports/ports';
import type { FactRequest } from './replace-fact';
import { replaceFact } from './replace-fact';

type Wanted = Pick<Parsed<'settleFact'>, 'kind' | 'reason'>;

/** The moderator says what became of a fact, or takes that back. Saying the same again succeeds and writes nothing. */
export async function settleFact(ports: Ports, request: FactRequest & Wanted): Promise<Result<Fact>> {
  const { fact, version, callerId, kind } = request;
  const reason = kind === 'resolved' || kind === 'accepted' ? request.reason : '';
  if (isSame(fact.settlement, { kind, reason })) return succeed(fact);
  const at = new Date(ports.clock()).toISOString();
  const after: Fact = {
    ...fact,
    version: version + 1,
    settlement: kind === 'open' ? null : { kind, reason, byId: callerId, at },
  };
  const written = await replaceFact(ports, request, {
    after,
    change: { kind: 'fact-settled', factId: fact.id, settlement: after.settlement?.kind ?? null, reason },
  });
  return written.ok ? succeed(after) : written;
}

function isSame(before: FactSettlement | null, { kind, reason }: Wanted): boolean {
  return (before?.kind ?? 'open') === kind && (before?.reason ?? '') === reason;
}
