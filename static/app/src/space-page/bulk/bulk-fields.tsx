import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { longestText } from '../../../../../src/contract/limits';
import { actionItemStatuses, type ActionItemStatus } from '../../../../../src/domain/action-item';
import type { StepNeed } from '../../../../../src/domain/item-life';
import ChoiceMenu from '../../shared/fields/choice-menu';
import type { ItemChange } from '../../shared/items/item-change';
import PersonMenu from '../../shared/people/person-menu';
import { itemStatusWords } from '../../shared/words/labels';
import classes from './bulk.module.css';

/** What people say along with a change of state. */
export interface BulkWords {
  reason: string;
  how: string;
}

interface BulkFieldsProps {
  change: ItemChange;
  /** What the chosen state asks of the selected items. */
  needs: ReadonlySet<StepNeed | null>;
  words: BulkWords;
  isDisabled: boolean;
  onChange: (change: ItemChange) => void;
  onWords: (words: BulkWords) => void;
}

const stateChoices: readonly { value: ActionItemStatus | 'kept'; label: string }[] = [
  { value: 'kept', label: 'As it is' },
  ...actionItemStatuses.map((value) => ({ value, label: itemStatusWords[value].label })),
];

export function BulkFields({ change, needs, words, isDisabled, onChange, onWords }: BulkFieldsProps): ReactNode {
  return (
    <fieldset className={classes['fields']} disabled={isDisabled}>
      <legend className={classes['legend']}>What to change</legend>
      <PersonMenu
        label="Owner of the selected items"
        accountId={change.ownerId ?? null}
        emptyText={change.ownerId === undefined ? 'Owner' : 'Nobody'}
        hasArrow
        onChange={(ownerId) => onChange({ ...change, ownerId })}
      />
      <ChoiceMenu
        heading="State"
        label="State of the selected items"
        text={change.status === undefined ? 'State' : itemStatusWords[change.status].label}
        value={change.status ?? 'kept'}
        choices={stateChoices}
        onChange={(status) => onChange(status === 'kept' ? without(change, 'status') : { ...change, status })}
      />
      <label className={classes['date']}>
        Due date
        <Textfield
          type="date"
          isCompact
          value={change.dueDate ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange(value === '' ? without(change, 'dueDate') : { ...change, dueDate: value })
          }
        />
      </label>
      {needs.has('reason') && (
        <Words label="Why?" value={words.reason} onChange={(reason) => onWords({ ...words, reason })} />
      )}
      {needs.has('verification') && (
        <Words
          label="How did you see that it worked?"
          value={words.how}
          onChange={(how) => onWords({ ...words, how })}
        />
      )}
    </fieldset>
  );
}

function without(change: ItemChange, field: keyof ItemChange): ItemChange {
  return Object.fromEntries(Object.entries(change).filter(([name]) => name !== field));
}

interface WordsProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function Words({ label, value, onChange }: WordsProps): ReactNode {
  return (
    <label className={classes['words']}>
      {label}
      <Textfield
        isCompact
        isRequired
        maxLength={longestText}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
