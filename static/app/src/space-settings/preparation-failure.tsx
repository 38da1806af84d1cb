import type { ReactNode } from 'react';
import type { SpaceSettingsView } from '../../../../src/contract/views';
import { ask } from '../shared/bridge/backend';
import { Notice } from '../shared/surface/notice';
import { ProblemMessage } from '../shared/surface/problem-message';
import { When } from '../shared/time/when';
import { describeProblem } from '../shared/words/preparation-words';
import { useSettingsRequests } from './use-settings-request';

interface PreparationFailureProps {
  view: SpaceSettingsView;
  onView: (view: SpaceSettingsView) => void;
}

/** Why the newest page of the open meeting is not there, when it is tried again, and a button that does so now. */
export function PreparationFailure({ view, onView }: PreparationFailureProps): ReactNode {
  const { run, running, failure } = useSettingsRequests(onView);
  const { spaceId, preparationProblem: problem, nextFollowUpAt, isPaused, mayChange, timeZone } = view;
  if (problem === null) return null;
  const prepare = async () => {
    const made = await ask('generateFollowUp', { spaceId });
    return made.ok ? ask('loadSettings', { spaceId }) : made;
  };
  const tryAgain = async (): Promise<void> => {
    if (running !== null) return;
    const done = await run('prepare', 'Tried again: the page is under Follow-ups once it is written', prepare);
    // How often it was tried, and when the next time is, is otherwise than before.
    const newest = done === null ? await ask('loadSettings', { spaceId }) : null;
    if (newest?.ok) onView(newest.value);
  };
  return (
    <>
      <Notice
        appearance="warning"
        title="The newest page could not be written"
        action={mayChange ? { label: 'Try again now', run: () => void tryAgain() } : undefined}
      >
        <p>
          {describeProblem(problem, isPaused)}
          {nextFollowUpAt !== null && (
            <>
              {' '}
              Next attempt: <When instant={nextFollowUpAt} pageZone={timeZone} />.
            </>
          )}
        </p>
      </Notice>
      {failure !== null && <ProblemMessage failure={failure} />}
    </>
  );
}
