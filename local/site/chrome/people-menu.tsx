import Avatar from '@atlaskit/avatar';
import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItemRadio, DropdownItemRadioGroup } from '@atlaskit/dropdown-menu';
import { useState } from 'react';
import { useLookAs } from '../session/use-look-as';
import { useSession } from '../session/session';

const ANONYMOUS = 'Anonymous';

/** Who is looking, and a switch to anyone else. */
export function PeopleMenu() {
  const { viewer, people } = useSession();
  const lookAs = useLookAs();
  const [isOpen, setIsOpen] = useState(false);
  const name = viewer?.displayName ?? ANONYMOUS;
  const choose = (person: string | null): void => {
    setIsOpen(false);
    lookAs(person);
  };
  return (
    <DropdownMenu
      placement="bottom-end"
      shouldRenderToParent
      isOpen={isOpen}
      onOpenChange={(change) => setIsOpen(change.isOpen)}
      trigger={({ triggerRef, isSelected, ...props }) => (
        <Button
          {...props}
          ref={triggerRef}
          appearance="subtle"
          isSelected={isSelected ?? false}
          aria-label={`Looking as ${name}`}
        >
          <span className="people-menu-trigger">
            <Avatar size="xsmall" as="span" />
            <span className="people-menu-name">{name}</span>
          </span>
        </Button>
      )}
    >
      <DropdownItemRadioGroup id="people" title="Looking as">
        {people.map(({ accountId, displayName, shortName }) => (
          <DropdownItemRadio
            key={accountId}
            id={accountId}
            isSelected={accountId === viewer?.accountId}
            onClick={() => choose(accountId)}
          >
            {displayName} ({shortName})
          </DropdownItemRadio>
        ))}
        <DropdownItemRadio id="anonymous" isSelected={viewer === null} onClick={() => choose(null)}>
          {ANONYMOUS}
        </DropdownItemRadio>
      </DropdownItemRadioGroup>
    </DropdownMenu>
  );
}
