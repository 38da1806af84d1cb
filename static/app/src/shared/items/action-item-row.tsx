import Checkbox from '@atlaskit/checkbox';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { longestItemTitle, longestText } from '../../../../../src/contract/limits';
import type { ActionItem } from '../../../../../src/domain/action-item';
import { EditInPlace } from '../fields/edit-in-place';
import { EditTroubles } from './edit-troubles';
import { ItemDueDate, ItemKind, ItemOwner, ItemPriority, ItemStatus, type ItemControlProps } from './item-controls';
import type { ItemEditing } from './use-item-desk';
import { useSurface } from '../surface/surface-context';
import { itemAnchor } from './item-anchor';
import { ItemLink } from './item-link';
import classes from './rows.module.css';
import { useRemoval } from './use-removal';
import { useSteps, type ChangeItem } from './use-steps';

const ActionMenu = lazy(() => import('../fields/action-menu'));
const ItemHistory = lazy(() => import('./item-history'));

interface ActionItemRowProps {
  item: ActionItem;
  editing: ItemEditing;
  today: string;
  /** Of the post-mortem, offered as what the item does something about. */
  causes: readonly string[];
  mayEditPage: boolean;
  onRemoved: () => void;
  /** The item stands there again, under a new id, after its removal was taken back. */
  onRestored: (item: ActionItem) => void;
}

/** One action item; its owner may change it without being able to edit the page. */
export function ActionItemRow({
  item,
  editing,
  today,
  causes,
  mayEditPage,
  onRemoved,
  onRestored,
}: ActionItemRowProps): ReactNode {
  const { accountId } = useSurface();
  const mayChange = mayEditPage || (accountId !== null && item.ownerId === accountId);
  const shown = editing.show(item);
  const removal = useRemoval(item, onRemoved, onRestored);
  const change: ChangeItem = (fields, said) => editing.change(item, fields, said);
  const control = { item: shown, mayChange, onChange: change };
  const steps = useSteps(shown, change);
  const [showsHistory, setShowsHistory] = useState(false);
  const isDone = shown.status === 'done' || shown.status === 'verified';
  return (
    <li className={classes['row']} id={itemAnchor(item.id)} tabIndex={-1}>
      <div className={classes['check']}>
        <Checkbox
          label=""
          aria-label={`Done: ${shown.title}`}
          isChecked={isDone}
          isDisabled={!mayChange || shown.status === 'wont_do'}
          onChange={() => steps.take(isDone ? 'open' : 'done')}
        />
      </div>
      <div className={classes['what']}>
        <EditInPlace
          label="title"
          value={shown.title}
          maxLength={longestItemTitle}
          isRequired
          isReadOnly={!mayChange}
          onSave={(title) => change({ title })}
        >
          <bdi>{shown.title}</bdi>
        </EditInPlace>
        <DoneWhen {...control} />
        {shown.cause !== null && (
          <div className={classes['doneWhen']}>
            <Cause {...control} causes={causes} />
          </div>
        )}
        <div className={classes['marks']}>
          <ItemKind {...control} />
          <ItemPriority {...control} />
          {shown.cause === null && mayChange && <Cause {...control} causes={causes} />}
          <ItemLink {...control} />
        </div>
      </div>
      <div className={classes['facts']}>
        <ItemOwner {...control} />
        <ItemDueDate {...control} today={today} />
        <ItemStatus {...control} steps={steps} />
      </div>
      <div className={classes['more']}>
        <Suspense fallback={null}>
          <ActionMenu
            label={`More actions for “${shown.title}”`}
            actions={[
              { label: 'History', run: () => setShowsHistory(true) },
              ...(mayEditPage ? [{ label: 'Remove', run: removal.remove }] : []),
            ]}
          />
        </Suspense>
      </div>
      <div className={classes['below']}>
        <EditTroubles itemId={item.id} editing={editing} today={today} />
        {removal.problem}
        {showsHistory && (
          <Suspense fallback={null}>
            <ItemHistory item={item} today={today} onClose={() => setShowsHistory(false)} />
          </Suspense>
        )}
      </div>
    </li>
  );
}

function DoneWhen({ item, mayChange, onChange }: ItemControlProps): ReactNode {
  if (!mayChange && item.doneWhen === '') return null;
  return (
    <div className={classes['doneWhen']}>
      <EditInPlace
        label={`when “${item.title}” is done`}
        value={item.doneWhen}
        maxLength={longestText}
        isReadOnly={!mayChange}
        onSave={(doneWhen) => onChange({ doneWhen })}
      >
        {item.doneWhen === '' ? (
          'Say when it is done'
        ) : (
          <>
            Done when: <bdi>{item.doneWhen}</bdi>
          </>
        )}
      </EditInPlace>
    </div>
  );
}

/** What of the analysis it does something about: among the other marks until it is said, then on a line of its own. */
function Cause({ item, mayChange, onChange, causes }: ItemControlProps & { causes: readonly string[] }): ReactNode {
  const { cause, title } = item;
  return (
    <EditInPlace
      label={`the cause that “${title}” is about`}
      value={cause ?? ''}
      maxLength={longestItemTitle}
      offered={causes}
      isReadOnly={!mayChange}
      onSave={(words) => onChange({ cause: words === '' ? null : words })}
    >
      {cause === null ? (
        <span className={classes['unset']}>Cause</span>
      ) : (
        <>
          Cause: <bdi>{cause}</bdi>
        </>
      )}
    </EditInPlace>
  );
}
