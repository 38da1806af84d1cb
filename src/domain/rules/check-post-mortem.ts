import { inOrder, resultsOf } from './check-structure';
import type { CheckResult, RuleSettings, RuleSubject } from './rule';
import { rules } from './table';

/**
 * Checks a post-mortem against every rule that the space has not switched off. Results come section by section in the page's
 * usual order, errors first, then by place; the same subject always gives the same list. The browser uses `checkStructure`,
 * which leaves the wording rules to the server.
 */
export function checkPostMortem(subject: RuleSubject, settings: RuleSettings = {}): CheckResult[] {
  return inOrder(
    rules.flatMap((rule) => resultsOf(rule, subject, settings)),
    subject,
  );
}
