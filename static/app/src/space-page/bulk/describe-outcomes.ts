import type { BulkOutcome } from './change-rows';

/** `8 changed · 1 was so already · 2 not changed`. */
export function describeOutcomes(outcomes: readonly BulkOutcome[]): string {
  const count = (kind: BulkOutcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  const parts: readonly [number, string][] = [
    [count('changed'), 'changed'],
    [count('as-it-was'), count('as-it-was') === 1 ? 'was so already' : 'were so already'],
    [count('refused'), 'not changed'],
  ];
  const told = parts.filter(([number]) => number > 0);
  return told.map(([number, words]) => `${number} ${words}`).join(' · ');
}
