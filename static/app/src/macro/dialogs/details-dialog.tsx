import Heading from '@atlaskit/heading';
import { useState, type ReactNode } from 'react';
import type { Payload } from '../../../../../src/contract/payloads';
import type { IncidentDetails } from '../../../../../src/domain/post-mortem';
import { ask } from '../../shared/bridge/backend';
import { DetailsFields } from './details-fields';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-surface';
import { PeopleFields } from './people-fields';
import { useDialogRequest } from './use-dialog-request';

/** The facts that the app is the home of: severity, services, impact, people. */
export function DetailsDialog({ view, onView }: DialogProps): ReactNode {
  const { pageId, version } = view.postMortem;
  const [details, setDetails] = useState<IncidentDetails>(view.postMortem.details);
  const request = useDialogRequest(pageId, onView);
  const hasConflict = request.failure?.code === 'changed-meanwhile';
  return (
    <DialogFrame
      title="Edit details"
      submitLabel={hasConflict ? 'Save over the other change' : 'Save'}
      isRunning={request.isRunning}
      failure={request.failure}
      onSubmit={() => request.send(() => ask('saveDetails', { pageId, version, details: writeDetails(details) }))}
    >
      <DetailsFields details={details} onChange={setDetails} />
      <Heading size="small" as="h2">
        People
      </Heading>
      <PeopleFields
        participants={details.participants}
        onChange={(participants) => setDetails({ ...details, participants })}
      />
    </DialogFrame>
  );
}

function writeDetails({
  severity,
  services,
  impact,
  participants,
}: IncidentDetails): Payload<'saveDetails'>['details'] {
  const { agentId, scribeId, responderIds, customerSuccessIds, solutionLeadIds, attendeeIds } = participants;
  return {
    severity,
    services: [...services],
    impact: { customers: impact.customers, statement: impact.statement.trim() },
    participants: {
      agentId,
      scribeId,
      responderIds: [...responderIds],
      customerSuccessIds: [...customerSuccessIds],
      solutionLeadIds: [...solutionLeadIds],
      attendeeIds: [...attendeeIds],
    },
  };
}
