import Heading from '@atlaskit/heading';
import { useId, type ReactNode } from 'react';
import type { ConflictView } from '../../../../../src/contract/views';
import { LineWithPeople } from '../../shared/people/line-with-people';
import classes from '../console.module.css';

export type Side = 'mine' | 'theirs' | 'both';

const sides: readonly { side: Side; label: string }[] = [
  { side: 'mine', label: 'Keep these notes' },
  { side: 'theirs', label: 'Keep the page' },
  { side: 'both', label: 'Keep both' },
];

interface ConflictChoiceProps {
  conflict: ConflictView;
  chosen: Side | undefined;
  onChoose: (side: Side) => void;
}

/** The same place in the notes and on the page, side by side, and which of them stays. */
export function ConflictChoice({ conflict, chosen, onChoose }: ConflictChoiceProps): ReactNode {
  const name = useId();
  const { heading, base, mine, theirs } = conflict;
  const title = heading || 'Above the first heading';
  return (
    <fieldset className={classes['conflict']}>
      <legend>
        <Heading size="xsmall" as="h3">
          <bdi>{title}</bdi>
        </Heading>
      </legend>
      <div className={classes['versions']}>
        <Version title="In these notes" lines={mine} />
        <Version title="On the page now" lines={theirs} />
        <Version title="Before both" lines={base} />
      </div>
      <div className={classes['choices']}>
        {sides.map(({ side, label }) => (
          <label key={side} className={classes['choice']}>
            <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function Version({ title, lines }: { title: string; lines: readonly string[] }): ReactNode {
  return (
    <div className={classes['version']}>
      <p className={classes['quiet']}>{title}</p>
      {lines.length === 0 ? (
        <p className={classes['quiet']}>Nothing</p>
      ) : (
        lines.map((line, index) => (
          <p key={index}>
            <LineWithPeople line={line} />
          </p>
        ))
      )}
    </div>
  );
}
