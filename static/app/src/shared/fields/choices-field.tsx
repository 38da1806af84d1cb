import Select from '@atlaskit/select/Select';
import { useId, type ReactNode } from 'react';
import type { Choice } from './choice-field';
import { FieldFrame } from './field-frame';
import { useMenuRoom } from './use-menu-room';

interface ChoicesFieldProps<Value extends string | number> {
  label: string;
  values: readonly Value[];
  choices: readonly Choice<Value>[];
  /** Shown while nothing is chosen. */
  placeholder: string;
  onChange: (values: readonly Value[]) => void;
}

/** Any number of several values. */
export function ChoicesField<Value extends string | number>(props: ChoicesFieldProps<Value>): ReactNode {
  const { label, values, choices, placeholder, onChange } = props;
  const id = useId();
  const { attach, open, close } = useMenuRoom();
  return (
    <FieldFrame id={id} label={label}>
      <div ref={attach}>
        <Select<Choice<Value>, true>
          inputId={id}
          isMulti
          closeMenuOnSelect={false}
          options={choices}
          value={choices.filter((choice) => values.includes(choice.value))}
          placeholder={placeholder}
          onChange={(chosen) => onChange(chosen.map((choice) => choice.value))}
          onMenuOpen={open}
          onMenuClose={close}
        />
      </div>
    </FieldFrame>
  );
}
