import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { FormEvent, ReactNode } from 'react';
import type { Failure } from '../../../../../src/contract/result';
import { closeDialog } from '../../shared/bridge/dialogs';
import { ProblemMessage } from '../../shared/surface/problem-message';
import classes from './dialogs.module.css';

interface DialogFrameProps {
  title: string;
  /** Label of the primary button; none when there is nothing to confirm. */
  submitLabel?: string | undefined;
  isRunning: boolean;
  failure: Failure | null;
  onSubmit: () => void;
  children: ReactNode;
}

/** Title, content, what went wrong, and the two ways out of a dialog. */
export function DialogFrame({
  title,
  submitLabel,
  isRunning,
  failure,
  onSubmit,
  children,
}: DialogFrameProps): ReactNode {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isRunning) onSubmit();
  };
  return (
    <form className={classes['dialog']} onSubmit={submit} noValidate>
      <Heading size="medium" as="h1">
        {title}
      </Heading>
      {children}
      {failure !== null && <ProblemMessage failure={failure} />}
      <div className={classes['footer']}>
        <Button appearance="subtle" onClick={() => closeDialog(false)}>
          {submitLabel === undefined ? 'Close' : 'Cancel'}
        </Button>
        {submitLabel !== undefined && (
          <Button type="submit" appearance="primary" isLoading={isRunning}>
            {submitLabel}
          </Button>
        )}
      </div>
    </form>
  );
}
