import Select from '@atlaskit/select/Select';
import { useId, type ReactNode } from 'react';
import { FieldFrame } from './field-frame';
import { useMenuRoom } from './use-menu-room';

export interface Choice<Value extends string | number> {
  value: Value;
  label: string;
}

interface ChoiceFieldProps<Value extends string | number> {
  label: string;
  value: Value;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
  isDisabled?: boolean;
  help?: string;
  hasFocus?: boolean;
}

/** One of several values, found by typing or in the menu. */
export function ChoiceField<Value extends string | number>(props: ChoiceFieldProps<Value>): ReactNode {
  const { label, value, choices, onChange, isDisabled = false, help, hasFocus = false } = props;
  const id = useId();
  const { attach, open, close } = useMenuRoom();
  return (
    <FieldFrame id={id} label={label} help={help}>
      <div ref={attach}>
        <Select<Choice<Value>>
          inputId={id}
          autoFocus={hasFocus}
          options={choices}
          value={choices.find((choice) => choice.value === value) ?? null}
          isDisabled={isDisabled}
          onChange={(choice) => choice !== null && onChange(choice.value)}
          onMenuOpen={open}
          onMenuClose={close}
        />
      </div>
    </FieldFrame>
  );
}
