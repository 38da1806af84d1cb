import { useEffect, useState } from 'react';
import { reserveRoom } from './reserve-room';

export interface MenuRoom {
  /** Goes on the element that the menu opens below, as its `ref`. */
  attach: (control: Element | null) => void;
  isOpen: boolean;
  open: () => void;
  close: () => void;
  /** Closes the menu and puts the focus back on the button that opened it. */
  leave: () => void;
}

/** Room below a control for as long as its menu is open. */
export function useMenuRoom(): MenuRoom {
  const [control, attach] = useState<Element | null>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => (isOpen ? reserveRoom(control) : undefined), [isOpen, control]);
  const close = (): void => setOpen(false);
  const leave = (): void => {
    close();
    control?.querySelector('button')?.focus();
  };
  return { attach, isOpen, open: () => setOpen(true), close, leave };
}
