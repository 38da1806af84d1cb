import type { ActionItem } from '../domain/action-item';
import { itemIdOfTask } from '../domain/document/items/task-item-id';
import type { Said } from '../domain/item-life';
import { changeItem, saidNothing } from '../domain/item-life';
import { isTicked, statusOfTick, untickedReason } from '../domain/ticks';
import { PlatformError } from '../ports/confluence';
import type { Ports } from '../ports/ports';
import { itemChanges } from './item-changes';

const mostAttempts = 5;

/** Somebody ticked a task of a post-mortem's page, or took the tick away, as Confluence tells. */
export interface ToldTick {
  pageId: string;
  taskId: string;
  /** Whose doing it was. */
  byId: string;
  /** What they made of it. */
  done: boolean;
  /** When, ISO 8601 UTC. */
  at: string;
}

/**
 * Does to the item what somebody did to its task on the page. Events come late, twice and in another order, so what they say counts
 * only while it is what the page says now and what happened after the item took its status; whoever did it must own the item or be an
 * editor of the page, as Confluence answers now. What does not count is put back on the page. Nothing is concluded from a task that
 * the app does not see.
 * @throws PlatformError when somebody writes at the same moment again and again: the queue tries again
 */
export async function followTask(ports: Ports, tick: ToldTick): Promise<void> {
  const { records, confluence, workQueue } = ports;
  const { pageId, taskId, done } = tick;
  const task = await confluence.asApp.tasks.find(taskId);
  // Another event tells, or told, of what it is now.
  if (task === null || task.pageId !== pageId || task.done !== done) return;
  const itemId = itemIdOfTask(task.localId);
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const item = await records.findItem(pageId, itemId);
    if (item === null) return;
    if (isTicked(item.status) === done) return tellAgain(ports, item, tick);
    const value = (await counts(ports, item, tick)) ? changedBy(ports, item, tick) : null;
    if (value !== null && (await write(ports, item, value)) === 'conflict') continue;
    // Somebody may have been at the task since it was looked at; their event found the item as it was before.
    if (value !== null && (await confluence.asApp.tasks.find(taskId))?.done === done) return;
    return workQueue.push([{ kind: 'tick-task', pageId, itemId }]);
  }
  throw new PlatformError('follow a task', null, null);
}

/** The item is so already. If this tick made it so, its function may have died right after: what follows is told again. */
async function tellAgain({ workQueue }: Ports, item: ActionItem, { pageId, byId, at }: ToldTick): Promise<void> {
  if (item.changedById !== byId || item.statusSince < at) return;
  await workQueue.push([{ kind: 'settle-post-mortem', pageId, byId }]);
}

/** As for changing the item in the app: its owner who sees the page, or who may edit the page. */
async function counts({ confluence }: Ports, item: ActionItem, { pageId, byId, at }: ToldTick): Promise<boolean> {
  if (at < item.statusSince) return false;
  const right = item.ownerId === byId ? 'read' : 'update';
  return (await confluence.asApp.people.mayOnPage(byId, pageId, right)) ?? false;
}

interface TickedItem {
  after: ActionItem;
  said: Said;
}

/** Null when the page does not decide that. */
function changedBy({ clock }: Ports, item: ActionItem, { byId, done }: ToldTick): TickedItem | null {
  const status = statusOfTick(item.status, done);
  if (status === null) return null;
  const at = new Date(clock()).toISOString();
  const said = { ...saidNothing, reason: done ? '' : untickedReason };
  return { after: changeItem(item, { status }, { at, byId, said }), said };
}

async function write(
  { records, workQueue, newId }: Ports,
  before: ActionItem,
  { after, said }: TickedItem,
): Promise<'committed' | 'conflict'> {
  const { pageId, changedById: byId } = after;
  const outcome = await records.commit(itemChanges({ before, after, said, entryId: newId() }));
  // Between done and open a post-mortem stays published; what was an idea may keep one from closing.
  const keepsState = before.status !== 'idea';
  if (outcome === 'committed') await workQueue.push([{ kind: 'settle-post-mortem', pageId, byId, keepsState }]);
  return outcome;
}
