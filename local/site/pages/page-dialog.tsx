import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useState, type ReactNode } from 'react';

interface PageDialogProps {
  title: string;
  /** What the button says that does it. */
  action: string;
  appearance?: 'primary' | 'warning';
  /** Does it. What it rejects with is shown, and the dialog stays. */
  run: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** Asks before something is done with a page. */
export function PageDialog({ title, action, appearance = 'primary', run, onClose, children }: PageDialogProps) {
  const [failure, setFailure] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const start = (): void => {
    setIsBusy(true);
    setFailure(undefined);
    run().catch((error: Error) => {
      setFailure(error.message);
      setIsBusy(false);
    });
  };
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="small">
        <ModalHeader hasCloseButton>
          {appearance === 'warning' ? (
            <ModalTitle appearance="warning">{title}</ModalTitle>
          ) : (
            <ModalTitle>{title}</ModalTitle>
          )}
        </ModalHeader>
        <ModalBody>
          {children}
          {failure === undefined ? null : <p role="alert">{failure}</p>}
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button appearance={appearance} onClick={start} isLoading={isBusy}>
            {action}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
