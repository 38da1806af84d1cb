import type { ReactNode } from 'react';
import { ask } from '../../shared/bridge/backend';
import { sayRequirement } from '../../shared/incident/requirement-words';
import { requireRepeated } from '../../shared/repeats/found-repeats';
import { useAskedRepeats } from '../../shared/repeats/use-asked-repeats';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-surface';
import { ReasonDialog } from './reason-dialog';
import { useDialogRequest } from './use-dialog-request';

/** Waives the post-mortem with a reason, or takes it up again when it was waived. */
export default function WaiveDialog(props: DialogProps): ReactNode {
  return props.view.postMortem.waiver === null ? <WaiveForm {...props} /> : <TakeUpForm {...props} />;
}

function WaiveForm(props: DialogProps): ReactNode {
  const { postMortem, incident, spacePolicy } = props.view;
  const requirement = requireRepeated(props.view.requirement, useAskedRepeats(props.view));
  const { pageId, version } = postMortem;
  return (
    <ReasonDialog
      {...props}
      title="Waive this post-mortem"
      submitLabel="Waive"
      question="Why is it not held? Everyone who sees the page can read it."
      missing="Say why it is not held."
      send={(reason) => ask('waivePostMortem', { pageId, version, reason })}
    >
      <p>
        <bdi>{sayRequirement(requirement, incident, spacePolicy.policy)}</bdi>
      </p>
      <p>No meeting and no notes are due any more. The page says so with your reason. It can be taken up again.</p>
    </ReasonDialog>
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
