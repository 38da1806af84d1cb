import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { longestText } from '../../../../../src/contract/limits';
import type { ActionItem, ActionItemStatus } from '../../../../../src/domain/action-item';
import type { Said } from '../../../../../src/domain/item-life';
import { PeopleField } from '../fields/people-field';
import PopupPanel from '../fields/popup-panel';
import { TextField } from '../fields/text-field';
import { useSurface } from '../surface/surface-context';
import classes from './step-form.module.css';
import { askedOf, sayStep, stepWords, type AskedStep } from './step-words';

interface StepFormProps {
  item: Pick<ActionItem, 'title' | 'status'>;
  /** The step that was chosen; it asks for something. */
  to: ActionItemStatus;
  /** What was answered, and where that leads: what did not work is open again. */
  onSaid: (to: ActionItemStatus, said: Said) => void;
  onCancel: () => void;
}

/** What a step asks for before it is taken, in a panel below the menu it was chosen from. */
export default function StepForm({ item, to, onSaid, onCancel }: StepFormProps): ReactNode {
  const { accountId } = useSurface();
  const asked = askedOf(item.status, to) ?? 'reopen';
  const [worked, setWorked] = useState(true);
  const [text, setText] = useState('');
  const [byId, setById] = useState(accountId);
  const [problem, setProblem] = useState<string>();
  const step: AskedStep = worked ? asked : 'reopen';
  const words = stepWords[step];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const answer = sayStep({ step, text, byId });
    if ('missing' in answer) return setProblem(answer.missing);
    onSaid(worked ? to : 'open', answer.said);
  };
  return (
    <PopupPanel label={`${stepWords[asked].title}: ${item.title}`} onClose={onCancel}>
      <form className={classes['form']} onSubmit={submit} noValidate>
        <Heading size="xsmall" as="div">
          {stepWords[asked].title}
        </Heading>
        {asked === 'verify' && <Worked worked={worked} onChange={setWorked} />}
        <TextField
          label={words.question}
          isRequired
          hasFocus
          maxLength={longestText}
          value={text}
          problem={problem}
          onChange={setText}
        />
        {step === 'verify' && (
          <PeopleField
            label="Who saw it?"
            accountIds={byId === null ? [] : [byId]}
            onChange={([first = null]) => setById(first)}
          />
        )}
        <div className={classes['choices']}>
          <Button type="submit" appearance="primary" spacing="compact">
            {words.submit}
          </Button>
          <Button appearance="subtle" spacing="compact" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      </form>
    </PopupPanel>
  );
}

function Worked({ worked, onChange }: { worked: boolean; onChange: (worked: boolean) => void }): ReactNode {
  const name = useId();
  const answers = [
    { label: 'Yes', value: true },
    { label: 'No, open it again', value: false },
  ];
  return (
    <fieldset className={classes['worked']}>
      <legend className={classes['legend']}>Did it work?</legend>
      {answers.map(({ label, value }) => (
        <label key={label} className={classes['answer']}>
          <input type="radio" name={name} checked={worked === value} onChange={() => onChange(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
