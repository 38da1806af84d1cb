import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { ActionItem, ActionItemContent, ActionItemStatus } from '../domain/action-item';
import { stageOf } from '../domain/action-item';
import { changesBetween } from '../domain/item-history';
import type { Said } from '../domain/item-life';
import { changeItem, problemOfStep } from '../domain/item-life';
import type { Ports } from '../ports/ports';
import type { Change } from '../ports/records';
import { itemChanges } from './item-changes';

export interface ItemChangeRequest extends Said {
  callerId: string;
  /** As stored now. */
  item: ActionItem;
  /** The version that the person changed. */
  version: number;
  content: Parsed<'changeActionItem'>['content'];
}

/** What is to be written, or why nothing is: refused, or there already. */
export type ItemPlan =
  | { kind: 'ended'; result: Result<ActionItem>; keepsState: boolean }
  | { kind: 'write'; value: ActionItem; changes: readonly Change[]; keepsState: boolean };

/** A change that is there already succeeds; then whoever changed it since comes first, then what the step asks for. */
export function planItemChange(
  { clock, newId }: Pick<Ports, 'clock' | 'newId'>,
  { callerId, item, version, content, reason, verification }: ItemChangeRequest,
): ItemPlan {
  const said: Said = { reason, verification };
  const value = changeItem(item, given(content), { at: new Date(clock()).toISOString(), byId: callerId, said });
  if (changesBetween(item, value).length === 0) {
    return { kind: 'ended', result: succeed(item), keepsState: content.status === undefined };
  }
  if (item.version !== version) return { kind: 'ended', result: changedMeanwhile(item), keepsState: true };
  const problem = problemOfStep(item.status, value.status, said);
  if (problem !== null) return { kind: 'ended', result: fail('step-refused', { problem }), keepsState: true };
  const changes = itemChanges({ before: item, after: value, said, entryId: newId() });
  return { kind: 'write', value, changes, keepsState: !mattersForClosing(item.status, value.status) };
}

/** Somebody else was first. */
export function changedMeanwhile({ changedAt, changedById }: ActionItem): Result<never> {
  return fail('changed-meanwhile', { changedAt, changedById });
}

/** Whether a post-mortem may close, or open again, by this step of one of its items. */
export function mattersForClosing(before: ActionItemStatus, after: ActionItemStatus): boolean {
  const isLeft = (status: ActionItemStatus): boolean => ['active', 'to_verify'].includes(stageOf(status));
  return before !== after && !(isLeft(before) && isLeft(after));
}

function given(content: ItemChangeRequest['content']): Partial<ActionItemContent> {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}
