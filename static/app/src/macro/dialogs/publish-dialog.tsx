import { useState, type ReactNode } from 'react';
import { isCommitted } from '../../../../../src/domain/action-item';
import { ask } from '../../shared/bridge/backend';
import { ChecksPanel } from '../checks/checks-panel';
import { sortChecks } from '../checks/sort-checks';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-surface';
import classes from './dialogs.module.css';
import { useDialogRequest } from './use-dialog-request';

/** The last look before publishing: what still blocks, or what will be written. */
export function PublishDialog({ view, onView }: DialogProps): ReactNode {
  const { pageId, version } = view.postMortem;
  const [operationId] = useState(() => crypto.randomUUID());
  const request = useDialogRequest(pageId, onView);
  const { toMend, toAccept } = sortChecks(view);
  const isBlocked = toMend.length + toAccept.length > 0;
  return (
    <DialogFrame
      title="Publish notes"
      submitLabel={isBlocked ? undefined : 'Publish notes'}
      isRunning={request.isRunning}
      failure={request.failure}
      onSubmit={() => request.send(() => ask('publishNotes', { operationId, pageId, version }))}
    >
      {isBlocked ? (
        <p>
          These come first. Close this to mend them on the page or in the details, or accept the warnings here with a
          reason.
        </p>
      ) : (
        <Outcome view={view} />
      )}
      <ChecksPanel view={view} onView={onView} isOpen />
    </DialogFrame>
  );
}

function Outcome({ view }: Pick<DialogProps, 'view'>): ReactNode {
  const committed = view.actionItems.filter(isCommitted).length;
  return (
    <>
      <p>This is written to the page; everything else on it stays as it is:</p>
      <ul className={classes['list']}>
        <li>Key details: severity, services, impact, people, and the durations from the timeline</li>
        <li>
          Action items: {committed === 1 ? 'the one that is' : `the ${committed} that are`} committed to, as tasks
        </li>
        <li>Conclusion: the list of action items again</li>
      </ul>
      <p>
        Everyone who can see “<bdi>{view.title}</bdi>” sees it as published.
      </p>
    </>
  );
}
