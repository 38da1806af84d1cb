import type { AdfNode } from './adf';

/** A task as a document says it. */
export interface WrittenTask {
  localId: string;
  isDone: boolean;
  /** The account of the first mention. */
  assignedTo: string | null;
  /** The first date, in milliseconds since 1970. */
  dueAt: number | null;
  /** Its content as a document in ADF, written as JSON. */
  body: string;
  isBlank: boolean;
}

const isTask = ({ type }: AdfNode): boolean => type === 'taskItem' || type === 'blockTaskItem';
const childrenOf = (node: AdfNode): readonly AdfNode[] => node.content ?? [];
const withDescendants = (node: AdfNode): AdfNode[] => [node, ...childrenOf(node).flatMap(withDescendants)];
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function readDate(timestamp: unknown): number | null {
  const milliseconds = Number(textOf(timestamp) ?? timestamp ?? Number.NaN);
  return Number.isNaN(milliseconds) || Math.abs(milliseconds) > 8.64e15 ? null : milliseconds;
}

function readTask(node: AdfNode): WrittenTask {
  const inside = childrenOf(node).flatMap(withDescendants);
  const first = (type: string): AdfNode | undefined => inside.find((each) => each.type === type);
  const blocks =
    node.type === 'blockTaskItem' ? childrenOf(node) : [{ type: 'paragraph', content: [...childrenOf(node)] }];
  return {
    localId: textOf(node.attrs?.['localId']) ?? '',
    isDone: node.attrs?.['state'] === 'DONE',
    assignedTo: textOf(first('mention')?.attrs?.['id']),
    dueAt: readDate(first('date')?.attrs?.['timestamp']),
    body: JSON.stringify({ type: 'doc', version: 1, content: blocks }),
    isBlank: inside.every(({ type, text }) => type === 'paragraph' || (type === 'text' && (text ?? '').trim() === '')),
  };
}

/** The tasks of a document in their order. Of several with the same `localId` the first is taken. */
export function parseTasks(document: AdfNode): WrittenTask[] {
  const tasks = withDescendants(document).filter(isTask).map(readTask);
  const byLocalId = new Map<string, WrittenTask>();
  for (const task of tasks) if (task.localId !== '' && !byLocalId.has(task.localId)) byLocalId.set(task.localId, task);
  return [...byLocalId.values()];
}

/** The document with a task's state set, and all else as it is. */
export function setTaskState<Node extends AdfNode>(node: Node, localId: string, isDone: boolean): Node {
  const attrs =
    isTask(node) && node.attrs?.['localId'] === localId
      ? { ...node.attrs, state: isDone ? 'DONE' : 'TODO' }
      : node.attrs;
  const content = node.content?.map((child) => setTaskState(child, localId, isDone));
  return { ...node, ...(attrs === undefined ? {} : { attrs }), ...(content === undefined ? {} : { content }) };
}
