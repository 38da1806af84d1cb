import Checkbox from '@atlaskit/checkbox';
import Heading from '@atlaskit/heading';
import { useDeferredValue, useState, type ReactNode } from 'react';
import type { PostMortemView } from '../../../../../src/contract/views';
import type { Circumstances } from '../../../../../src/domain/circumstances';
import type { IncidentDetails, Participants } from '../../../../../src/domain/post-mortem';
import { ask } from '../../shared/bridge/backend';
import { useFollowingChecks } from '../../shared/checks/use-following-checks';
import { CircumstancesFields } from '../../shared/incident/circumstances-fields';
import { DetailsFields } from '../../shared/incident/details-fields';
import { RequirementAnswer } from '../../shared/incident/requirement-answer';
import { typedIncident, writeDetails } from '../../shared/incident/typed-details';
import { useAskedRepeats } from '../../shared/repeats/use-asked-repeats';
import { useSurface } from '../../shared/surface/surface-context';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-surface';
import { LiveChecks } from './live-checks';
import { PeopleFields } from '../../shared/incident/people-fields';
import { useDialogRequest } from './use-dialog-request';

/** The facts that the app is the home of: severity, services, impact, people. */
export function DetailsDialog({ view, onView }: DialogProps): ReactNode {
  const { pageId, version } = view.postMortem;
  const [details, setDetails] = useState<IncidentDetails>(view.postMortem.details);
  const [circumstances, setCircumstances] = useState<Circumstances>(view.postMortem.circumstances);
  const checks = useDetailsChecks(view, details);
  const found = useAskedRepeats(view);
  const request = useDialogRequest(pageId, onView);
  const hasConflict = request.failure?.code === 'changed-meanwhile';
  return (
    <DialogFrame
      title="Edit details"
      submitLabel={hasConflict ? 'Save over the other change' : 'Save'}
      isRunning={request.isRunning}
      failure={request.failure}
      onSubmit={() =>
        request.send(() => ask('saveDetails', { pageId, version, details: writeDetails(details), circumstances }))
      }
    >
      <DetailsFields details={details} onChange={setDetails} />
      <LiveChecks {...checks.facts} done="The key details are complete." />
      <CircumstancesFields circumstances={circumstances} onChange={setCircumstances} />
      <RequirementAnswer
        incident={typedIncident(view, { details, circumstances }, found)}
        policy={view.spacePolicy.policy}
      />
      <Heading size="small" as="h2">
        People
      </Heading>
      <PeopleFields
        participants={details.participants}
        mostAttendees={view.spacePolicy.policy.mostAttendees}
        onChange={(participants) => setDetails({ ...details, participants })}
      />
      <ModeratorKnows
        participants={details.participants}
        isAsked={checks.people.checks.some(({ rule }) => rule === 'people.independent')}
        onChange={(participants) => setDetails({ ...details, participants })}
      />
      <LiveChecks {...checks.people} done="Everybody who is needed is named." />
    </DialogFrame>
  );
}

interface ModeratorKnowsProps {
  participants: Participants;
  isAsked: boolean;
  onChange: (participants: Participants) => void;
}

/** For the moderator alone: whoever took part in the incident says that they know the process. */
function ModeratorKnows({ participants, isAsked, onChange }: ModeratorKnowsProps): ReactNode {
  const { accountId } = useSurface();
  const { moderatorId, moderatorKnowsProcess } = participants;
  if (moderatorId === null || moderatorId !== accountId || !(isAsked || moderatorKnowsProcess)) return null;
  return (
    <Checkbox
      label="I took part in the incident, and I know the process well enough to moderate"
      isChecked={moderatorKnowsProcess}
      onChange={(event) => onChange({ ...participants, moderatorKnowsProcess: event.currentTarget.checked })}
    />
  );
}

/** The checks about details and people, as they stand in the fields. */
function useDetailsChecks(view: PostMortemView, details: IncidentDetails) {
  const { actionItems, postMortem } = view;
  const { acceptances } = postMortem;
  const following = useFollowingChecks(
    { ...view, details: postMortem.details },
    { details: useDeferredValue(details), actionItems },
  );
  const checksOf = (group: string) => ({
    checks: following.filter(({ rule }) => rule.startsWith(`${group}.`) && rule !== 'people.moderator'),
    acceptances,
  });
  return { facts: checksOf('details'), people: checksOf('people') };
}
