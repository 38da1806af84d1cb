import Badge from '@atlaskit/badge';
import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { ActionItem } from '../../../../../src/domain/action-item';
import type { PostMortemView } from '../../../../../src/contract/views';
import type { ItemEditing } from './use-item-desk';
import classes from '../surface/panel.module.css';
import { ActionItemRow } from './action-item-row';
import { AddItem } from './add-item';
import { actionItemsAnchor } from './item-anchor';
import rowClasses from './rows.module.css';

export type ItemsChange = (items: readonly ActionItem[]) => readonly ActionItem[];

interface ActionItemsPanelProps {
  view: PostMortemView;
  editing: ItemEditing;
  changeItems: (change: ItemsChange) => void;
}

/** The action items, edited where they stand. */
export function ActionItemsPanel({ view, editing, changeItems }: ActionItemsPanelProps): ReactNode {
  const { actionItems, abilities, today, postMortem } = view;
  const add = (item: ActionItem): void => changeItems((items) => [...items.filter((one) => one.id !== item.id), item]);
  return (
    <section className={classes['section']} aria-label="Action items" id={actionItemsAnchor} tabIndex={-1}>
      <div className={classes['sectionTitle']}>
        <Heading size="xsmall" as="h2">
          Action items
        </Heading>
        <Badge>{actionItems.length}</Badge>
      </div>
      {actionItems.length === 0 && (
        <p className={classes['quiet']}>
          No action items yet. Write down what keeps this from happening again, who does it and by when.
        </p>
      )}
      <ul className={rowClasses['rows']}>
        {actionItems.map((item) => (
          <ActionItemRow
            key={item.id}
            item={item}
            editing={editing}
            today={today}
            mayEditPage={abilities.edit}
            onRemoved={() => changeItems((items) => items.filter((one) => one.id !== item.id))}
            onRestored={add}
          />
        ))}
      </ul>
      {abilities.edit && <AddItem pageId={postMortem.pageId} onAdded={add} />}
    </section>
  );
}
