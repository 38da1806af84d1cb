import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { Fact } from '../domain/fact';
import type { Ports } from '../ports/ports';
import type { FactRequest } from './replace-fact';
import { replaceFact } from './replace-fact';

/** Takes a fact back; the history keeps what it said. Removing what is gone, or goes at the same moment, succeeds. */
export async function removeFact(
  ports: Ports,
  { fact, ...request }: Omit<FactRequest, 'fact'> & { fact: Fact | null },
): Promise<Result<null>> {
  if (fact === null) return succeed(null);
  const { id: factId, pageId, text } = fact;
  const change = { kind: 'fact-removed' as const, factId, text };
  const removed = await replaceFact(ports, { ...request, fact }, { after: null, change });
  if (removed.ok || removed.error.code !== 'changed-meanwhile') return removed;
  return (await ports.records.findFact(pageId, factId)) === null ? succeed(null) : removed;
}
