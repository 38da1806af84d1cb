/** What can be done from anywhere in the console with a key. */
export type ShortcutName =
  'now' | 'paste' | 'next' | 'previous' | 'check' | 'draft' | 'preview' | 'save' | 'undo' | 'redo' | 'help' | 'section';

export interface PressedKey {
  key: string;
  /** Control, or Command on a Mac. */
  isCommand: boolean;
  isShift: boolean;
  /** Where single letters are words, not shortcuts. */
  isInField: boolean;
}

interface Shortcut {
  name: ShortcutName;
  /** As the list of shortcuts shows it. */
  keys: string;
  does: string;
  matches: (pressed: PressedKey) => boolean;
}

const single =
  (key: string) =>
  (pressed: PressedKey): boolean =>
    !pressed.isCommand && !pressed.isInField && pressed.key.toLowerCase() === key;
const command =
  (key: string, isShift = false) =>
  (pressed: PressedKey): boolean =>
    pressed.isCommand && pressed.isShift === isShift && pressed.key.toLowerCase() === key;

/** In the order of the list. */
export const shortcuts: readonly Shortcut[] = [
  { name: 'now', keys: 'N', does: 'Add a row with the time now', matches: single('n') },
  { name: 'paste', keys: 'P', does: 'Paste a chat or a list of alerts as rows', matches: single('p') },
  {
    name: 'section',
    keys: '1 … 7',
    does: 'Go to a section',
    matches: (pressed) => !pressed.isCommand && !pressed.isInField && /^[1-7]$/u.test(pressed.key),
  },
  { name: 'next', keys: 'J', does: 'Next section', matches: single('j') },
  { name: 'previous', keys: 'K', does: 'Previous section', matches: single('k') },
  { name: 'check', keys: 'C', does: 'Go to the first thing to mend here', matches: single('c') },
  { name: 'draft', keys: 'D', does: 'Draft the conclusion from the notes', matches: single('d') },
  { name: 'preview', keys: 'V', does: 'Preview and publish, or back to the notes', matches: single('v') },
  { name: 'save', keys: 'Ctrl S', does: 'Save now', matches: command('s') },
  { name: 'undo', keys: 'Ctrl Z', does: 'Undo', matches: command('z') },
  {
    name: 'redo',
    keys: 'Ctrl Shift Z',
    does: 'Redo',
    matches: (pressed) => command('z', true)(pressed) || command('y')(pressed),
  },
  { name: 'help', keys: '?', does: 'Show the shortcuts', matches: single('?') },
];

/** Keys inside a field, for the list. */
export const fieldKeys: readonly { keys: string; does: string }[] = [
  { keys: 'Enter', does: 'Add the next row, paragraph or answer' },
  { keys: 'Shift Enter', does: 'Begin a new line in it' },
  { keys: 'Alt ↑ ↓', does: 'Move it up or down' },
  { keys: 'Backspace in an empty one', does: 'Remove it' },
  { keys: 'Esc', does: 'Leave the field, so that single keys work' },
];

/** The shortcut that was pressed. Single keys can be switched off for people whose tools send letters. */
export function findShortcut(pressed: PressedKey, areSinglesOn: boolean): ShortcutName | undefined {
  const found = shortcuts.find(({ matches }) => matches(pressed));
  const isSingle = found !== undefined && !pressed.isCommand && found.name !== 'help';
  return isSingle && !areSinglesOn ? undefined : found?.name;
}
