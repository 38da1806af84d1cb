import { writtenDuration } from '../written-duration';
import type { PolicyIncident } from './criteria';
import type { CriterionCode, Policy } from './policy';

type Words = (incident: PolicyIncident, policy: Policy) => string;

/** Why a criterion holds, with the values that it was judged by; begins in small letters unless it is a name. */
const reasons: Readonly<Record<CriterionCode, Words>> = {
  severity: ({ severity }) => `SEV-${severity}`,
  degradation: ({ degradedMinutes }, { degradationMinutes }) =>
    `customers affected for ${writtenDuration(degradedMinutes ?? 0)} (over ${writtenDuration(degradationMinutes)})`,
  data_loss: () => 'data was lost',
  security: () => 'security or privacy exposure',
  service_level: () => 'agreed service level broken',
  intervention: () => 'someone on call had to intervene',
  long_to_resolve: ({ resolveMinutes }, policy) =>
    `${writtenDuration(resolveMinutes ?? 0)} to resolve (over ${writtenDuration(policy.resolveMinutes)})`,
  noticed_by_person: () => 'a person noticed before monitoring did',
  repeat: (_incident, { repeatDays }) => `same service and cause within ${repeatDays} days`,
  requested: ({ circumstances }) => `asked for: ${circumstances.requestedBecause.trim()}`,
};

/** What a criterion asks, for lists in which not all is known yet. */
const questions: Readonly<Record<CriterionCode, (policy: Policy) => string>> = {
  severity: ({ requiredSeverity }) => (requiredSeverity === 1 ? 'SEV-1' : `SEV-${requiredSeverity} or worse`),
  degradation: ({ degradationMinutes }) => `customers affected for over ${writtenDuration(degradationMinutes)}`,
  data_loss: () => 'data loss',
  security: () => 'security or privacy exposure',
  service_level: () => 'an agreed service level broken',
  intervention: () => 'intervention by someone on call',
  long_to_resolve: ({ resolveMinutes }) => `over ${writtenDuration(resolveMinutes)} to resolve`,
  noticed_by_person: () => 'a person noticed first',
  repeat: ({ repeatDays }) => `same service and cause within ${repeatDays} days`,
  requested: () => 'a stakeholder asks',
};

/** E.g. `1 h 12 min to resolve (over 1 h)`. */
export function sayReason(code: CriterionCode, incident: PolicyIncident, policy: Policy): string {
  return reasons[code](incident, policy);
}

/** E.g. `over 1 h to resolve`. */
export function sayCriterion(code: CriterionCode, policy: Policy): string {
  return questions[code](policy);
}
