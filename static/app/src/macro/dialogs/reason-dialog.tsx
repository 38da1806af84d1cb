import { useState, type ReactNode } from 'react';
import { longestText } from '../../../../../src/contract/limits';
import type { Result } from '../../../../../src/contract/result';
import type { PostMortemView } from '../../../../../src/contract/views';
import { TextField } from '../../shared/fields/text-field';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-surface';
import { useDialogRequest } from './use-dialog-request';

interface ReasonDialogProps extends DialogProps {
  title: string;
  submitLabel: string;
  /** What the reason is asked with, and who will read it. */
  question: string;
  /** Said when there is none. */
  missing: string;
  /** Sends what is to be done, with the reason. */
  send: (reason: string) => Promise<Result<PostMortemView>>;
  /** What will happen. */
  children: ReactNode;
}

/** A step in the life of a post-mortem that is not taken without a reason. */
export function ReasonDialog(props: ReasonDialogProps): ReactNode {
  const { view, onView, title, submitLabel, question, missing, send, children } = props;
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const request = useDialogRequest(view.postMortem.pageId, onView);
  const submit = (): void => {
    const said = reason.trim();
    setProblem(said === '' ? missing : undefined);
    if (said !== '') request.send(() => send(said));
  };
  return (
    <DialogFrame
      title={title}
      submitLabel={submitLabel}
      isRunning={request.isRunning}
      failure={request.failure}
      onSubmit={submit}
    >
      {children}
      <TextField
        label={question}
        isRequired
        maxLength={longestText}
        value={reason}
        problem={problem}
        hasFocus
        onChange={setReason}
      />
    </DialogFrame>
  );
}
