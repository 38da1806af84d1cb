import type { Answer } from '../../../../../src/domain/circumstances';
import type { PolicyIncident, Requirement } from '../../../../../src/domain/policy/criteria';
import { sayReason } from '../../../../../src/domain/policy/criterion-words';
import type { Policy } from '../../../../../src/domain/policy/policy';

const verdicts: Readonly<Record<Answer, string>> = {
  yes: 'Required',
  no: 'Not required',
  unknown: 'Not required so far',
};

/** Whether a post-mortem is required and why, e.g. `Required: SEV-1; data was lost.` */
export function sayRequirement(requirement: Requirement, incident: PolicyIncident, policy: Policy): string {
  const { required, criteria } = requirement;
  const reasons = criteria
    .filter(({ answer }) => answer === 'yes')
    .map(({ code }) => sayReason(code, incident, policy));
  const open = criteria.filter(({ answer }) => answer === 'unknown').length;
  if (required === 'yes') return `${verdicts.yes}: ${reasons.join('; ')}.`;
  if (required === 'no') return `${verdicts.no}: none of the space’s criteria applies.`;
  return `${verdicts.unknown}; ${open === 1 ? '1 criterion is' : `${open} criteria are`} not known yet.`;
}
