import type { IncidentDetails } from '../../../../../src/domain/post-mortem';
import type { CheckResult, RuleId } from '../../../../../src/domain/rules/rule';

interface Gap {
  /** The rule that asks for it: where a space has switched it off, nothing is missed. */
  rule: RuleId;
  isMissed: (details: IncidentDetails) => boolean;
  words: string;
}

const attends = ({ participants }: IncidentDetails, ids: readonly string[]): boolean =>
  ids.some((id) => participants.attendeeIds.includes(id));

const gaps: readonly Gap[] = [
  {
    rule: 'people.agent',
    isMissed: (details) => !attends(details, [details.participants.agentId ?? '']),
    words: 'the agent on duty is missing',
  },
  {
    rule: 'people.responders',
    isMissed: ({ participants: { responderIds, attendeeIds } }) =>
      responderIds.length === 0 || responderIds.some((id) => !attendeeIds.includes(id)),
    words: 'not all who resolved it are there',
  },
  {
    rule: 'people.customer',
    isMissed: (details) => !attends(details, details.participants.customerSuccessIds),
    words: 'nobody from customer success yet',
  },
  {
    rule: 'people.customer',
    isMissed: (details) => !attends(details, details.participants.solutionLeadIds),
    words: 'no solution architect or project manager yet',
  },
  { rule: 'people.cap', isMissed: () => true, words: 'more people than can talk' },
];

/** Who must attend and does not, in a few words each, as the space's rules have it. */
export function attendanceGaps(details: IncidentDetails, checks: readonly CheckResult[]): readonly string[] {
  const found = new Set(checks.map(({ rule }) => rule));
  return gaps.filter(({ rule, isMissed }) => found.has(rule) && isMissed(details)).map(({ words }) => words);
}
