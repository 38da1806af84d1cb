import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { reserveRoom } from './reserve-room';

export interface MenuRoom<Control extends Element> {
  control: RefObject<Control>;
  open: () => void;
  close: () => void;
}

/** Room below a control for as long as its menu is open. */
export function useMenuRoom<Control extends Element>(): MenuRoom<Control> {
  const control = useRef<Control>(null);
  const giveBack = useRef<() => void>();
  const close = useCallback(() => {
    giveBack.current?.();
    giveBack.current = undefined;
  }, []);
  const open = useCallback(() => {
    giveBack.current = reserveRoom(control.current);
  }, []);
  useEffect(() => close, [close]);
  return { control, open, close };
}
