import Textfield from '@atlaskit/textfield';
import { useId, useState, type ReactNode } from 'react';
import { describeField, FieldFrame } from './field-frame';

interface NumberFieldProps {
  label: string;
  value: number;
  least: number;
  most: number;
  isDisabled?: boolean;
  /** Hears of sound numbers, and of `NaN` while what is typed is none. */
  onChange: (value: number) => void;
}

/** A whole number within limits. What is typed stays as it is, with what is wrong with it. */
export function NumberField({ label, value, least, most, isDisabled = false, onChange }: NumberFieldProps): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState(Number.isNaN(value) ? '' : String(value));
  const shown = Number.isNaN(value) || Number(typed) === value ? typed : String(value);
  const problem = Number.isNaN(value) ? `A whole number from ${least} to ${most}` : undefined;
  const type = (text: string): void => {
    setTyped(text);
    onChange(readWhole(text, least, most));
  };
  return (
    <FieldFrame id={id} label={label} problem={problem}>
      <Textfield
        id={id}
        inputMode="numeric"
        value={shown}
        isDisabled={isDisabled}
        isInvalid={problem !== undefined}
        aria-describedby={describeField(id, undefined, problem)}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}

function readWhole(text: string, least: number, most: number): number {
  const number = /^\d{1,6}$/u.test(text.trim()) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : Number.NaN;
}
