import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { longestItemTitle } from '../../../../../src/contract/limits';
import type { Failure } from '../../../../../src/contract/result';
import type { ActionItem } from '../../../../../src/domain/action-item';
import { ask } from '../bridge/backend';
import { ProblemMessage } from '../surface/problem-message';
import classes from './rows.module.css';

interface AddItemProps {
  pageId: string;
  onAdded: (item: ActionItem) => void;
}

/** A new action item from its title; the field stays ready for the next one. Owner and date are set in its row. */
export function AddItem({ pageId, onAdded }: AddItemProps): ReactNode {
  const [title, setTitle] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  // One id for each item that a person sets out to add: kept over retries, new after it worked or the text changed.
  const operationId = useRef(crypto.randomUUID());

  const add = async (): Promise<void> => {
    setRunning(true);
    setFailure(null);
    const result = await ask('addActionItem', {
      pageId,
      operationId: operationId.current,
      content: { ...emptyContent, title: title.trim() },
    });
    setRunning(false);
    if (!result.ok) return setFailure(result.error);
    write('');
    onAdded(result.value);
  };
  const write = (text: string): void => {
    operationId.current = crypto.randomUUID();
    setTitle(text);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isRunning && title.trim() !== '') void add();
  };

  return (
    <form className={classes['add']} onSubmit={submit} noValidate>
      <div className={classes['addRow']}>
        <Textfield
          aria-label="New action item"
          placeholder="Add an action item, beginning with a verb"
          maxLength={longestItemTitle}
          value={title}
          isCompact
          onChange={(event) => write(event.currentTarget.value)}
        />
        <Button type="submit" isLoading={isRunning} isDisabled={title.trim() === ''}>
          Add
        </Button>
      </div>
      {failure !== null && <ProblemMessage failure={failure} onRetry={() => void add()} />}
    </form>
  );
}

const emptyContent = {
  doneWhen: '',
  ownerId: null,
  dueDate: null,
  priority: 'none',
  kind: 'none',
  status: 'open',
  link: '',
  cause: null,
} as const;
