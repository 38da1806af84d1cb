import { useEffect, useRef } from 'react';
import { findShortcut, type ShortcutName } from './shortcuts';

/** Runs shortcuts pressed anywhere in the console; `key` tells which digit was pressed. */
export function useShortcuts(run: (name: ShortcutName, key: string) => void, areSinglesOn: boolean): void {
  const newest = useRef(run);
  useEffect(() => {
    newest.current = run;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || isInLayer(event.target)) return;
      const name = findShortcut(
        {
          key: event.key,
          isCommand: event.ctrlKey || event.metaKey,
          isShift: event.shiftKey,
          isInField: isField(event.target),
        },
        areSinglesOn,
      );
      if (name === undefined) return;
      event.preventDefault();
      newest.current(name, event.key);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [areSinglesOn]);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')
  );
}

/** Menus and dialogs have keys of their own. */
function isInLayer(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="menu"], [role="listbox"], [role="dialog"]') !== null;
}
