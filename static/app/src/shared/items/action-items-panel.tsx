import Badge from '@atlaskit/badge';
import Heading from '@atlaskit/heading';
import { useMemo, type ReactNode } from 'react';
import type { ActionItem } from '../../../../../src/domain/action-item';
import type { PostMortemView } from '../../../../../src/contract/views';
import type { ItemEditing } from './use-item-desk';
import classes from '../surface/panel.module.css';
import type { DraftedDocument } from '../../../../../src/domain/draft';
import { ActionItemRow } from './action-item-row';
import { rootCauses } from '../../../../../src/domain/rules/root-causes';
import { longestItemTitle } from '../../../../../src/contract/limits';
import { AddItem } from './add-item';
import { actionItemsAnchor } from './item-anchor';
import rowClasses from './rows.module.css';

export type ItemsChange = (items: readonly ActionItem[]) => readonly ActionItem[];

type CauseSource = Pick<DraftedDocument, 'whyChains' | 'contributingFactors'>;

interface ActionItemsPanelProps {
  view: PostMortemView;
  editing: ItemEditing;
  /** Where causes are offered from: the page's document, or the notes while they are written; null where it is not at hand. */
  document: CauseSource | null;
  changeItems: (change: ItemsChange) => void;
}

/** The action items, edited where they stand. */
export function ActionItemsPanel({ view, editing, document, changeItems }: ActionItemsPanelProps): ReactNode {
  const { actionItems, abilities, today, postMortem } = view;
  const causes = useMemo(() => offeredCauses(document), [document]);
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
            causes={causes}
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

/** Each one once, as long as the field takes it. */
function offeredCauses(document: CauseSource | null): readonly string[] {
  if (document === null) return [];
  return [...new Set(rootCauses(document).map((cause) => cause.trim().slice(0, longestItemTitle)))];
}
