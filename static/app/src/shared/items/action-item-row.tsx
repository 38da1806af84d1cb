import Checkbox from '@atlaskit/checkbox';
import { lazy, Suspense, type ReactNode } from 'react';
import { longestItemTitle, longestText } from '../../../../../src/contract/limits';
import type { ActionItem } from '../../../../../src/domain/action-item';
import { EditInPlace } from '../fields/edit-in-place';
import { EditTroubles } from './edit-troubles';
import type { ItemChange } from './item-change';
import { ItemDueDate, ItemKind, ItemOwner, ItemPriority, ItemStatus } from './item-controls';
import type { ItemEditing } from './use-item-desk';
import { useSurface } from '../surface/surface-context';
import { itemAnchor } from './item-anchor';
import { ItemLink } from './item-link';
import classes from './rows.module.css';
import { useRemoval } from './use-removal';

const ActionMenu = lazy(() => import('../fields/action-menu'));

interface ActionItemRowProps {
  item: ActionItem;
  editing: ItemEditing;
  today: string;
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
  mayEditPage,
  onRemoved,
  onRestored,
}: ActionItemRowProps): ReactNode {
  const { accountId } = useSurface();
  const mayChange = mayEditPage || (accountId !== null && item.ownerId === accountId);
  const shown = editing.show(item);
  const removal = useRemoval(item, onRemoved, onRestored);
  const change = (fields: ItemChange): void => editing.change(item, fields);
  const control = { item: shown, mayChange, onChange: change };
  const isDone = shown.status === 'done' || shown.status === 'verified';
  return (
    <li className={classes['row']} id={itemAnchor(item.id)} tabIndex={-1}>
      <div className={classes['check']}>
        <Checkbox
          label=""
          aria-label={`Done: ${shown.title}`}
          isChecked={isDone}
          isDisabled={!mayChange || shown.status === 'wont_do'}
          onChange={() => change({ status: isDone ? 'open' : 'done' })}
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
        <div className={classes['marks']}>
          <ItemKind {...control} />
          <ItemPriority {...control} />
          <ItemLink {...control} />
        </div>
      </div>
      <div className={classes['facts']}>
        <ItemOwner {...control} />
        <ItemDueDate {...control} today={today} />
        <ItemStatus {...control} />
      </div>
      <div className={classes['more']}>
        {mayEditPage && (
          <Suspense fallback={null}>
            <ActionMenu
              label={`More actions for “${shown.title}”`}
              actions={[{ label: 'Remove', run: removal.remove }]}
            />
          </Suspense>
        )}
      </div>
      <div className={classes['below']}>
        <EditTroubles itemId={item.id} editing={editing} today={today} />
        {removal.problem}
      </div>
    </li>
  );
}

interface DoneWhenProps {
  item: ActionItem;
  mayChange: boolean;
  onChange: (change: ItemChange) => void;
}

function DoneWhen({ item, mayChange, onChange }: DoneWhenProps): ReactNode {
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
