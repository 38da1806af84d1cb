import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { announceTreeChange } from '../chrome/tree-version';
import { navigate } from '../navigation/location';
import { paths } from '../navigation/routes';
import { trashPage, type Page } from '../rest/pages';
import type { Space } from '../rest/spaces';

/** Asks before a page goes to the trash. */
export function TrashDialog({ space, page, onClose }: { space: Space; page: Page; onClose: () => void }) {
  const [failure, setFailure] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const trash = (): void => {
    setIsBusy(true);
    trashPage(page.id).then(
      () => {
        announceTreeChange();
        navigate(page.parentId ? paths.page(space.key, page.parentId) : paths.space(space.key));
      },
      (error: Error) => {
        setFailure(error.message);
        setIsBusy(false);
      },
    );
  };
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="small">
        <ModalHeader hasCloseButton>
          <ModalTitle appearance="warning">Move to trash?</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <p>“{page.title}” will no longer be found. Pages below it stay.</p>
          {failure === undefined ? null : <p role="alert">{failure}</p>}
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button appearance="warning" onClick={trash} isLoading={isBusy}>
            Move to trash
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
