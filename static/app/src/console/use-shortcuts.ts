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
      if (name === undefined || (takesBack.has(name) && hasItsOwnUndo(event.target))) return;
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

const takesBack: ReadonlySet<ShortcutName> = new Set(['undo', 'redo']);

/** Fields that are no part of the notes, and times while they are typed: the browser takes back what is typed there. */
function hasItsOwnUndo(target: EventTarget | null): boolean {
  return isField(target) && target instanceof HTMLElement && !/^(?!time )./u.test(target.dataset['note'] ?? '');
}

/** Menus and dialogs have keys of their own. */
function isInLayer(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="menu"], [role="listbox"], [role="dialog"]') !== null;
}
