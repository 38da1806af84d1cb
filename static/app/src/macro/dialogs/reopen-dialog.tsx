import { useState, type ReactNode } from 'react';
import { longestText } from '../../../../../src/contract/limits';
import { ask } from '../../shared/bridge/backend';
import { TextField } from '../../shared/fields/text-field';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-surface';
import { useDialogRequest } from './use-dialog-request';

/** Takes published notes up again, with a reason. */
export default function ReopenDialog({ view, onView }: DialogProps): ReactNode {
  const { pageId, version } = view.postMortem;
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const request = useDialogRequest(pageId, onView);
  const submit = (): void => {
    const said = reason.trim();
    setProblem(said === '' ? 'Say why it is reopened.' : undefined);
    if (said !== '') request.send(() => ask('reopenPostMortem', { pageId, version, reason: said }));
  };
  return (
    <DialogFrame
      title="Reopen this post-mortem"
      submitLabel="Reopen"
      isRunning={request.isRunning}
      failure={request.failure}
      onSubmit={submit}
    >
      <p>It goes back to review. What was published stays on the page until it is published again.</p>
      <TextField
        label="Why is it reopened? The reason stays in the history."
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
