import Lozenge from '@atlaskit/lozenge';
import { lazy, Suspense, type ReactNode } from 'react';
import {
  actionItemKinds,
  actionItemStatuses,
  isOverdue,
  priorities,
  type ActionItem,
} from '../../../../../src/domain/action-item';
import { EditInPlace } from '../fields/edit-in-place';
import type { ChoiceMenuProps } from '../fields/choice-menu';
import { PersonLabel } from '../people/person-label';
import { useSurface } from '../surface/surface-context';
import { formatDate, formatFullDate } from '../time/format-time';
import { itemKindLabels, itemStatusWords, priorityLabels } from '../words/labels';
import type { ItemChange } from './item-change';
import classes from './items.module.css';

// Menus and pickers come after the first paint; until then the same thing stands there, without its menu.
const ChoiceMenu = lazy(() => import('../fields/choice-menu')) as <Value extends string>(
  props: ChoiceMenuProps<Value>,
) => ReactNode;
const PersonMenu = lazy(() => import('../people/person-menu'));

export interface ItemControlProps {
  item: ActionItem;
  mayChange: boolean;
  onChange: (change: ItemChange) => void;
}

export function ItemStatus({ item, mayChange, onChange }: ItemControlProps): ReactNode {
  const { label, tone } = itemStatusWords[item.status];
  const still = <Lozenge appearance={tone}>{label}</Lozenge>;
  if (!mayChange) return still;
  return (
    <Suspense fallback={still}>
      <ChoiceMenu
        heading="State"
        label={`State of “${item.title}”`}
        text={label}
        tone={tone}
        value={item.status}
        choices={actionItemStatuses.map((value) => ({ value, label: itemStatusWords[value].label }))}
        onChange={(status) => onChange({ status })}
      />
    </Suspense>
  );
}

export function ItemKind({ item, mayChange, onChange }: ItemControlProps): ReactNode {
  const text = itemKindLabels[item.kind];
  const still = item.kind === 'none' && !mayChange ? null : <span className={classes['quiet']}>{text}</span>;
  if (!mayChange) return still;
  return (
    <Suspense fallback={still}>
      <ChoiceMenu
        heading="Kind"
        label={`Kind of “${item.title}”`}
        text={text}
        value={item.kind}
        choices={actionItemKinds.map((value) => ({ value, label: value === 'none' ? 'None' : itemKindLabels[value] }))}
        onChange={(kind) => onChange({ kind })}
      />
    </Suspense>
  );
}

export function ItemPriority({ item, mayChange, onChange }: ItemControlProps): ReactNode {
  const text = item.priority === 'none' ? priorityLabels.none : `${priorityLabels[item.priority]} priority`;
  const still = item.priority === 'none' && !mayChange ? null : <span className={classes['quiet']}>{text}</span>;
  if (!mayChange) return still;
  return (
    <Suspense fallback={still}>
      <ChoiceMenu
        heading="Priority"
        label={`Priority of “${item.title}”`}
        text={text}
        value={item.priority}
        choices={priorities.map((value) => ({ value, label: value === 'none' ? 'None' : priorityLabels[value] }))}
        onChange={(priority) => onChange({ priority })}
      />
    </Suspense>
  );
}

export function ItemOwner({ item, mayChange, onChange }: ItemControlProps): ReactNode {
  const nobody = <span className={classes['quiet']}>{mayChange ? 'Set owner' : 'Nobody'}</span>;
  const still = item.ownerId === null ? nobody : <PersonLabel accountId={item.ownerId} />;
  if (!mayChange) return still;
  return (
    <Suspense fallback={<span className={classes['cell']}>{still}</span>}>
      <PersonMenu
        label={`Owner of “${item.title}”`}
        accountId={item.ownerId}
        emptyText="Set owner"
        onChange={(ownerId) => onChange({ ownerId })}
      />
    </Suspense>
  );
}

/** @param today `YYYY-MM-DD` in the space's zone */
export function ItemDueDate({ item, mayChange, onChange, today }: ItemControlProps & { today: string }): ReactNode {
  const { locale } = useSurface();
  const isLate = isOverdue(item, today);
  const { dueDate } = item;
  return (
    <span className={classes['due']}>
      <EditInPlace
        label={`due date of “${item.title}”`}
        type="date"
        value={dueDate ?? ''}
        isReadOnly={!mayChange}
        onSave={(value) => onChange({ dueDate: value === '' ? null : value })}
      >
        {dueDate === null ? (
          <span className={classes['quiet']}>{mayChange ? 'Set date' : 'No date'}</span>
        ) : (
          <time dateTime={dueDate} title={formatFullDate(dueDate, locale)}>
            {formatDate(dueDate, today, locale)}
          </time>
        )}
      </EditInPlace>
      {isLate && <Lozenge appearance="danger">Overdue</Lozenge>}
    </span>
  );
}
