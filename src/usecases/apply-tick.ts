import type { ActionItem } from '../domain/action-item';
import type { Said } from '../domain/item-life';
import { changeItem, saidNothing } from '../domain/item-life';
import { isTicked, statusOfTick, untickedReason } from '../domain/ticks';
import { PlatformError } from '../ports/confluence';
import type { Ports } from '../ports/ports';
import type { ItemPlace } from '../ports/records';
import { itemChanges } from './item-changes';
import { mayChangeItem } from './may-change-item';

const mostAttempts = 5;

/** Somebody ticked a task, or took the tick away, as Confluence tells. */
export interface Tick {
  /** Whose doing it was. */
  byId: string;
  /** What they made of it. */
  done: boolean;
  /** When, ISO 8601 UTC. */
  at: string;
}

/** Why a tick does not count: what was said of the item since, who did it, or that a tick is no word for that step. */
export type TickRefusal = 'changed-since' | 'may-not-change' | 'step-refused';
/** `gone`: there is no such item. `same`: it was so already. */
export type TickOutcome = 'done' | 'same' | 'gone' | TickRefusal;

/**
 * Does to an item what somebody did to its task, wherever that stands. It counts only if it happened after the item took its status;
 * whoever did it must own the item or be an editor of its page, as Confluence answers now.
 * @throws PlatformError when somebody writes at the same moment again and again: the queue tries again
 */
export async function applyTick(ports: Ports, { pageId, itemId }: ItemPlace, tick: Tick): Promise<TickOutcome> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const item = await ports.records.findItem(pageId, itemId);
    if (item === null) return 'gone';
    if (isTicked(item.status) === tick.done) {
      await tellAgain(ports, item, tick);
      return 'same';
    }
    if (tick.at < item.statusSince) return 'changed-since';
    if (!(await mayChangeItem(ports, item, tick.byId))) return 'may-not-change';
    const value = changedBy(ports, item, tick);
    if (value === null) return 'step-refused';
    if ((await write(ports, item, value)) === 'committed') return 'done';
  }
  throw new PlatformError('follow a task', null, null);
}

/** The item is so already. If this tick made it so, its function may have died right after: what follows is told again. */
async function tellAgain({ workQueue }: Ports, item: ActionItem, { byId, at }: Tick): Promise<void> {
  if (item.changedById !== byId || item.statusSince < at) return;
  await workQueue.push([{ kind: 'settle-post-mortem', pageId: item.pageId, byId }]);
}

interface TickedItem {
  after: ActionItem;
  said: Said;
}

/** Null when the page does not decide that. */
function changedBy({ clock }: Ports, item: ActionItem, { byId, done }: Tick): TickedItem | null {
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
