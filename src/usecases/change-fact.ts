import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { Fact } from '../domain/fact';
import type { Ports } from '../ports/ports';
import { clocksApart } from './add-fact';
import type { FactRequest } from './replace-fact';
import { replaceFact } from './replace-fact';

type Content = Parsed<'changeFact'>['content'];

/**
 * Says a fact otherwise. What was settled was the earlier statement, so it is open again. A change that is there already, as
 * after a lost answer, succeeds.
 */
export async function changeFact(ports: Ports, request: FactRequest & { content: Content }): Promise<Result<Fact>> {
  const { fact, version, content } = request;
  const fields = changedFields(fact, content);
  if (fields.length === 0) return succeed(fact);
  if (Date.parse(content.occurredAt) > ports.clock() + clocksApart) {
    return fail('invalid-request', { problem: 'what has not happened yet is no fact' });
  }
  const after: Fact = { ...fact, ...content, version: version + 1, settlement: null };
  const change = { kind: 'fact-changed', factId: fact.id, fields } as const;
  const written = await replaceFact(ports, request, { after, change });
  return written.ok ? succeed(after) : written;
}

function changedFields(fact: Fact, content: Content): readonly string[] {
  const before = new Map<string, unknown>(Object.entries(fact));
  return Object.entries(content).flatMap(([field, value]) => (before.get(field) === value ? [] : field));
}
