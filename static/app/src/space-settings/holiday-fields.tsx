import Button, { IconButton } from '@atlaskit/button/new';
import DeleteIcon from '@atlaskit/icon/core/delete';
import Textarea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { longestHolidayName } from '../../../../src/contract/limits';
import { readHolidayLines } from '../../../../src/domain/policy/holiday-lines';
import { describeField, FieldFrame } from '../shared/fields/field-frame';
import fieldClasses from '../shared/fields/fields.module.css';
import { addLines, addRow, type HolidayRow } from './holiday-rows';
import classes from './settings.module.css';

interface HolidayFieldsProps {
  rows: readonly HolidayRow[];
  problem: string | undefined;
  isDisabled: boolean;
  onChange: (rows: readonly HolidayRow[]) => void;
}

/** The holidays of a space, one a row; a list of many can be pasted. */
export function HolidayFields({ rows, problem, isDisabled, onChange }: HolidayFieldsProps): ReactNode {
  const id = useId();
  const addButton = useRef<HTMLButtonElement>(null);
  /** The row that was just added takes the focus. */
  const [added, setAdded] = useState<number | null>(null);
  const [isPasting, setPasting] = useState(false);
  const add = (): void => {
    const next = addRow(rows);
    setAdded(next.at(-1)?.key ?? null);
    onChange(next);
  };
  const remove = (key: number): void => {
    onChange(rows.filter((row) => row.key !== key));
    addButton.current?.focus();
  };
  const paste = (lines: string): void => {
    if (lines !== '') onChange(addLines(rows, lines));
    setPasting(false);
    addButton.current?.focus();
  };
  return (
    <div className={classes['holidays']} role="group" aria-labelledby={id}>
      <h3 id={id} className={classes['label']}>
        Holidays
      </h3>
      {rows.length === 0 && <p className={classes['quiet']}>None yet: only the working days above count.</p>}
      {rows.length > 0 && (
        <ul className={classes['holidayRows']}>
          {rows.map((row, index) => (
            <HolidayLine
              key={row.key}
              row={row}
              number={index + 1}
              hasFocus={row.key === added}
              isDisabled={isDisabled}
              onChange={(change) => onChange(rows.map((one) => (one === row ? { ...row, ...change } : one)))}
              onRemove={() => remove(row.key)}
            />
          ))}
        </ul>
      )}
      <p className={classes['problem']} role="alert">
        {problem}
      </p>
      {isPasting && <HolidayPaste onDone={paste} />}
      {!isDisabled && (
        <div className={fieldClasses['actions']}>
          <Button ref={addButton} spacing="compact" onClick={add}>
            Add a holiday
          </Button>
          {!isPasting && (
            <Button spacing="compact" appearance="subtle" onClick={() => setPasting(true)}>
              Paste a list
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface HolidayLineProps {
  row: HolidayRow;
  number: number;
  hasFocus: boolean;
  isDisabled: boolean;
  onChange: (change: Partial<HolidayRow>) => void;
  onRemove: () => void;
}

function HolidayLine({ row, number, hasFocus, isDisabled, onChange, onRemove }: HolidayLineProps): ReactNode {
  const called = row.name.trim() || row.date || `holiday ${number}`;
  return (
    <li className={classes['holiday']}>
      <Textfield
        type="date"
        aria-label={`Date of holiday ${number}`}
        autoFocus={hasFocus}
        isDisabled={isDisabled}
        value={row.date}
        onChange={(event) => onChange({ date: event.currentTarget.value })}
      />
      <Textfield
        aria-label={`Name of holiday ${number}`}
        placeholder="Name"
        maxLength={longestHolidayName}
        isDisabled={isDisabled}
        value={row.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      {!isDisabled && (
        <IconButton icon={DeleteIcon} label={`Remove ${called}`} appearance="subtle" onClick={onRemove} />
      )}
    </li>
  );
}

/** @param onDone with what was pasted; with nothing when it was given up */
function HolidayPaste({ onDone }: { onDone: (lines: string) => void }): ReactNode {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [lines, setLines] = useState('');
  useEffect(() => field.current?.focus(), []);
  const { holidays, notUnderstood } = readHolidayLines(lines);
  const [first] = notUnderstood;
  const problem = first === undefined ? undefined : `No date in “${first}”. Write it as 2026-12-25.`;
  const help = 'One a line, such as “2026-12-25 Christmas Day” or “25.12.2026 Christmas Day”.';
  const count = holidays.length === 1 ? '1 holiday' : `${holidays.length} holidays`;
  return (
    <div className={classes['paste']}>
      <FieldFrame id={id} label="List of holidays" help={help} problem={problem}>
        <Textarea
          ref={field}
          id={id}
          value={lines}
          minimumRows={3}
          resize="smart"
          isInvalid={problem !== undefined}
          aria-describedby={describeField(id, help, problem)}
          onChange={(event) => setLines(event.currentTarget.value)}
        />
      </FieldFrame>
      <div className={fieldClasses['actions']}>
        <Button
          spacing="compact"
          isDisabled={holidays.length === 0 || problem !== undefined}
          onClick={() => onDone(lines)}
        >
          Add {count}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={() => onDone('')}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
