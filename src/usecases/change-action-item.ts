import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { ActionItem, ActionItemContent } from '../domain/action-item';
import type { Ports } from '../ports/ports';

type Content = Parsed<'changeActionItem'>['content'];

/** Changes some fields of an item, if nobody changed it since the person saw it. A change that is there already succeeds. */
export async function changeActionItem(
  { records, clock, newId }: Ports,
  { callerId, item, version, content }: { callerId: string; item: ActionItem; version: number; content: Content },
): Promise<Result<ActionItem>> {
  const fields = changedFields(item, content);
  if (fields.length === 0) return succeed(item);
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
  return outcome === 'committed' ? succeed(value) : stale();
}

function given(content: Content): Partial<ActionItemContent> {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}

function changedFields(item: ActionItem, content: Content): readonly string[] {
  const before = new Map<string, unknown>(Object.entries(item));
  return Object.entries(given(content)).flatMap(([field, value]) => (before.get(field) === value ? [] : field));
}
