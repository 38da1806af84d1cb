import { defaultSchema as schema } from '@atlaskit/adf-schema/schema-default';
import type { Node, ResolvedPos } from '@atlaskit/editor-prosemirror/model';
import { TextSelection, type EditorState } from '@atlaskit/editor-prosemirror/state';
import type { Command } from './command';
import { create } from './node-factory';

/** Where the cursor is in a task, or nothing. */
function findTask({ selection }: EditorState): ResolvedPos | undefined {
  const { $from } = selection;
  return $from.parent.type === schema.nodes.taskItem ? $from : undefined;
}

/** Enter: a new task below, with what stood after the cursor; on an empty task, out of the list. */
export const splitTask: Command = (state, dispatch) => {
  const $from = findTask(state);
  if ($from === undefined) return false;
  if ($from.parent.content.size === 0) return leaveTaskList(state, dispatch);
  const tr = state.tr.deleteSelection();
  const at = tr.mapping.map($from.pos);
  const { attrs } = create.taskItem();
  tr.split(at, 1, [{ type: schema.nodes.taskItem, attrs }]);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Turns the task at the cursor into a paragraph; the tasks before and after it stay lists of their own. */
export const leaveTaskList: Command = (state, dispatch) => {
  const $from = findTask(state);
  if ($from === undefined) return false;
  const depth = $from.depth - 1;
  const list = $from.node(depth);
  if (
    !$from.node(depth - 1).canReplaceWith($from.index(depth - 1), $from.indexAfter(depth - 1), schema.nodes.paragraph)
  )
    return false;
  const index = $from.index(depth);
  const children = listChildren(list);
  const before = children.slice(0, index);
  const after = children.slice(index + 1);
  const paragraph = schema.node('paragraph', {}, $from.parent.content);
  const parts = [
    ...(before.length > 0 ? [list.copy(list.content.cut(0, sizeOf(before)))] : []),
    paragraph,
    ...(after.length > 0 ? [schema.node('taskList', create.taskList().attrs, after)] : []),
  ];
  const start = $from.before(depth);
  const tr = state.tr.replaceWith(start, $from.after(depth), parts);
  const cursor = start + (before.length > 0 ? sizeOf(before) + 2 : 0) + 1;
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, cursor)).scrollIntoView());
  return true;
};

/** Backspace at the beginning of a task makes it a paragraph. */
export const backspaceTask: Command = (state, dispatch) => {
  const $from = findTask(state);
  if ($from === undefined || !state.selection.empty || $from.parentOffset > 0) return false;
  return leaveTaskList(state, dispatch);
};

/** Turns the paragraph at the cursor into a task, a task back into a paragraph. */
export const toggleTask: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (findTask(state) !== undefined) return leaveTaskList(state, dispatch);
  const holder = $from.depth > 0 ? $from.node(-1) : undefined;
  const index = $from.depth > 0 ? $from.index(-1) : 0;
  if (!$from.parent.isTextblock || holder?.canReplaceWith(index, index + 1, schema.nodes.taskList) !== true)
    return false;
  const list = create.taskList(listChildren($from.parent));
  const tr = state.tr.replaceWith($from.before(), $from.after(), list);
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, $from.pos + 1)).scrollIntoView());
  return true;
};

function listChildren(node: Node): Node[] {
  return Array.from({ length: node.childCount }, (_, index) => node.child(index));
}

const sizeOf = (nodes: Node[]): number => nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
