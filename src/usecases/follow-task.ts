import { itemIdOfTask } from '../domain/document/items/task-item-id';
import type { Ports } from '../ports/ports';
import type { Tick } from './apply-tick';
import { applyTick } from './apply-tick';

/** Somebody ticked a task of a post-mortem's page, or took the tick away, as Confluence tells. */
export interface ToldTick extends Tick {
  pageId: string;
  taskId: string;
}

/**
 * Does to the item what somebody did to its task on its own page. Events come late, twice and in another order, so what they say counts
 * only while it is what the page says now. What does not count is put back on the page. Nothing is concluded from a task that the app
 * does not see.
 * @throws PlatformError when somebody writes at the same moment again and again: the queue tries again
 */
export async function followTask(ports: Ports, tick: ToldTick): Promise<void> {
  const { tasks } = ports.confluence.asApp;
  const { pageId, taskId, done } = tick;
  const task = await tasks.find(taskId);
  // Another event tells, or told, of what it is now.
  if (task === null || task.pageId !== pageId || task.done !== done) return;
  const itemId = itemIdOfTask(task.localId);
  const outcome = await applyTick(ports, { pageId, itemId }, tick);
  if (outcome === 'gone' || outcome === 'same') return;
  // Somebody may have been at the task since it was looked at; their event found the item as it was before.
  if (outcome === 'done' && (await tasks.find(taskId))?.done === done) return;
  await ports.workQueue.push([{ kind: 'tick-task', pageId, itemId }]);
}
