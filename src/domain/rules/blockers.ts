import type { Acceptance } from '../post-mortem';
import type { CheckResult } from './rule';

/** What stands between a post-mortem and its publication. */
export interface Blockers {
  errors: readonly CheckResult[];
  /** Warnings that the moderator has not accepted. */
  open: readonly CheckResult[];
}

/** Product description section 5: errors block, warnings must be accepted with a reason, notes only inform. */
export function blockersOf(checks: readonly CheckResult[], acceptances: readonly Acceptance[]): Blockers {
  const accepted = new Set(acceptances.map(({ resultKey }) => resultKey));
  return {
    errors: checks.filter(({ grade }) => grade === 'error'),
    open: checks.filter(({ grade, key }) => grade === 'warning' && !accepted.has(key)),
  };
}
