import Button from '@atlaskit/button/new';
import { useState, type FormEvent, type ReactNode } from 'react';
import { longestText } from '../../../../../src/contract/limits';
import { TextField } from '../fields/text-field';
import classes from './facts.module.css';

interface ReasonFormProps {
  question: string;
  submitLabel: string;
  isRunning: boolean;
  onReason: (reason: string) => void;
  onCancel: () => void;
}

/** One question that has to be answered before something is done. */
export function ReasonForm({ question, submitLabel, isRunning, onReason, onCancel }: ReasonFormProps): ReactNode {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const said = reason.trim();
    setProblem(said === '' ? 'Say it in a few words.' : undefined);
    if (said !== '' && !isRunning) onReason(said);
  };
  return (
    <form className={classes['form']} onSubmit={submit} noValidate>
      <TextField
        label={question}
        isRequired
        maxLength={longestText}
        value={reason}
        problem={problem}
        hasFocus
        onChange={setReason}
      />
      <div className={classes['actions']}>
        <Button type="submit" spacing="compact" isLoading={isRunning}>
          {submitLabel}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
