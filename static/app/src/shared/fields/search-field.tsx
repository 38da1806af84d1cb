import Textfield from '@atlaskit/textfield';
import { useId, useState, type ReactNode } from 'react';
import { FieldFrame } from './field-frame';

interface SearchFieldProps {
  label: string;
  value: string;
  maxLength: number;
  placeholder?: string;
  type?: 'text' | 'date';
  onSearch: (value: string) => void;
}

/** A value that counts once it is left or Enter is pressed. */
export function SearchField({ label, value, type = 'text', onSearch, ...rest }: SearchFieldProps): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState<{ over: string; value: string }>({ over: value, value });
  const shown = typed.over === value ? typed.value : value;
  const search = (): void => {
    if (shown.trim() !== value) onSearch(shown.trim());
  };
  return (
    <FieldFrame id={id} label={label}>
      <Textfield
        {...rest}
        id={id}
        type={type}
        value={shown}
        onChange={(event) => setTyped({ over: value, value: event.currentTarget.value })}
        onBlur={search}
        onKeyDown={(event) => event.key === 'Enter' && search()}
      />
    </FieldFrame>
  );
}
