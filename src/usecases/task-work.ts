import type { ActionItem, ActionItemStatus } from '../domain/action-item';
import type { Work } from '../ports/work';

/**
 * What brings the task on the page up to an item that was changed in the app: nothing for a change that says nothing of the status.
 * Also for one that was there already, which may be the repeat of one whose function died right after.
 */
export function taskWork(
  { pageId, id: itemId }: Pick<ActionItem, 'pageId' | 'id'>,
  content: { status?: ActionItemStatus | undefined },
): readonly Work[] {
  return content.status === undefined ? [] : [{ kind: 'tick-task', pageId, itemId }];
}
