import Checkbox from '@atlaskit/checkbox';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { ActionItem } from '../../../../../src/domain/action-item';
import { EditTroubles } from './edit-troubles';
import { ItemDueDate, ItemOwner, ItemStatus } from './item-controls';
import type { ItemEditing } from './use-item-desk';
import { useSurface } from '../surface/surface-context';
import { itemAnchor } from './item-anchor';
import { ItemTitle, ItemWords } from './item-words';
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
        <ItemTitle {...control} />
        <ItemWords {...control} causes={causes} />
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
        <EditTroubles item={item} editing={editing} today={today} />
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
