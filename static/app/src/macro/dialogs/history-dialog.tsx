import { useCallback, type ReactNode } from 'react';
import type { HistoryEntry } from '../../../../../src/domain/post-mortem';
import { mostHistoryEntries } from '../../../../../src/contract/limits';
import { ask } from '../../shared/bridge/backend';
import { PersonLabel } from '../../shared/people/person-label';
import { SurfaceProblem } from '../../shared/surface/surface-problem';
import { useLoaded } from '../../shared/surface/use-loaded';
import { When } from '../../shared/time/when';
import { PanelSkeleton } from '../../shared/surface/panel-skeleton';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-surface';
import classes from './dialogs.module.css';
import { historyWords } from './history-words';

/** Who did what to this post-mortem and when, newest first. */
export default function HistoryDialog({ view }: DialogProps): ReactNode {
  const { pageId } = view.postMortem;
  const load = useCallback(() => ask('listHistory', { pageId }), [pageId]);
  const { state, reload } = useLoaded(load);
  if (state.status === 'loading') return <PanelSkeleton />;
  if (state.status === 'failed') return <SurfaceProblem failure={state.failure} onRetry={reload} />;
  return (
    <DialogFrame title="History" isRunning={false} failure={null} onSubmit={() => undefined}>
      <ol className={classes['history']}>
        {state.value.map((entry, index) => (
          <Entry key={index} entry={entry} view={view} />
        ))}
      </ol>
      {state.value.length === mostHistoryEntries && <p>Older entries are kept, and not shown here.</p>}
    </DialogFrame>
  );
}

function Entry({ entry, view }: { entry: HistoryEntry } & Pick<DialogProps, 'view'>): ReactNode {
  const { text, personId, reason } = historyWords(entry, view.actionItems);
  return (
    <li>
      <span className={classes['said']}>
        <bdi>{text}</bdi>
        {personId !== undefined && <PersonLabel accountId={personId} />}
      </span>
      {reason !== undefined && (
        <q>
          <bdi>{reason}</bdi>
        </q>
      )}
      <span className={classes['by']}>
        {entry.byId === '' ? <span>the page itself</span> : <PersonLabel accountId={entry.byId} />}
        <When instant={entry.at} pageZone={view.postMortem.timeZone} />
      </span>
    </li>
  );
}
