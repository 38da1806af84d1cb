import type { CustomerImpact } from './post-mortem';

/** "None", "no customer impact", "no users were affected". "No data was lost" and "no customers could log in" say nothing of the kind. */
const noImpact =
  /^\W*(?:none|nil|n\/a)\b|\bno (?:\w+[- ]){0,2}impact\b|\b(?:no (?:\w+ ){0,2}(?:customers?|users?|clients?)|nobody|no one) (?:was|were) (?:affected|impacted)\b/iu;

/** Whether customers noticed, from what a report says of the impact. */
export function statedCustomerImpact(statement: string): CustomerImpact {
  if (statement.trim() === '') return 'unknown';
  return noImpact.test(statement) ? 'none' : 'some';
}
