import type { ActionItem } from './action-item';
import { stageOf } from './action-item';
import { changeItem } from './item-life';
import type { StatedActionItem } from './document/post-mortem-document';

/**
 * Items as the page's own task list makes them: an active item whose task was ticked is done. A task that is not ticked says
 * nothing, since the page may be older than storage.
 * @param at instant of the change, ISO 8601 UTC
 */
export function applyTicks(
  items: readonly ActionItem[],
  stated: readonly StatedActionItem[],
  at: string,
  byId: string,
): readonly ActionItem[] {
  const ticked = new Set(stated.flatMap(({ done, taskLocalId }) => (done && taskLocalId ? taskLocalId : [])));
  return items.map((item) =>
    ticked.has(item.id) && stageOf(item.status) === 'active'
      ? changeItem(item, { status: 'done' }, { at, byId })
      : item,
  );
}
