import { Label } from '@atlaskit/form/label';
import type { ReactNode } from 'react';
import classes from './fields.module.css';

interface FieldFrameProps {
  /** Id of the control itself; its messages are `<id>-help` and `<id>-error`. */
  id: string;
  label: string;
  isRequired?: boolean;
  help?: string | undefined;
  /** What is wrong with the value; announced when it appears. */
  problem?: string | undefined;
  children: ReactNode;
}

/** A label over a control, with what helps and what is wrong under it. */
export function FieldFrame({ id, label, isRequired = false, help, problem, children }: FieldFrameProps): ReactNode {
  return (
    <div className={classes['field']}>
      <Label htmlFor={id}>
        {label}
        {isRequired && (
          <span className={classes['required']} aria-hidden>
            *
          </span>
        )}
      </Label>
      {children}
      {help !== undefined && (
        <p id={`${id}-help`} className={classes['help']}>
          {help}
        </p>
      )}
      <p id={`${id}-error`} className={classes['problem']} role="alert">
        {problem}
      </p>
    </div>
  );
}

/** What a control says about its messages. */
export function describeField(id: string, help: string | undefined, problem: string | undefined): string | undefined {
  const ids = [help !== undefined && `${id}-help`, problem !== undefined && `${id}-error`].filter(
    (one) => one !== false,
  );
  return ids.length === 0 ? undefined : ids.join(' ');
}
