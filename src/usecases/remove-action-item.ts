import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { ActionItem } from '../domain/action-item';
import type { PostMortem } from '../domain/post-mortem';
import type { Change } from '../ports/records';
import type { Ports } from '../ports/ports';

const mostAttempts = 5;

export interface RemoveRequest {
  callerId: string;
  postMortem: PostMortem;
  itemId: string;
  version: number;
}

/** Removes an item and its place in the record; the history keeps its title. Removing what is gone succeeds. */
export async function removeActionItem(ports: Ports, request: RemoveRequest): Promise<Result<null>> {
  const { records } = ports;
  const { pageId } = request.postMortem;
  let current: PostMortem | null = request.postMortem;
  for (let attempt = 0; attempt < mostAttempts && current; attempt += 1) {
    const item = await records.findItem(pageId, request.itemId);
    if (item === null) {
      // It may be the repeat of one whose function died right after.
      if (current.removedItemIds.includes(request.itemId)) await tellPostMortem(ports, current, request.callerId);
      return succeed(null);
    }
    if (item.version !== request.version) {
      return fail('changed-meanwhile', { changedAt: item.changedAt, changedById: item.changedById });
    }
    if ((await records.commit(removal(ports, request, current, item))) === 'committed') {
      await tellPostMortem(ports, current, request.callerId);
      return succeed(null);
    }
    current = await records.findPostMortem(pageId);
  }
  return fail('busy', { retryAfterSeconds: 1 });
}

/** The last item that was open may be gone. */
async function tellPostMortem({ workQueue }: Ports, { pageId, status }: PostMortem, byId: string): Promise<void> {
  await workQueue.push([{ kind: 'settle-post-mortem', pageId, byId, keepsState: status !== 'published' }]);
}

function removal(
  { clock, newId }: Ports,
  { callerId }: RemoveRequest,
  postMortem: PostMortem,
  item: ActionItem,
): readonly Change[] {
  const at = new Date(clock()).toISOString();
  const { pageId } = postMortem;
  const value: PostMortem = {
    ...postMortem,
    version: postMortem.version + 1,
    changedAt: at,
    actionItemIds: postMortem.actionItemIds.filter((id) => id !== item.id),
    removedItemIds: [...postMortem.removedItemIds, item.id],
  };
  const change = { kind: 'item-removed' as const, itemId: item.id, title: item.title };
  return [
    { kind: 'remove-item', pageId, itemId: item.id, expectedVersion: item.version },
    { kind: 'write-post-mortem', value, expectedVersion: postMortem.version },
    { kind: 'add-history', entry: { pageId, at, byId: callerId, change }, id: newId() },
  ];
}
