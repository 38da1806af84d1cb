import Textfield from '@atlaskit/textfield';
import { useId, type ReactNode } from 'react';
import { describeField, FieldFrame } from './field-frame';

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date' | 'time';
  isRequired?: boolean;
  maxLength?: number;
  help?: string | undefined;
  problem?: string | undefined;
  placeholder?: string;
  isDisabled?: boolean;
  /** Takes the focus when it appears, because the person asked for it. */
  hasFocus?: boolean;
}

/** One line of text, or a date or time with the browser's own picker, which is not cut off by the iframe. */
export function TextField({
  label,
  value,
  onChange,
  type = 'text',
  help,
  problem,
  hasFocus = false,
  ...rest
}: TextFieldProps): ReactNode {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} isRequired={rest.isRequired ?? false} help={help} problem={problem}>
      <Textfield
        {...rest}
        id={id}
        autoFocus={hasFocus}
        type={type}
        value={value}
        isInvalid={problem !== undefined}
        aria-describedby={describeField(id, help, problem)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
