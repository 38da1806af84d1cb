import Avatar from '@atlaskit/avatar';
import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItemRadio, DropdownItemRadioGroup } from '@atlaskit/dropdown-menu';
import { useSession } from '../session/session';

const ANONYMOUS = 'Anonymous';

/** Who is looking, and a switch to anyone else. */
export function PeopleMenu() {
  const { viewer, people, lookAs } = useSession();
  const name = viewer?.displayName ?? ANONYMOUS;
  return (
    <DropdownMenu
      placement="bottom-end"
      shouldRenderToParent
      trigger={({ triggerRef, isSelected, ...props }) => (
        <Button
          {...props}
          ref={triggerRef}
          appearance="subtle"
          isSelected={isSelected ?? false}
          aria-label={`Looking as ${name}`}
        >
          <span className="people-menu-trigger">
            <Avatar size="small" name={name} as="span" />
            <span className="people-menu-name">{name}</span>
          </span>
        </Button>
      )}
    >
      <DropdownItemRadioGroup id="people" title="Looking as">
        {people.map((person) => (
          <DropdownItemRadio
            key={person.accountId}
            id={person.accountId}
            isSelected={person.accountId === viewer?.accountId}
            onClick={() => void lookAs(person.accountId)}
            description={person.shortName}
          >
            {person.displayName}
          </DropdownItemRadio>
        ))}
        <DropdownItemRadio
          id="anonymous"
          isSelected={viewer === null}
          onClick={() => void lookAs(null)}
          description="not signed in"
        >
          {ANONYMOUS}
        </DropdownItemRadio>
      </DropdownItemRadioGroup>
    </DropdownMenu>
  );
}
