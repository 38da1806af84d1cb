import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useRef, type ReactNode } from 'react';
import classes from './console.module.css';
import { fieldKeys, shortcuts } from './shortcuts';

interface ShortcutsDialogProps {
  areSinglesOn: boolean;
  onSingles: (areOn: boolean) => void;
  onClose: () => void;
}

/** Every key of the console, and a way to switch single keys off for tools that send letters. */
export default function ShortcutsDialog({ areSinglesOn, onSingles, onClose }: ShortcutsDialogProps): ReactNode {
  const opener = useRef(findOpener());
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="medium" shouldReturnFocus={opener}>
        <ModalHeader hasCloseButton>
          <ModalTitle>Shortcuts</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <KeyList title="Anywhere" keys={shortcuts} />
          <KeyList title="In a field" keys={fieldKeys} />
          <Checkbox
            label="Single keys do something while no field has the focus"
            isChecked={areSinglesOn}
            onChange={(event) => onSingles(event.currentTarget.checked)}
          />
        </ModalBody>
        <ModalFooter>
          <Button appearance="primary" onClick={onClose}>
            Close
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

/**
 * Where the focus goes back to. Left to itself the dialog gives it to the next field where a section had it, and the next single
 * key is typed into the notes.
 */
function findOpener(): HTMLElement | null {
  const { activeElement, body } = document;
  return activeElement instanceof HTMLElement && activeElement !== body
    ? activeElement
    : document.getElementById('section');
}

function KeyList({ title, keys }: { title: string; keys: readonly { keys: string; does: string }[] }): ReactNode {
  return (
    <dl className={classes['keys']} aria-label={title}>
      {keys.map(({ keys: pressed, does }) => (
        <div key={pressed}>
          <dt>
            <kbd>{pressed}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
