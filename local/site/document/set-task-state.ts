import type { AdfNode } from './adf';

/** The document with the task's state set; the same object when it has no such task. */
export function setTaskState(node: AdfNode, localId: string, state: 'TODO' | 'DONE'): AdfNode {
  if (/^(taskItem|blockTaskItem)$/.test(node.type) && node.attrs?.['localId'] === localId) {
    return { ...node, attrs: { ...node.attrs, state } };
  }
  const content = node.content?.map((child) => setTaskState(child, localId, state));
  const isSame = content === undefined || content.every((child, index) => child === node.content?.[index]);
  return isSame ? node : { ...node, content };
}
