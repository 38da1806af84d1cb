import type { Answer, Circumstances } from '../circumstances';
import type { TimelineEvent } from '../document/post-mortem-document';
import { milestoneOf, minutesBetween } from '../metrics';
import type { Impact, Severity } from '../post-mortem';
import { criterionCodes } from './policy';
import type { CriterionCode, Policy } from './policy';

/** What the policy looks at. */
export interface PolicyIncident {
  severity: Severity;
  customers: Impact['customers'];
  circumstances: Circumstances;
  /** Minutes until the impact was stopped; null while the timeline does not say. */
  degradedMinutes: number | null;
  /** Minutes until it was resolved; null while the timeline does not say. */
  resolveMinutes: number | null;
}

/** One criterion: `unknown` is "not yet known", which is not a no. */
export interface CriterionResult {
  code: CriterionCode;
  answer: Answer;
}

/** Whether a post-mortem must be held, with what each criterion that counts in the space says. */
export interface Requirement {
  required: Answer;
  criteria: readonly CriterionResult[];
}

type Criterion = (incident: PolicyIncident, policy: Policy) => Answer;

/** Product description section 3, "When a post-mortem is required". */
const criteria: Readonly<Record<CriterionCode, Criterion>> = {
  severity: ({ severity }, { requiredSeverity }) =>
    severity === 0 ? 'unknown' : answerOf(severity <= requiredSeverity),
  degradation: ({ customers, degradedMinutes }, { degradationMinutes }) =>
    both(seenByCustomers[customers], longerThan(degradationMinutes, degradedMinutes)),
  data_loss: ({ circumstances }) => circumstances.dataLoss,
  security: ({ circumstances }) => circumstances.securityExposure,
  service_level: ({ circumstances }) => circumstances.serviceLevelBroken,
  intervention: ({ circumstances }) => circumstances.onCallIntervention,
  long_to_resolve: ({ resolveMinutes }, policy) => longerThan(policy.resolveMinutes, resolveMinutes),
  noticed_by_person: ({ circumstances }) => circumstances.noticedByPerson,
  repeat: ({ circumstances }) => circumstances.repeat,
  requested: ({ circumstances }) => answerOf(circumstances.requestedBecause.trim() !== ''),
};

const seenByCustomers: Readonly<Record<Impact['customers'], Answer>> = { unknown: 'unknown', none: 'no', some: 'yes' };

/** Any criterion is enough; it is not required only when each of them is known not to hold. */
export function findRequirement(incident: PolicyIncident, policy: Policy): Requirement {
  const results = criterionCodes
    .filter((code) => policy.criteria.includes(code))
    .map((code) => ({ code, answer: criteria[code](incident, policy) }));
  return { required: either(results.map(({ answer }) => answer)), criteria: results };
}

/** What the record and its timeline tell the policy. Impact lasts until it was mitigated, else until it was resolved. */
export function policyIncident(
  record: { severity: Severity; impact: Impact; circumstances: Circumstances },
  timeline: readonly TimelineEvent[],
): PolicyIncident {
  const resolveMinutes = minutesUntil(timeline, 'resolved');
  return {
    severity: record.severity,
    customers: record.impact.customers,
    circumstances: record.circumstances,
    degradedMinutes: minutesUntil(timeline, 'mitigated') ?? resolveMinutes,
    resolveMinutes,
  };
}

function minutesUntil(timeline: readonly TimelineEvent[], kind: 'mitigated' | 'resolved'): number | null {
  const [from, to] = [milestoneOf(timeline, 'started'), milestoneOf(timeline, kind)];
  return from === undefined || to === undefined ? null : minutesBetween(from.occurredAt, to.occurredAt);
}

function answerOf(holds: boolean): Answer {
  return holds ? 'yes' : 'no';
}

function longerThan(limit: number, minutes: number | null): Answer {
  return minutes === null ? 'unknown' : answerOf(minutes > limit);
}

/** A no decides; it takes two times yes. */
function both(one: Answer, other: Answer): Answer {
  if (one === 'no' || other === 'no') return 'no';
  return one === 'yes' && other === 'yes' ? 'yes' : 'unknown';
}

function either(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}
