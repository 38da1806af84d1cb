import { useEffect, useState } from 'react';
import { reserveRoom } from './reserve-room';

export interface MenuRoom {
  /** Goes on the element that the menu opens below, as its `ref`. */
  attach: (control: Element | null) => void;
  open: () => void;
  close: () => void;
}

/** Room below a control for as long as its menu is open. */
export function useMenuRoom(): MenuRoom {
  const [control, attach] = useState<Element | null>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => (isOpen ? reserveRoom(control) : undefined), [isOpen, control]);
  return { attach, open: () => setOpen(true), close: () => setOpen(false) };
}
