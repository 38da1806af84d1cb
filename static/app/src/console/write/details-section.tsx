import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import type { Failure } from '../../../../../src/contract/result';
import { ask } from '../../shared/bridge/backend';
import { fetchPostMortem } from '../../shared/bridge/fetch-post-mortem';
import { CircumstancesFields } from '../../shared/incident/circumstances-fields';
import { DetailsFields } from '../../shared/incident/details-fields';
import { PeopleFields } from '../../shared/incident/people-fields';
import { RequirementAnswer } from '../../shared/incident/requirement-answer';
import { typedIncident, writeDetails } from '../../shared/incident/typed-details';
import { ProblemMessage } from '../../shared/surface/problem-message';
import classes from '../console.module.css';
import type { Desk } from '../use-desk';

/** Severity, services, impact, what applies, and people. They have their home in the record, not in the notes, and are saved with a button. */
export function DetailsSection({ desk }: { desk: Desk }): ReactNode {
  const { view, onView, details, setDetails, circumstances, setCircumstances, found } = desk;
  const { pageId, version } = view.postMortem;
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [said, setSaid] = useState('');
  const change = (next: typeof details): void => {
    setSaid('');
    setDetails(next);
  };
  const save = async (): Promise<void> => {
    setRunning(true);
    setFailure(null);
    const result = await ask('saveDetails', { pageId, version, details: writeDetails(details), circumstances });
    // The fields keep what was typed; saving again goes over what somebody else changed.
    const newest = result.ok || result.error.code !== 'changed-meanwhile' ? result : await fetchPostMortem(pageId);
    if (newest.ok) onView(newest.value);
    setFailure(result.ok ? null : result.error);
    setSaid(result.ok ? 'Key details saved.' : '');
    setRunning(false);
  };
  return (
    <div className={classes['list']}>
      <DetailsFields details={details} onChange={change} />
      <CircumstancesFields
        circumstances={circumstances}
        onChange={(next) => {
          setSaid('');
          setCircumstances(next);
        }}
      />
      <RequirementAnswer
        incident={typedIncident(view, { details, circumstances }, found)}
        policy={view.spacePolicy.policy}
      />
      <PeopleFields
        participants={details.participants}
        mostAttendees={view.spacePolicy.policy.mostAttendees}
        onChange={(participants) => change({ ...details, participants })}
      />
      {failure !== null && <ProblemMessage failure={failure} />}
      <div className={classes['choices']}>
        <Button isLoading={isRunning} onClick={() => void save()}>
          {failure?.code === 'changed-meanwhile' ? 'Save over the other change' : 'Save key details'}
        </Button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
