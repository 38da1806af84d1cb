import { useState, type ReactNode } from 'react';
import { ask } from '../../shared/bridge/backend';
import { PeopleField } from '../../shared/fields/people-field';
import { useSurface } from '../../shared/surface/surface-context';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-surface';
import { useDialogRequest } from './use-dialog-request';

const naming = {
  title: 'Name a moderator',
  submit: 'Name',
  field: 'Moderator',
  missing: 'Choose the moderator.',
};

const handingOn: typeof naming = {
  title: 'Hand on the moderator’s role',
  submit: 'Hand on',
  field: 'New moderator',
  missing: 'Choose the new moderator.',
};

/** Names the moderator, or hands the role on when there is one. */
export function ModeratorDialog({ view, onView }: DialogProps): ReactNode {
  const { accountId } = useSurface();
  const { pageId, version, details } = view.postMortem;
  const present = details.participants.moderatorId;
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const words = present === null ? naming : handingOn;
  const request = useDialogRequest(pageId, onView);
  const submit = (): void => {
    setProblem(chosen === null ? words.missing : undefined);
    if (chosen !== null) request.send(() => ask('handOverModerator', { pageId, version, moderatorId: chosen }));
  };
  return (
    <DialogFrame
      title={words.title}
      submitLabel={words.submit}
      isRunning={request.isRunning}
      failure={request.failure}
      onSubmit={submit}
    >
      <p>
        The moderator leads the meeting, accepts warnings and publishes the notes.
        {present !== null && present === accountId && ' Afterwards you can no longer do so.'}
      </p>
      <PeopleField
        label={words.field}
        accountIds={chosen === null ? [] : [chosen]}
        problem={problem}
        onChange={([first = null]) => setChosen(first)}
      />
    </DialogFrame>
  );
}
