import { itemIdOfTask } from '../domain/document/items/task-item-id';
import { isTicked } from '../domain/ticks';
import { PlatformError } from '../ports/confluence';
import type { Ports } from '../ports/ports';

const mostAttempts = 5;

export interface ItemOnPage {
  pageId: string;
  itemId: string;
}

/**
 * Ticks the task of an item on its published page, or takes the tick away, as the item's status has it; writes nothing where they
 * agree. Acts as the app, since a queue has no user: whoever changed the item was allowed to. On a page that the app does not see, or
 * may not change, the task stays as it is until the notes are published again.
 * @throws PlatformError when the item changes again and again meanwhile: the queue tries again
 */
export async function tickTask(ports: Ports, itemOnPage: ItemOnPage): Promise<void> {
  let written: boolean | null = null;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const wanted = await wantedState(ports, itemOnPage);
    // Read again after writing: whoever changed the item meanwhile saw the task as it was before.
    if (wanted === null || wanted === written) return;
    if (!(await setTask(ports, itemOnPage, wanted))) return;
    written = wanted;
  }
  throw new PlatformError('tick a task', null, null);
}

/** Null when no task on the page is the app's to tick. */
async function wantedState({ records }: Ports, { pageId, itemId }: ItemOnPage): Promise<boolean | null> {
  const [postMortem, item] = await Promise.all([records.findPostMortem(pageId), records.findItem(pageId, itemId)]);
  if (postMortem === null || postMortem.publication === null || postMortem.away !== null) return null;
  return item && isTicked(item.status);
}

/** @returns false when the page says so already, or the app may not write it there */
async function setTask({ confluence }: Ports, { pageId, itemId }: ItemOnPage, done: boolean): Promise<boolean> {
  const { tasks } = confluence.asApp;
  const others = await tasks.ofPage(pageId, !done);
  const task = others.find(({ localId }) => itemIdOfTask(localId) === itemId);
  return task !== undefined && (await tasks.setDone(task.taskId, done)) === 'set';
}
