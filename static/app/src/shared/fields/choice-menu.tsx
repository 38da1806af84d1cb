import Button from '@atlaskit/button/new';
import DropdownMenu, {
  DropdownItemRadio,
  DropdownItemRadioGroup,
  type CustomTriggerProps,
} from '@atlaskit/dropdown-menu';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import LozengeDropdownTrigger from '@atlaskit/lozenge/lozenge-dropdown-trigger';
import { useId, type ReactElement, type ReactNode } from 'react';
import type { LozengeTone } from '../words/labels';
import type { Choice } from './choice-field';
import { useMenuRoom } from './use-menu-room';

export interface ChoiceMenuProps<Value extends string> {
  /** Stands over the choices, e.g. `State`. */
  heading: string;
  /** Whose value it is, for those who cannot see where the menu stands, e.g. `State of “Rehearse failover”`. */
  label: string;
  value: Value;
  /** What the closed menu shows. */
  text: string;
  /** Shows the closed menu as a lozenge of this tone; as a quiet button without. */
  tone?: LozengeTone;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
}

/** One of a few values, changed at once: a menu behind a lozenge or a quiet button. */
export default function ChoiceMenu<Value extends string>(props: ChoiceMenuProps<Value>): ReactNode {
  const { heading, value, choices, onChange } = props;
  const groupId = useId();
  const { attach, isOpen, open, close, leave } = useMenuRoom();
  const choose = (chosen: Value): void => {
    leave();
    onChange(chosen);
  };
  return (
    <span ref={attach}>
      <DropdownMenu<HTMLButtonElement>
        shouldRenderToParent
        isOpen={isOpen}
        onOpenChange={(change) => (change.isOpen ? open() : close())}
        trigger={(trigger) => <Trigger {...props} trigger={trigger} />}
      >
        <DropdownItemRadioGroup id={groupId} title={heading}>
          {choices.map((choice) => (
            <DropdownItemRadio
              key={choice.value}
              id={choice.value}
              isSelected={choice.value === value}
              onClick={() => choose(choice.value)}
            >
              {choice.label}
            </DropdownItemRadio>
          ))}
        </DropdownItemRadioGroup>
      </DropdownMenu>
    </span>
  );
}

interface TriggerProps<Value extends string> extends ChoiceMenuProps<Value> {
  trigger: CustomTriggerProps<HTMLButtonElement>;
}

function Trigger<Value extends string>({ trigger, text, label, tone }: TriggerProps<Value>): ReactElement {
  const { triggerRef, isSelected = false, ...rest } = trigger;
  const name = `${text}, ${label}`;
  if (tone !== undefined) {
    return (
      <LozengeDropdownTrigger {...rest} ref={triggerRef} appearance={tone} isSelected={isSelected} aria-label={name}>
        {text}
      </LozengeDropdownTrigger>
    );
  }
  // Not shown as selected while it is open: Atlaskit's text on a selected surface under the pointer has too little contrast.
  return (
    <Button
      {...rest}
      ref={triggerRef}
      appearance="subtle"
      spacing="compact"
      iconAfter={ChevronDownIcon}
      aria-label={name}
    >
      {text}
    </Button>
  );
}
