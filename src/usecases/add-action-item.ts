import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { ActionItem } from '../domain/action-item';
import type { PostMortem } from '../domain/post-mortem';
import type { Ports } from '../ports/ports';

/** Adding commutes with every other change of the record, so a conflict is read again and tried again. */
const mostAttempts = 5;

export interface AddRequest {
  callerId: string;
  postMortem: PostMortem;
  /** The item's id is the operation's, so that a repeated request finds its own item. */
  payload: Parsed<'addActionItem'>;
}

/** Adds an action item to a post-mortem: the item, its place in the record and the history entry, all or nothing. */
export async function addActionItem(ports: Ports, request: AddRequest): Promise<Result<ActionItem>> {
  const { records, clock, newId } = ports;
  const { callerId, payload } = request;
  const { pageId, spaceId } = request.postMortem;
  let current: PostMortem | null = request.postMortem;
  for (let attempt = 0; attempt < mostAttempts && current; attempt += 1) {
    if (current.actionItemIds.includes(payload.operationId)) {
      const item = await records.findItem(pageId, payload.operationId);
      return item ? succeed(item) : fail('item-not-found', null);
    }
    const at = new Date(clock()).toISOString();
    const item: ActionItem = {
      ...payload.content,
      id: payload.operationId,
      pageId,
      spaceId,
      version: 1,
      createdAt: at,
      createdById: callerId,
      changedAt: at,
      changedById: callerId,
    };
    const outcome = await records.commit([
      { kind: 'add-item', value: item },
      { kind: 'write-post-mortem', value: withItem(current, item, at), expectedVersion: current.version },
      {
        kind: 'add-history',
        entry: { pageId, at, byId: callerId, change: { kind: 'item-added', itemId: item.id } },
        id: newId(),
      },
    ]);
    if (outcome === 'committed') return succeed(item);
    current = await records.findPostMortem(pageId);
  }
  return fail('busy', { retryAfterSeconds: 1 });
}

function withItem(postMortem: PostMortem, item: ActionItem, at: string): PostMortem {
  return {
    ...postMortem,
    version: postMortem.version + 1,
    changedAt: at,
    actionItemIds: [...postMortem.actionItemIds, item.id],
  };
}
