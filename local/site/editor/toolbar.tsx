import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import { defaultSchema as schema } from '@atlaskit/adf-schema/schema-default';
import { setBlockType, toggleMark } from '@atlaskit/editor-prosemirror/commands';
import { redo, undo } from '@atlaskit/editor-prosemirror/history';
import type { EditorState } from '@atlaskit/editor-prosemirror/state';
import type { Command } from './command';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import CodeIcon from '@atlaskit/icon/core/angle-brackets';
import BulletIcon from '@atlaskit/icon/core/list-bulleted';
import TaskIcon from '@atlaskit/icon/core/list-checklist';
import NumberIcon from '@atlaskit/icon/core/list-numbered';
import RedoIcon from '@atlaskit/icon/core/redo';
import AddColumnIcon from '@atlaskit/icon/core/table-column-add-right';
import DeleteColumnIcon from '@atlaskit/icon/core/table-column-delete';
import AddRowIcon from '@atlaskit/icon/core/table-row-add-below';
import DeleteRowIcon from '@atlaskit/icon/core/table-row-delete';
import DeleteIcon from '@atlaskit/icon/core/delete';
import BoldIcon from '@atlaskit/icon/core/text-bold';
import ItalicIcon from '@atlaskit/icon/core/text-italic';
import UndoIcon from '@atlaskit/icon/core/undo';
import AddIcon from '@atlaskit/icon/core/add';
import type { ComponentProps } from 'react';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from 'prosemirror-tables';
import { toggleList } from './list-commands';
import { toggleTask } from './task-commands';
import type { TypeaheadItem } from './typeahead';

interface Tool {
  label: string;
  icon: ComponentProps<typeof IconButton>['icon'];
  run: Command;
  isOn?: (state: EditorState) => boolean;
}

const { marks, nodes } = schema;
const mark = (label: string, icon: Tool['icon'], name: 'strong' | 'em' | 'code'): Tool => ({
  label,
  icon,
  run: toggleMark(marks[name]),
  isOn: (state) => hasMark(state, name),
});

const TEXT_TOOLS: Tool[] = [
  mark('Bold', BoldIcon, 'strong'),
  mark('Italic', ItalicIcon, 'em'),
  mark('Code', CodeIcon, 'code'),
];
const LIST_TOOLS: Tool[] = [
  { label: 'Bullet list', icon: BulletIcon, run: toggleList('bulletList'), isOn: isIn('bulletList') },
  { label: 'Numbered list', icon: NumberIcon, run: toggleList('orderedList'), isOn: isIn('orderedList') },
  { label: 'Action item', icon: TaskIcon, run: toggleTask, isOn: isIn('taskList') },
];
const HISTORY_TOOLS: Tool[] = [
  { label: 'Undo', icon: UndoIcon, run: undo },
  { label: 'Redo', icon: RedoIcon, run: redo },
];
const TABLE_TOOLS: Tool[] = [
  { label: 'Add row below', icon: AddRowIcon, run: addRowAfter },
  { label: 'Add column to the right', icon: AddColumnIcon, run: addColumnAfter },
  { label: 'Delete row', icon: DeleteRowIcon, run: deleteRow },
  { label: 'Delete column', icon: DeleteColumnIcon, run: deleteColumn },
  { label: 'Delete table', icon: DeleteIcon, run: deleteTable },
];

const STYLES: { label: string; run: Command; level?: number }[] = [
  { label: 'Normal text', run: setBlockType(nodes.paragraph) },
  ...[1, 2, 3, 4].map((level) => ({ label: `Heading ${level}`, run: setBlockType(nodes.heading, { level }), level })),
];

interface ToolbarProps {
  view: EditorView;
  state: EditorState;
  insertItems: TypeaheadItem[];
}

/** Above the text: its style, lists, what can be inserted; in a table also its rows and columns. */
export function Toolbar({ view, state, insertItems }: ToolbarProps) {
  const { parent } = state.selection.$from;
  const level: unknown = parent.type === nodes.heading ? parent.attrs['level'] : undefined;
  const style = STYLES.find((one) => one.level === level)?.label ?? 'Normal text';
  return (
    <div className="editor-toolbar" role="group" aria-label="Formatting">
      <ToolGroup tools={HISTORY_TOOLS} view={view} state={state} />
      <DropdownMenu trigger={style} shouldRenderToParent spacing="compact">
        <DropdownItemGroup>
          {STYLES.map(({ label, run }) => (
            <DropdownItem key={label} onClick={() => runTool(view, run)}>
              {label}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      </DropdownMenu>
      <ToolGroup tools={TEXT_TOOLS} view={view} state={state} />
      <ToolGroup tools={LIST_TOOLS} view={view} state={state} />
      <DropdownMenu
        shouldRenderToParent
        spacing="compact"
        trigger={({ triggerRef, isSelected, ...props }) => (
          <IconButton
            {...props}
            ref={triggerRef}
            icon={AddIcon}
            label="Insert"
            appearance="subtle"
            isSelected={isSelected ?? false}
          />
        )}
      >
        <DropdownItemGroup>
          {insertItems.map((item) => (
            <DropdownItem key={item.id} onClick={() => insertHere(view, item)}>
              {item.label}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      </DropdownMenu>
      {isInTable(state) ? <ToolGroup tools={TABLE_TOOLS} view={view} state={state} /> : null}
    </div>
  );
}

function ToolGroup({ tools, view, state }: { tools: Tool[]; view: EditorView; state: EditorState }) {
  return (
    <span className="editor-tool-group" onMouseDown={(event) => event.preventDefault()}>
      {tools.map(({ label, icon, run, isOn }) => (
        <IconButton
          key={label}
          icon={icon}
          label={label}
          appearance="subtle"
          isSelected={isOn?.(state) ?? false}
          isDisabled={!run(state)}
          onClick={() => runTool(view, run)}
        />
      ))}
    </span>
  );
}

function runTool(view: EditorView, run: Command): void {
  run(view.state, view.dispatch, view);
  view.focus();
}

function insertHere(view: EditorView, item: TypeaheadItem): void {
  const { from, to } = view.state.selection;
  item.insert(view, { from, to });
  view.focus();
}

function hasMark({ selection, doc, storedMarks }: EditorState, name: string): boolean {
  const { from, to, empty, $from } = selection;
  if (empty) return (storedMarks ?? $from.marks()).some(({ type }) => type.name === name);
  const type = marks[name];
  return type !== undefined && doc.rangeHasMark(from, to, type);
}

function isIn(name: string): (state: EditorState) => boolean {
  return ({ selection: { $from } }) =>
    Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1).type.name).includes(name);
}
