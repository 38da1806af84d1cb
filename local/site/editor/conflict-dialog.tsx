import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { PersonName } from '../pages/person-name';
import type { Page } from '../rest/pages';
import { mediumDateTime } from '../session/format-time';
import { useSession } from '../session/session';

interface ConflictDialogProps {
  theirs: Page;
  onTakeMine: () => void;
  onReloadTheirs: () => void;
  onKeepEditing: () => void;
}

/** Someone else published the page meanwhile: says who, and lets the person choose. Nothing is lost until they do. */
export function ConflictDialog({ theirs, onTakeMine, onReloadTheirs, onKeepEditing }: ConflictDialogProps) {
  const { timeZone } = useSession();
  const { version } = theirs;
  return (
    <ModalTransition>
      <Modal onClose={onKeepEditing} width="medium">
        <ModalHeader hasCloseButton>
          <ModalTitle appearance="warning">This page was changed meanwhile</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <p>
            <PersonName accountId={version.authorId} /> published version {version.number} on{' '}
            {mediumDateTime(version.createdAt, timeZone)}, while you were editing. Your text is kept on this machine
            until you decide.
          </p>
          <p>
            “Take mine” publishes your text in place of theirs; theirs stays in the page’s history. “Reload theirs”
            throws your changes away.
          </p>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onReloadTheirs}>
            Reload theirs
          </Button>
          <Button appearance="default" onClick={onKeepEditing}>
            Keep editing
          </Button>
          <Button appearance="warning" onClick={onTakeMine}>
            Take mine
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
