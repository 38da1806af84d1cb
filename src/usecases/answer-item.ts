import type { ActionItem } from '../domain/action-item';
import type { AnswerOutcome, GivenAnswer } from '../domain/follow-up/answer-outcome';
import { outcomeOfAnswer } from '../domain/follow-up/answer-outcome';
import type { UnappliedReason } from '../domain/follow-up/follow-up';
import { answeredEntry } from '../domain/item-history';
import { changeItem } from '../domain/item-life';
import type { Ports } from '../ports/ports';
import type { Change } from '../ports/records';
import type { Work } from '../ports/work';
import { itemChanges } from './item-changes';
import type { MayChange } from './may-change-item';
import { mattersForClosing } from './plan-item-change';
import { taskWork } from './task-work';

/** What is to be done about one answer. */
export interface AnsweredItem {
  /** Why something of it is not done; null when nothing is left. */
  why: UnappliedReason | null;
  /** It said what the item is to be, not only something about it. */
  setsFields: boolean;
  changes: readonly Change[];
  /** Once the changes are written; also for what is so already by this answer, whose function may have died right after. */
  work: readonly Work[];
}

interface ItemAndAnswer {
  /** As stored now. */
  item: ActionItem;
  answer: GivenAnswer;
  followUpPageId: string;
}

/** Nothing is done. */
export function unanswered(why: UnappliedReason | null): AnsweredItem {
  return { why, setsFields: why === null, changes: [], work: [] };
}

/** What an answer on a follow-up page comes to. Confluence is asked only where something would be done, or told not to be. */
export async function answerItem(
  ports: Pick<Ports, 'clock' | 'newId'>,
  { item, answer, followUpPageId }: ItemAndAnswer,
  mayChange: MayChange,
): Promise<AnsweredItem> {
  const outcome = outcomeOfAnswer(item, answer);
  const { content, comment, refused: why, isRepeat } = outcome;
  const isChanged = Object.keys(content).length > 0;
  if (!isChanged && comment === null && why === null) {
    const again = [settling(item, answer, false), ...taskWork(item, { status: item.status })];
    return { ...unanswered(null), work: isRepeat ? again : [] };
  }
  if (!(await mayChange(item, answer.byId))) return unanswered('may-not-change');
  const commented = comment === null ? [] : [commentChange(comment, answer, followUpPageId)];
  const setsFields = isChanged || saysFields(answer);
  if (!isChanged)
    return { why, setsFields, changes: commented, work: commented.map(() => settling(item, answer, true)) };
  const after = answeredBy(ports, item, outcome, answer);
  const changed = itemChanges({ before: item, after, said: outcome.said, entryId: ports.newId() });
  const keepsState = !mattersForClosing(item.status, after.status);
  const work = [settling(item, answer, keepsState), ...taskWork(item, content)];
  return { why, setsFields, changes: [...changed, ...commented], work };
}

function saysFields({ change: { done, status, dueDate } }: GivenAnswer): boolean {
  return done !== undefined || status !== undefined || dueDate !== undefined;
}

/** It happened when it was written down; the record is changed now. */
function answeredBy(
  { clock }: Pick<Ports, 'clock'>,
  item: ActionItem,
  { content, said }: AnswerOutcome,
  { byId, at }: GivenAnswer,
): ActionItem {
  const now = new Date(clock()).toISOString();
  return { ...changeItem(item, content, { at: at < now ? at : now, byId, said }), changedAt: now };
}

/** The key of the entry follows from version and item, so that the same words stand there once. */
function commentChange(comment: string, { change, version, byId, at }: GivenAnswer, followUpPageId: string): Change {
  const { pageId, itemId } = change;
  const entry = { pageId, at, byId, change: answeredEntry(itemId, comment, followUpPageId) };
  return { kind: 'add-history', entry, id: `answer-${followUpPageId}-${String(version)}-${itemId}` };
}

/** As after a change in the app; also after a comment, since who wrote it is registered there. */
function settling({ pageId }: ActionItem, { byId }: GivenAnswer, keepsState: boolean): Work {
  return { kind: 'settle-post-mortem', pageId, byId, keepsState };
}
