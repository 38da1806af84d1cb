import type { Result } from '../contract/result';
import type { Ports } from '../ports/ports';
import type { FactRequest } from './replace-fact';
import { replaceFact } from './replace-fact';

/** Takes a fact back; the history keeps what it said. */
export async function removeFact(ports: Ports, request: FactRequest): Promise<Result<null>> {
  const { id: factId, text } = request.fact;
  return replaceFact(ports, request, { after: null, change: { kind: 'fact-removed', factId, text } });
}
