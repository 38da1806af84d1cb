import type { PostMortemView } from '../../../../../src/contract/views';
import type { Acceptance } from '../../../../../src/domain/post-mortem';
import type { CheckResult } from '../../../../../src/domain/rules/rule';

export interface AcceptedCheck {
  check: CheckResult;
  acceptance: Acceptance;
}

export interface SortedChecks {
  /** Errors: they block publishing. */
  toMend: readonly CheckResult[];
  /** Warnings that nobody accepted yet: they block publishing too. */
  toAccept: readonly CheckResult[];
  notes: readonly CheckResult[];
  accepted: readonly AcceptedCheck[];
}

/** The checks by what they ask of people. */
export function sortChecks({ checks, postMortem }: Pick<PostMortemView, 'checks' | 'postMortem'>): SortedChecks {
  const acceptances = new Map(postMortem.acceptances.map((acceptance) => [acceptance.resultKey, acceptance]));
  const warnings = checks.filter((check) => check.grade === 'warning');
  return {
    toMend: checks.filter((check) => check.grade === 'error'),
    toAccept: warnings.filter((check) => !acceptances.has(check.key)),
    notes: checks.filter((check) => check.grade === 'note'),
    accepted: warnings.flatMap((check) => {
      const acceptance = acceptances.get(check.key);
      return acceptance === undefined ? [] : [{ check, acceptance }];
    }),
  };
}

/** `2 to mend, 3 to accept`; what is not there is not counted. */
export function summarizeChecks({ toMend, toAccept }: SortedChecks): string {
  const parts = [
    toMend.length > 0 && `${toMend.length} to mend`,
    toAccept.length > 0 && `${toAccept.length} to accept`,
  ];
  return parts.filter((part) => part !== false).join(', ') || 'Nothing left to do';
}
