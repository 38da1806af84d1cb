import { useState, type ReactNode } from 'react';
import { ask } from '../../shared/bridge/backend';
import { PeopleField } from '../../shared/fields/people-field';
import { useSurface } from '../../shared/surface/surface-context';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-surface';
import { useDialogRequest } from './use-dialog-request';

/** Hands the moderator's role on. */
export function ModeratorDialog({ view, onView }: DialogProps): ReactNode {
  const { accountId } = useSurface();
  const { pageId, version, details } = view.postMortem;
  const present = details.participants.moderatorId;
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const request = useDialogRequest(pageId, onView);
  const submit = (): void => {
    setProblem(chosen === null ? 'Choose the new moderator.' : undefined);
    if (chosen !== null) request.send(() => ask('handOverModerator', { pageId, version, moderatorId: chosen }));
  };
  return (
    <DialogFrame
      title="Hand on the moderator’s role"
      submitLabel="Hand on"
      isRunning={request.isRunning}
      failure={request.failure}
      onSubmit={submit}
    >
      <p>
        The moderator leads the meeting, accepts warnings and publishes the notes.
        {present !== null && present === accountId && ' Afterwards you can no longer do so.'}
      </p>
      <PeopleField
        label="New moderator"
        accountIds={chosen === null ? [] : [chosen]}
        problem={problem}
        onChange={([first = null]) => setChosen(first)}
      />
    </DialogFrame>
  );
}
