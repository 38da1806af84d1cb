import { mostActionItems } from '../contract/limits';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { ActionItem, ActionItemContent } from '../domain/action-item';
import { beginningCourse, problemOfBeginning } from '../domain/item-life';
import type { PostMortem } from '../domain/post-mortem';
import type { Ports } from '../ports/ports';
import { addItems } from './add-items';

export interface AddRequest {
  callerId: string;
  postMortem: PostMortem;
  /** The item's id is the operation's, so that a repeated request finds its own item. */
  payload: Parsed<'addActionItem'>;
}

/** Adds one action item to a post-mortem. Safe to repeat with the same operation id. */
export async function addActionItem(ports: Ports, request: AddRequest): Promise<Result<ActionItem>> {
  const { callerId, postMortem, payload } = request;
  const isFull = postMortem.actionItemIds.length >= mostActionItems;
  if (isFull && !postMortem.actionItemIds.includes(payload.operationId)) {
    return fail('too-large', { limit: `${mostActionItems} action items` });
  }
  const problem = problemOfBeginning(payload.content.status);
  if (problem !== null) return fail('step-refused', { problem });
  const at = new Date(ports.clock()).toISOString();
  const item = newItem(postMortem, { id: payload.operationId, content: payload.content, byId: callerId, at });
  if (!(await addItems(ports, postMortem, [item]))) return fail('busy', { retryAfterSeconds: 1 });
  const { pageId, status } = postMortem;
  const keepsState = status !== 'closed';
  await ports.workQueue.push([{ kind: 'settle-post-mortem', pageId, byId: callerId, keepsState }]);
  const added = await ports.records.findItem(postMortem.pageId, item.id);
  return added ? succeed(added) : fail('item-not-found', null);
}

/** @param at instant, ISO 8601 UTC */
export function newItem(
  postMortem: PostMortem,
  { id, content, byId, at }: { id: string; content: ActionItemContent; byId: string; at: string },
): ActionItem {
  const { pageId, spaceId } = postMortem;
  return {
    ...content,
    ...beginningCourse(postMortem, content.status, at),
    id,
    pageId,
    spaceId,
    version: 1,
    createdAt: at,
    createdById: byId,
    changedAt: at,
    changedById: byId,
  };
}
