import type { ReactNode } from 'react';
import { ask } from '../../shared/bridge/backend';
import type { DialogProps } from './dialog-surface';
import { ReasonDialog } from './reason-dialog';

/** Takes published notes up again, with a reason. */
export default function ReopenDialog(props: DialogProps): ReactNode {
  const { pageId, version } = props.view.postMortem;
  return (
    <ReasonDialog
      {...props}
      title="Reopen this post-mortem"
      submitLabel="Reopen"
      question="Why is it reopened? The reason stays in the history."
      missing="Say why it is reopened."
      send={(reason) => ask('reopenPostMortem', { pageId, version, reason })}
    >
      <p>It goes back to review. What was published stays on the page until it is published again.</p>
    </ReasonDialog>
  );
}
