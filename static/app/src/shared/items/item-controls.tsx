import Lozenge from '@atlaskit/lozenge';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { actionItemKinds, isOverdue, priorities, type ActionItem } from '../../../../../src/domain/action-item';
import { nextStatuses } from '../../../../../src/domain/item-life';
import { EditInPlace } from '../fields/edit-in-place';
import type { ChoiceMenuProps } from '../fields/choice-menu';
import { PersonLabel } from '../people/person-label';
import { useSurface } from '../surface/surface-context';
import { formatDate, formatFullDate } from '../time/format-time';
import { itemKindLabels, itemStatusWords, ownerProblemWords, priorityLabels } from '../words/labels';
import classes from './items.module.css';
import { useSteps, type ChangeItem, type Steps } from './use-steps';

// Menus and pickers come after the first paint; until then the same thing stands there, without its menu.
const ChoiceMenu = lazy(() => import('../fields/choice-menu')) as <Value extends string>(
  props: ChoiceMenuProps<Value>,
) => ReactNode;
const PersonMenu = lazy(() => import('../people/person-menu'));
const StepForm = lazy(() => import('./step-form'));
const FormerDates = lazy(() => import('./former-dates'));

export interface ItemControlProps {
  item: ActionItem;
  mayChange: boolean;
  onChange: ChangeItem;
}

interface ItemStatusProps extends ItemControlProps {
  /** Where steps are taken from another place too, as with a checkbox; what they ask for is asked here. */
  steps?: Steps;
}

/** The state, with a menu of the states that it can take next. What a step asks for is asked in a panel below. */
export function ItemStatus({ item, mayChange, onChange, steps: given }: ItemStatusProps): ReactNode {
  const own = useSteps(item, onChange);
  const { waiting, take, answer, cancel } = given ?? own;
  const { label, tone } = itemStatusWords[item.status];
  const still = <Lozenge appearance={tone}>{label}</Lozenge>;
  if (!mayChange) return still;
  return (
    <span className={classes['state']}>
      <Suspense fallback={still}>
        <ChoiceMenu
          heading="State"
          label={`State of “${item.title}”`}
          text={label}
          tone={tone}
          value={item.status}
          choices={[item.status, ...nextStatuses(item.status)].map((value) => ({
            value,
            label: itemStatusWords[value].label,
          }))}
          onChange={take}
        />
      </Suspense>
      {waiting !== null && (
        <Suspense fallback={null}>
          <StepForm item={item} to={waiting} onSaid={answer} onCancel={cancel} />
        </Suspense>
      )}
    </span>
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
  return (
    <span className={classes['owner']}>
      {mayChange ? (
        <Suspense fallback={<span className={classes['cell']}>{still}</span>}>
          <PersonMenu
            label={`Owner of “${item.title}”`}
            accountId={item.ownerId}
            emptyText="Set owner"
            onChange={(ownerId) => onChange({ ownerId })}
          />
        </Suspense>
      ) : (
        still
      )}
      {item.ownerProblem !== null && <Lozenge appearance="warning">{ownerProblemWords[item.ownerProblem]}</Lozenge>}
    </span>
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
      {item.timesRedated > 0 && <Redated item={item} />}
    </span>
  );
}

/** How often another date took the place of one; pressed, it shows those that were. */
function Redated({ item }: { item: ActionItem }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { timesRedated, title } = item;
  const text = timesRedated === 1 ? 're-dated once' : `re-dated ${timesRedated} times`;
  return (
    <span className={classes['redated']}>
      <button type="button" aria-expanded={isOpen} className={classes['quietButton']} onClick={() => setOpen(!isOpen)}>
        {text}
        <VisuallyHidden>{`: former dates of “${title}”`}</VisuallyHidden>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <FormerDates item={item} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </span>
  );
}
