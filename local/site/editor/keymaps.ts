import { defaultSchema as schema } from '@atlaskit/adf-schema/schema-default';
import { baseKeymap, chainCommands, setBlockType, toggleMark } from '@atlaskit/editor-prosemirror/commands';
import { redo, undo } from '@atlaskit/editor-prosemirror/history';
import { keymap } from '@atlaskit/editor-prosemirror/keymap';
import type { Plugin } from '@atlaskit/editor-prosemirror/state';
import type { Command } from './command';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { addRowAfter, goToNextCell, isInTable } from 'prosemirror-tables';
import { backspaceTask, splitTask } from './task-commands';

const { nodes, marks } = schema;

/** Tab in the last cell begins a new row, as in Confluence. */
const addRowAtEnd: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (dispatch === undefined || view === undefined) return true;
  addRowAfter(state, dispatch);
  return goToNextCell(1)(view.state, view.dispatch, view);
};

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hardBreak.create()).scrollIntoView());
  return true;
};

const KEYS: Record<string, Command> = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': toggleMark(marks.strong),
  'Mod-i': toggleMark(marks.em),
  'Mod-u': toggleMark(marks.underline),
  'Mod-Shift-m': toggleMark(marks.code),
  'Mod-Alt-0': setBlockType(nodes.paragraph),
  'Mod-Alt-1': setBlockType(nodes.heading, { level: 1 }),
  'Mod-Alt-2': setBlockType(nodes.heading, { level: 2 }),
  'Mod-Alt-3': setBlockType(nodes.heading, { level: 3 }),
  Enter: chainCommands(splitTask, splitListItem(nodes.listItem)),
  'Shift-Enter': breakLine,
  Backspace: backspaceTask,
  Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.listItem), addRowAtEnd),
  'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.listItem)),
};

/** What keys do in the editor; what no command takes does what it does in any text. */
export const editorKeymaps = (): Plugin[] => [keymap(KEYS), keymap(baseKeymap)];
