import type { Payload } from '../../../../../src/contract/payloads';
import type { PostMortemView } from '../../../../../src/contract/views';
import type { Circumstances } from '../../../../../src/domain/circumstances';
import { withRepeat } from '../../../../../src/domain/circumstances';
import type { PolicyIncident } from '../../../../../src/domain/policy/criteria';
import type { IncidentDetails } from '../../../../../src/domain/post-mortem';
import type { FoundRepeats } from '../repeats/found-repeats';
import { answerOf } from '../repeats/found-repeats';

/** Key details while somebody types them. */
export interface TypedDetails {
  details: IncidentDetails;
  circumstances: Circumstances;
}

/** What the policy judges, as it is typed; null while it is not known whether it happened before. */
export function typedIncident(
  { incident }: Pick<PostMortemView, 'incident'>,
  { details: { severity, impact }, circumstances }: TypedDetails,
  found: FoundRepeats | null,
): PolicyIncident {
  const answered = withRepeat(circumstances, answerOf(found));
  return { ...incident, severity, customers: impact.customers, circumstances: answered };
}

/** What is sent. The moderator is handed over elsewhere. */
export function writeDetails({
  severity,
  services,
  impact,
  participants,
}: IncidentDetails): Payload<'saveDetails'>['details'] {
  const { agentId, scribeId, moderatorKnowsProcess } = participants;
  const { responderIds, customerSuccessIds, solutionLeadIds, attendeeIds } = participants;
  return {
    severity,
    services: [...services],
    impact: { customers: impact.customers, statement: impact.statement.trim() },
    participants: {
      agentId,
      scribeId,
      moderatorKnowsProcess,
      responderIds: [...responderIds],
      customerSuccessIds: [...customerSuccessIds],
      solutionLeadIds: [...solutionLeadIds],
      attendeeIds: [...attendeeIds],
    },
  };
}
