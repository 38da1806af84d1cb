import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { ActionItem } from '../domain/action-item';
import type { Ports } from '../ports/ports';
import type { ItemChangeRequest } from './plan-item-change';
import { changedMeanwhile, planItemChange } from './plan-item-change';
import { taskWork } from './task-work';

/** Changes some fields of an item, if nobody changed it since the person saw it. A change that is there already succeeds. */
export async function changeActionItem(ports: Ports, request: ItemChangeRequest): Promise<Result<ActionItem>> {
  const plan = planItemChange(ports, request);
  if (plan.kind === 'ended' && !plan.result.ok) return plan.result;
  if (plan.kind === 'write' && (await ports.records.commit(plan.changes)) === 'conflict') {
    return changedMeanwhile(request.item);
  }
  // Also where it is there already: it may be the repeat of one whose function died right after.
  const { pageId } = request.item;
  const { keepsState } = plan;
  await ports.workQueue.push([
    { kind: 'settle-post-mortem', pageId, byId: request.callerId, keepsState, ownerId: request.content.ownerId },
    ...taskWork(request.item, request.content),
  ]);
  return plan.kind === 'write' ? succeed(plan.value) : plan.result;
}
