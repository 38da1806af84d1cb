import { attributeOf, childrenOf, textAttributeOf } from '../adf-node';
import type { AdfNode } from '../adf-node';

/** A native task, wherever it stands on the page. */
export interface TaskOnPage {
  localId: string;
  done: boolean;
}

/** Whether a page's unparsed body may hold tasks: most do not, and need not be read for them. */
export function mayHaveTasks(body: string): boolean {
  return /"(?:block)?taskItem"/iu.test(body);
}

/** All native tasks under this node, in reading order. */
export function tasksIn(node: AdfNode): readonly TaskOnPage[] {
  const below = childrenOf(node).flatMap(tasksIn);
  if (node.type !== 'taskItem' && node.type !== 'blockTaskItem') return below;
  return [{ localId: textAttributeOf(node, 'localId'), done: attributeOf(node, 'state') === 'DONE' }, ...below];
}
