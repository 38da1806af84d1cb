import type { ActionItem, ActionItemStatus } from './action-item';
import { stageOf } from './action-item';
import { itemIdOfTask } from './document/items/task-item-id';
import type { StatedActionItem } from './document/post-mortem-document';
import { changeItem } from './item-life';

/** What the history says of an item whose tick somebody took away. */
export const untickedReason = 'Its task was unticked on the page';

/** Whether the task of an item of this status is ticked: nobody works on it any more. */
export function isTicked(status: ActionItemStatus): boolean {
  return ['to_verify', 'settled'].includes(stageOf(status));
}

/**
 * What an item becomes when somebody ticks its task or takes the tick away; null when the page does not decide that. What was
 * verified or dropped has somebody's word for it, which only another word takes back.
 */
export function statusOfTick(status: ActionItemStatus, done: boolean): ActionItemStatus | null {
  if (done) return isTicked(status) ? null : 'done';
  return status === 'done' ? 'open' : null;
}

/**
 * Items as the page's own task list makes them: what is not finished and has a ticked task is done. A task that is not ticked says
 * nothing, since the page may be older than storage; so says a ticked one of an item that was opened again.
 * @param at instant of the change, ISO 8601 UTC
 */
export function applyTicks(
  items: readonly ActionItem[],
  stated: readonly StatedActionItem[],
  at: string,
  byId: string,
): readonly ActionItem[] {
  const ticked = new Set(
    stated.flatMap(({ done, taskLocalId }) => (done && taskLocalId ? [taskLocalId, itemIdOfTask(taskLocalId)] : [])),
  );
  return items.map((item) => {
    const status = ticked.has(item.id) && item.reopenedBecause === null ? statusOfTick(item.status, true) : null;
    return status === null ? item : changeItem(item, { status }, { at, byId });
  });
}
