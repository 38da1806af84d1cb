import { createStore, type Store } from './store';
import type { Frame } from './frame';

export type ModalSize =
  'small' | 'medium' | 'large' | 'xlarge' | 'max' | 'fullscreen' | { width: string; height?: string | undefined };

export interface OpenModal {
  id: string;
  /** What the modal stands over, and where the focus goes back to. */
  opener: Pick<Frame, 'module' | 'extension' | 'localId' | 'focusOwner'>;
  resource: string;
  title: string;
  size: ModalSize;
  context: unknown;
  closeOnEscape: boolean;
  closeOnOverlayClick: boolean;
  onClose: (payload: unknown) => void;
  /** Only for the editor of a macro's configuration. */
  onSubmit?: (config: Record<string, unknown>) => void;
}

/** Open modals, the topmost last. */
export interface ModalStore {
  open: Store<OpenModal[]>;
  show(modal: Omit<OpenModal, 'id'>): void;
  close(id: string, payload: unknown): void;
}

export function createModalStore(): ModalStore {
  const open = createStore<OpenModal[]>([]);
  let opened = 0;
  return {
    open,
    show: (modal) => {
      opened += 1;
      const id = `modal-${opened}`;
      open.set((modals) => [...modals, { ...modal, id }]);
    },
    close: (id, payload) => {
      const closing = open.get().find((modal) => modal.id === id);
      open.set((modals) => modals.filter((modal) => modal.id !== id));
      // The surface below can take the focus only when it is drawn without the modal.
      setTimeout(() => closing?.opener.focusOwner(), 0);
      closing?.onClose(payload);
    },
  };
}
