import { useState, type ReactNode } from 'react';
import { longestText } from '../../../../../src/contract/limits';
import { postponementReasons, type PostponementReason } from '../../../../../src/domain/meeting';
import { ask } from '../../shared/bridge/backend';
import { ChoiceField } from '../../shared/fields/choice-field';
import { TextField } from '../../shared/fields/text-field';
import { postponementLabels } from '../../shared/meeting/meeting-words';
import { DialogFrame } from '../dialogs/dialog-frame';
import type { DialogProps } from '../dialogs/dialog-surface';
import { useDialogRequest } from '../dialogs/use-dialog-request';

const choices = postponementReasons.map((value) => ({ value, label: postponementLabels[value] }));

/** The moderator chooses why; readers see that it was postponed, and nothing more. */
export function PostponeForm({ view, onView }: DialogProps): ReactNode {
  const { pageId, version } = view.postMortem;
  const [reason, setReason] = useState<PostponementReason>('someone_missing');
  const [note, setNote] = useState('');
  const request = useDialogRequest(pageId, onView);
  return (
    <DialogFrame
      title="Postpone the meeting"
      submitLabel="Postpone"
      isRunning={request.isRunning}
      failure={request.failure}
      onSubmit={() => request.send(() => ask('postponeMeeting', { pageId, version, reason, note: note.trim() }))}
    >
      <p>The page says that the meeting was postponed, not why. The reason is kept in the history.</p>
      <ChoiceField label="Reason" value={reason} choices={choices} hasFocus onChange={setReason} />
      <TextField label="Note for the history" maxLength={longestText} value={note} onChange={setNote} />
    </DialogFrame>
  );
}
