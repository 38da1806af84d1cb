import { largestBasis } from '../contract/limits';
import type { CheckBasis } from '../contract/views';
import type { RuleSettings, RuleSubject } from '../domain/rules/rule';

/** What a browser checks again with; details and items come along with the view already. */
export function checkBasis(
  { details: _details, actionItems: _items, ...subject }: RuleSubject,
  rules: RuleSettings,
): CheckBasis | null {
  return JSON.stringify(subject.document).length > largestBasis ? null : { subject, rules };
}
