import { lazy, Suspense, type ReactNode } from 'react';
import type { ActionItem } from '../../../../../src/domain/action-item';
import classes from './items.module.css';
import type { ItemEditing } from './use-item-desk';

const EditTrouble = lazy(() => import('./edit-trouble'));

interface EditTroublesProps {
  item: ActionItem;
  editing: ItemEditing;
  /** `YYYY-MM-DD` in the space's zone. */
  today: string;
}

/** Edits of an item that could not be saved: what happened, and a way on for each. Nothing typed is lost. */
export function EditTroubles({ item, editing, today }: EditTroublesProps): ReactNode {
  return (
    <div role="alert" className={classes['troubles']}>
      <Suspense fallback={null}>
        {editing.findTroubles(item).map((edit) => (
          <EditTrouble key={edit.key} edit={edit} editing={editing} today={today} />
        ))}
      </Suspense>
    </div>
  );
}
