import { IconButton, LinkButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import EditIcon from '@atlaskit/icon/core/edit';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useState } from 'react';
import Lozenge from '@atlaskit/lozenge';
import { drafts } from '../editor/drafts';
import { useFrameStores } from '../frames/frame-stores';
import { restrictTo } from '../rest/restrictions';
import { useSession } from '../session/session';
import { navigate } from '../navigation/location';
import { isPlainClick } from '../navigation/site-link';
import { paths } from '../navigation/routes';
import type { Permitted } from '../rest/operations';
import type { Page } from '../rest/pages';
import type { Space } from '../rest/spaces';
import { openContentAction } from './open-content-action';
import { PAGE_DIALOGS } from './page-dialogs';

/** What the viewer may do with the page, and whether others may too. */
export interface PageAccess {
  permitted: Permitted;
  isRestricted: boolean;
}

interface PageActionsProps {
  space: Space;
  page: Page;
  access: PageAccess;
  onChange: () => void;
}

/** What the viewer may do with the page: nothing that they may not. */
export function PageActions({ space, page, access, onChange }: PageActionsProps) {
  const { permitted, isRestricted } = access;
  const { viewer, modules } = useSession();
  const { flags, modals } = useFrameStores();
  const [asked, setAsked] = useState<string>();
  const Dialog = PAGE_DIALOGS.find(({ name }) => name === asked)?.Dialog;
  if (!permitted('update', 'page') || viewer === null) return isRestricted ? <Lozenge>Restricted</Lozenge> : null;
  const changeAccess = (): void => {
    restrictTo(page.id, isRestricted ? [] : [viewer.accountId]).then(onChange, (error: Error) =>
      flags.show({
        id: 'restrict',
        title: 'Who may see the page was not changed',
        description: error.message,
        kind: 'error',
        isAutoDismiss: false,
        actions: [],
      }),
    );
  };
  const editPath = paths.edit(space.key, page.id);
  const isDrafted = drafts.read(page.id, viewer.accountId) !== undefined;
  return (
    <div className="page-actions">
      {isRestricted ? <Lozenge>Restricted</Lozenge> : null}
      {isDrafted ? <Lozenge>Unpublished changes</Lozenge> : null}
      <LinkButton
        href={editPath}
        iconBefore={EditIcon}
        onClick={(event) => {
          if (!isPlainClick(event)) return;
          event.preventDefault();
          navigate(editPath);
        }}
      >
        Edit
      </LinkButton>
      {permitted('delete', 'page') ? (
        <DropdownMenu
          placement="bottom-end"
          shouldRenderToParent
          trigger={({ triggerRef, isSelected, ...props }) => (
            <IconButton
              {...props}
              ref={triggerRef}
              icon={MoreIcon}
              label="More actions"
              appearance="subtle"
              isSelected={isSelected ?? false}
            />
          )}
        >
          <DropdownItemGroup>
            <DropdownItem onClick={changeAccess}>{isRestricted ? 'Open to the space' : 'Restrict to me'}</DropdownItem>
            {PAGE_DIALOGS.map(({ name }) => (
              <DropdownItem key={name} onClick={() => setAsked(name)}>
                {name}
              </DropdownItem>
            ))}
          </DropdownItemGroup>
          {modules.contentActions.length === 0 ? null : (
            <DropdownItemGroup title="Apps" hasSeparator>
              {modules.contentActions.map((module) => (
                <DropdownItem
                  key={module.key}
                  onClick={() => openContentAction(modals, module, { page, space, onClose: onChange })}
                >
                  {module.title}
                </DropdownItem>
              ))}
            </DropdownItemGroup>
          )}
        </DropdownMenu>
      ) : null}
      {Dialog === undefined ? null : <Dialog {...{ space, page, onChange }} onClose={() => setAsked(undefined)} />}
    </div>
  );
}
