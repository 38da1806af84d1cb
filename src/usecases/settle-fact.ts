import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { Fact, FactSettlement } from '../domain/fact';
import type { Ports } from '../ports/ports';
import type { FactRequest } from './replace-fact';
import { replaceFact } from './replace-fact';

type Wanted = Parsed<'settleFact'>['settlement'];

/** The moderator says what became of a fact, or takes that back. Saying the same again succeeds and writes nothing. */
export async function settleFact(ports: Ports, request: FactRequest & { settlement: Wanted }): Promise<Result<Fact>> {
  const { fact, version, callerId, settlement: wanted } = request;
  if (isSame(fact.settlement, wanted)) return succeed(fact);
  const at = new Date(ports.clock()).toISOString();
  const after: Fact = {
    ...fact,
    version: version + 1,
    settlement: wanted === null ? null : { kind: wanted.kind, reason: reasonOf(wanted), byId: callerId, at },
  };
  const written = await replaceFact(ports, request, {
    after,
    change: { kind: 'fact-settled', factId: fact.id, settlement: wanted?.kind ?? null, reason: reasonOf(wanted) },
  });
  return written.ok ? succeed(after) : written;
}

function isSame(before: FactSettlement | null, wanted: Wanted): boolean {
  return before?.kind === wanted?.kind && (before?.reason ?? '') === reasonOf(wanted);
}

function reasonOf(wanted: Wanted): string {
  return wanted === null || wanted.kind === 'moved' ? '' : wanted.reason;
}
