import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { ActionItem, ActionItemContent, ActionItemStatus } from '../domain/action-item';
import { stageOf } from '../domain/action-item';
import type { Ports } from '../ports/ports';

type Content = Parsed<'changeActionItem'>['content'];

/** Changes some fields of an item, if nobody changed it since the person saw it. A change that is there already succeeds. */
export async function changeActionItem(
  ports: Ports,
  { callerId, item, version, content }: { callerId: string; item: ActionItem; version: number; content: Content },
): Promise<Result<ActionItem>> {
  const { records, clock, newId } = ports;
  const fields = changedFields(item, content);
  if (fields.length === 0) {
    // A change that is there already may be the repeat of one whose function died right after.
    if (content.status !== undefined) await tellPostMortem(ports, item, callerId);
    return succeed(item);
  }
  const stale = () => fail('changed-meanwhile', { changedAt: item.changedAt, changedById: item.changedById });
  if (item.version !== version) return stale();
  const at = new Date(clock()).toISOString();
  const value: ActionItem = { ...item, ...given(content), version: version + 1, changedAt: at, changedById: callerId };
  const entry = {
    pageId: item.pageId,
    at,
    byId: callerId,
    change: { kind: 'item-changed' as const, itemId: item.id, fields },
  };
  const outcome = await records.commit([
    { kind: 'write-item', value, expectedVersion: version },
    { kind: 'add-history', entry, id: newId() },
  ]);
  if (outcome === 'conflict') return stale();
  if (mattersForClosing(item.status, value.status)) await tellPostMortem(ports, value, callerId);
  return succeed(value);
}

/** A post-mortem closes by itself, and opens again, by what its items have come to: the queue looks at all of them. */
async function tellPostMortem({ workQueue }: Ports, { pageId }: ActionItem, byId: string): Promise<void> {
  await workQueue.push([{ kind: 'settle-post-mortem', pageId, byId }]);
}

function mattersForClosing(before: ActionItemStatus, after: ActionItemStatus): boolean {
  const isLeft = (status: ActionItemStatus): boolean => ['active', 'to_verify'].includes(stageOf(status));
  return before !== after && !(isLeft(before) && isLeft(after));
}

function given(content: Content): Partial<ActionItemContent> {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}

function changedFields(item: ActionItem, content: Content): readonly string[] {
  const before = new Map<string, unknown>(Object.entries(item));
  return Object.entries(given(content)).flatMap(([field, value]) => (before.get(field) === value ? [] : field));
}
