import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import type { ReactNode } from 'react';
import { useMenuRoom } from './use-menu-room';

export interface MenuAction {
  label: string;
  run: () => void;
}

/** What else can be done, behind three dots. */
export default function ActionMenu({ label, actions }: { label: string; actions: readonly MenuAction[] }): ReactNode {
  const { attach, open, close } = useMenuRoom();
  return (
    <span ref={attach}>
      <DropdownMenu<HTMLButtonElement>
        placement="bottom-end"
        shouldRenderToParent
        onOpenChange={({ isOpen }) => (isOpen ? open() : close())}
        trigger={({ triggerRef, isSelected = false, ...trigger }) => (
          <IconButton
            {...trigger}
            ref={triggerRef}
            icon={ShowMoreIcon}
            label={label}
            appearance="subtle"
            isSelected={isSelected}
          />
        )}
      >
        <DropdownItemGroup>
          {actions.map((action) => (
            <DropdownItem key={action.label} onClick={action.run}>
              {action.label}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      </DropdownMenu>
    </span>
  );
}
