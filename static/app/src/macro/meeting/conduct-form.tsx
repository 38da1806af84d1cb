import { useState, type ReactNode } from 'react';
import { longestText } from '../../../../../src/contract/limits';
import type { Result } from '../../../../../src/contract/result';
import type { PostMortemView } from '../../../../../src/contract/views';
import { ask } from '../../shared/bridge/backend';
import { fetchPostMortem } from '../../shared/bridge/fetch-post-mortem';
import { TextField } from '../../shared/fields/text-field';
import { PersonLabel } from '../../shared/people/person-label';
import { DialogFrame } from '../dialogs/dialog-frame';
import type { DialogProps } from '../dialogs/dialog-surface';
import { useDialogRequest } from '../dialogs/use-dialog-request';

interface ConductFormProps extends DialogProps {
  kind: 'remind' | 'remove';
  personId: string;
}

const words = {
  remind: {
    title: 'Remind of the code of conduct',
    submit: 'Note the reminder',
    text: 'Say it to them first, in a quiet moment. That you did is kept in the history; the page says nothing of it.',
  },
  remove: {
    title: 'Remove from the meeting',
    submit: 'Remove',
    text: 'They were reminded before. The page no longer lists them as attending, and says nothing of why; the history keeps it.',
  },
} as const;

/** A moderator's step against a breach of the code of conduct. */
export function ConductForm({ view, onView, kind, personId }: ConductFormProps): ReactNode {
  const { pageId, version } = view.postMortem;
  const [note, setNote] = useState('');
  const request = useDialogRequest(pageId, onView);
  const { title, submit, text } = words[kind];
  const send = async (): Promise<Result<PostMortemView>> => {
    const said = { pageId, personId, note: note.trim() };
    if (kind === 'remove') return ask('removeAttendee', { ...said, version });
    const reminded = await ask('remindAttendee', said);
    return reminded.ok ? fetchPostMortem(pageId) : reminded;
  };
  return (
    <DialogFrame
      title={title}
      submitLabel={submit}
      isRunning={request.isRunning}
      failure={request.failure}
      onSubmit={() => request.send(send)}
    >
      <PersonLabel accountId={personId} />
      <p>{text}</p>
      <TextField label="Note for the history" maxLength={longestText} value={note} hasFocus onChange={setNote} />
    </DialogFrame>
  );
}
