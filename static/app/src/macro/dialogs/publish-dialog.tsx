import { lazy, Suspense, useState, type ReactNode } from 'react';
import { longestText } from '../../../../../src/contract/limits';
import { isCommitted } from '../../../../../src/domain/action-item';
import { ask } from '../../shared/bridge/backend';
import { useSpaceAbilities } from '../../shared/bridge/use-space-abilities';
import { TextField } from '../../shared/fields/text-field';
import { ChecksPanel } from '../checks/checks-panel';
import { sortChecks } from '../../shared/checks/sort-checks';
import { RepeatsSection } from '../../shared/repeats/repeats-section';
import { useFoundRepeats } from '../../shared/repeats/use-found-repeats';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-surface';
import classes from './dialogs.module.css';
import { useDialogRequest } from './use-dialog-request';

const ChangesSince = lazy(() => import('./changes-since'));

/** The last look before publishing: what still blocks, or what will be written. Space admins may publish all the same. */
export function PublishDialog({ view, onView }: DialogProps): ReactNode {
  const { pageId, spaceId, version } = view.postMortem;
  const { administer } = useSpaceAbilities(spaceId);
  const [operationId] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const request = useDialogRequest(pageId, onView);
  const [found, setFound] = useFoundRepeats(view);
  const later = found?.checks ?? [];
  const { toMend, toAccept } = sortChecks({ ...view, checks: [...view.checks, ...later] });
  const isBlocked = toMend.length + toAccept.length > 0;
  const mayOverride = isBlocked && administer;
  const overrideReason = mayOverride ? reason.trim() : '';
  const submit = (): void => {
    const lacksReason = mayOverride && overrideReason === '';
    setProblem(lacksReason ? 'Say why it is published all the same.' : undefined);
    if (!lacksReason) request.send(() => ask('publishNotes', { operationId, pageId, version, overrideReason }));
  };
  return (
    <DialogFrame
      title="Publish notes"
      submitLabel={isBlocked ? (mayOverride ? 'Publish all the same' : undefined) : 'Publish notes'}
      isRunning={request.isRunning}
      failure={request.failure}
      onSubmit={submit}
    >
      {isBlocked ? <Blocked mayOverride={mayOverride} /> : <Outcome view={view} />}
      {view.postMortem.publication !== null && (
        <Suspense fallback={null}>
          <ChangesSince pageId={pageId} />
        </Suspense>
      )}
      <ChecksPanel {...{ view, onView, later }} isOpen />
      {mayOverride && (
        <TextField
          label="Why is it published all the same? Readers will see it."
          value={reason}
          maxLength={longestText}
          problem={problem}
          onChange={setReason}
        />
      )}
      <RepeatsSection {...{ view, found }} onFound={setFound} opensTab />
    </DialogFrame>
  );
}

function Blocked({ mayOverride }: { mayOverride: boolean }): ReactNode {
  return (
    <p>
      These come first. Close this to mend them on the page or in the details, or accept the warnings here with a
      reason.
      {mayOverride && ' As an admin of this space you may publish all the same, with a reason.'}
    </p>
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
