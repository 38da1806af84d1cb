import { useState, type ReactNode } from 'react';
import { longestText } from '../../../../../src/contract/limits';
import { ask } from '../../shared/bridge/backend';
import { TextField } from '../../shared/fields/text-field';
import { sayRequirement } from '../../shared/incident/requirement-words';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-surface';
import { useDialogRequest } from './use-dialog-request';

/** Waives the post-mortem with a reason, or takes it up again when it was waived. */
export default function WaiveDialog(props: DialogProps): ReactNode {
  return props.view.postMortem.waiver === null ? <WaiveForm {...props} /> : <TakeUpForm {...props} />;
}

function WaiveForm({ view, onView }: DialogProps): ReactNode {
  const { pageId, version } = view.postMortem;
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const request = useDialogRequest(pageId, onView);
  const submit = (): void => {
    const said = reason.trim();
    setProblem(said === '' ? 'Say why it is not held.' : undefined);
    if (said !== '') request.send(() => ask('waivePostMortem', { pageId, version, reason: said }));
  };
  return (
    <DialogFrame
      title="Waive this post-mortem"
      submitLabel="Waive"
      isRunning={request.isRunning}
      failure={request.failure}
      onSubmit={submit}
    >
      <p>
        <bdi>{sayRequirement(view.requirement, view.incident, view.spacePolicy.policy)}</bdi>
      </p>
      <p>No meeting and no notes are due any more. The page says so with your reason. It can be taken up again.</p>
      <TextField
        label="Why is it not held? Everyone who sees the page can read it."
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

function TakeUpForm({ view, onView }: DialogProps): ReactNode {
  const { pageId, version } = view.postMortem;
  const request = useDialogRequest(pageId, onView);
  return (
    <DialogFrame
      title="Take up this post-mortem again"
      submitLabel="Take up again"
      isRunning={request.isRunning}
      failure={request.failure}
      onSubmit={() => request.send(() => ask('withdrawWaiver', { pageId, version }))}
    >
      <p>It goes on as a draft, and its deadlines count again.</p>
    </DialogFrame>
  );
}
