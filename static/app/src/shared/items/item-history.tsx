import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Skeleton from '@atlaskit/skeleton';
import { useCallback, type ReactNode } from 'react';
import type { ActionItem } from '../../../../../src/domain/action-item';
import type { HistoryEntry, ItemChangedEntry } from '../../../../../src/domain/post-mortem';
import { ask } from '../bridge/backend';
import { PersonLabel } from '../people/person-label';
import { ProblemMessage } from '../surface/problem-message';
import { useSurface } from '../surface/surface-context';
import { useLoaded } from '../surface/use-loaded';
import { When } from '../time/when';
import { itemHistoryLines, type ItemHistoryLine } from './item-history-words';
import classes from './item-history.module.css';

interface ItemHistoryProps {
  item: Pick<ActionItem, 'id' | 'pageId' | 'title' | 'version'>;
  today: string;
  /** Absent where it is shown as a part of something else that is closed. */
  onClose?: () => void;
}

/** Who changed what of an item, from what to what, and why; newest first. Asked for when it is opened, and again after each change. */
export default function ItemHistory({ item, today, onClose }: ItemHistoryProps): ReactNode {
  const { id: itemId, pageId, title, version } = item;
  return (
    <section className={classes['history']} aria-label={`History of “${title}”`}>
      <div className={classes['head']}>
        <Heading size="xxsmall" as="div">
          History
        </Heading>
        {onClose !== undefined && (
          <Button appearance="subtle" spacing="compact" autoFocus onClick={onClose}>
            Close
          </Button>
        )}
      </div>
      <Entries key={version} {...{ itemId, pageId, today }} />
    </section>
  );
}

function Entries({ itemId, pageId, today }: { itemId: string; pageId: string; today: string }): ReactNode {
  const load = useCallback(() => ask('listItemHistory', { pageId, itemId }), [pageId, itemId]);
  const { state, reload } = useLoaded<readonly HistoryEntry[]>(load);
  if (state.status === 'loading') return <Skeleton width="100%" height="40px" isShimmering />;
  if (state.status === 'failed') return <ProblemMessage failure={state.failure} onRetry={reload} />;
  if (state.value.length === 0) return <p className={classes['quiet']}>Nothing was changed yet.</p>;
  return (
    <ol className={classes['entries']}>
      {state.value.map((entry, index) => (
        <Entry key={index} entry={entry} today={today} />
      ))}
    </ol>
  );
}

function Entry({ entry, today }: { entry: HistoryEntry; today: string }): ReactNode {
  const { locale, timeZone } = useSurface();
  const { change, byId, at } = entry;
  const { reason = '', verifiedById } = saidIn(change);
  return (
    <li>
      {itemHistoryLines(entry, today, locale).map((line, index) => (
        <Line key={index} line={line} />
      ))}
      {reason !== '' && (
        <q>
          <bdi>{reason}</bdi>
        </q>
      )}
      {verifiedById !== undefined && (
        <span className={classes['by']}>
          Seen by <PersonLabel accountId={verifiedById} />
        </span>
      )}
      <span className={classes['by']}>
        {byId === '' ? <span>the page itself</span> : <PersonLabel accountId={byId} />}
        <When instant={at} pageZone={timeZone} />
      </span>
    </li>
  );
}

/** In the words of who did it. */
function saidIn(change: HistoryEntry['change']): Pick<ItemChangedEntry, 'reason' | 'verifiedById'> {
  if (change.kind === 'item-answered') return { reason: change.text };
  return change.kind === 'item-changed' ? change : {};
}

function Line({ line }: { line: ItemHistoryLine }): ReactNode {
  if (line.kind === 'words') return <span>{line.text}</span>;
  if (line.kind === 'field') {
    return (
      <span>
        {line.label}: <bdi>{line.from}</bdi> → <bdi>{line.to}</bdi>
      </span>
    );
  }
  return (
    <span className={classes['by']}>
      Owner: <Person accountId={line.from} /> → <Person accountId={line.to} />
    </span>
  );
}

function Person({ accountId }: { accountId: string | null }): ReactNode {
  return accountId === null ? <span>Nobody</span> : <PersonLabel accountId={accountId} />;
}
