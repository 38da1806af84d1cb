import CreatableSelect from '@atlaskit/select/CreatableSelect';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { FieldFrame } from './field-frame';

interface WordsFieldProps {
  label: string;
  words: readonly string[];
  onChange: (words: readonly string[]) => void;
  help?: string;
  longest: number;
  most: number;
}

interface WordOption {
  value: string;
  label: string;
}

/** Several short texts that people make up themselves, each closed with Enter, a comma, or by leaving the field. */
export function WordsField({ label, words, onChange, help, longest, most }: WordsFieldProps): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState('');
  const close = (): void => {
    const added = typed.split(',').flatMap((word) => word.trim().slice(0, longest) || []);
    setTyped('');
    if (added.length > 0) onChange([...new Set([...words, ...added])].slice(0, most));
  };
  const closeOnKey = (event: KeyboardEvent): void => {
    if (typed.trim() === '' || !(event.key === 'Enter' || event.key === ',')) return;
    event.preventDefault();
    close();
  };
  return (
    <FieldFrame id={id} label={label} help={help}>
      <CreatableSelect<WordOption, true>
        inputId={id}
        isMulti
        menuIsOpen={false}
        components={{ DropdownIndicator: null }}
        placeholder=""
        aria-live="polite"
        value={words.map((word) => ({ value: word, label: word }))}
        inputValue={typed}
        onInputChange={(value, { action }) => action === 'input-change' && setTyped(value)}
        onChange={(chosen) => onChange(chosen.map((option) => option.value))}
        onKeyDown={closeOnKey}
        onBlur={close}
      />
    </FieldFrame>
  );
}
