import type { ActionItem, ActionItemContent, ActionItemStatus } from './action-item';
import type { FormerDueDate, IncidentOfItem, ItemCourse } from './action-item';
import { stageOf } from './action-item';
import type { PostMortem } from './post-mortem';

/** Kept of one item; how often it was re-dated is counted beside them. */
export const mostFormerDueDates = 20;

/** What a step from one status to another asks for. */
export type StepNeed = 'nothing' | 'reason' | 'verification';

/**
 * Every step that there is (product description, section 1): what is not listed is no step. Dropping and reopening want a reason,
 * `verified` wants to know how it was seen to work.
 */
const steps: Readonly<Record<ActionItemStatus, Partial<Record<ActionItemStatus, StepNeed>>>> = {
  idea: { open: 'nothing', in_progress: 'nothing', done: 'nothing', wont_do: 'reason' },
  open: { idea: 'nothing', in_progress: 'nothing', done: 'nothing', wont_do: 'reason' },
  in_progress: { open: 'nothing', done: 'nothing', wont_do: 'reason' },
  done: { open: 'reason', in_progress: 'reason', verified: 'verification', wont_do: 'reason' },
  verified: { open: 'reason', in_progress: 'reason' },
  wont_do: { idea: 'reason', open: 'reason', in_progress: 'reason' },
};

/** The statuses that an item can take next, in the order of its life. */
export function nextStatuses(status: ActionItemStatus): readonly ActionItemStatus[] {
  const order: readonly ActionItemStatus[] = ['idea', 'open', 'in_progress', 'done', 'verified', 'wont_do'];
  return order.filter((to) => steps[status][to] !== undefined);
}

/** What the step asks for; null when there is no such step. A status that stays asks for nothing. */
export function needOfStep(from: ActionItemStatus, to: ActionItemStatus): StepNeed | null {
  return from === to ? 'nothing' : (steps[from][to] ?? null);
}

/** What people say along with a change. */
export interface Said {
  /** Why it is dropped or opened again; empty when nothing was said. */
  reason: string;
  /** How it was seen to work, and by whom. */
  verification: { how: string; byId: string } | null;
}

export const saidNothing: Said = { reason: '', verification: null };

/** `no-such-step`, or what the step asks for and was not given. */
export type StepProblem = 'no-such-step' | 'reason-missing' | 'verification-missing';

/** Why an item cannot take this step; null when it can. */
export function problemOfStep(from: ActionItemStatus, to: ActionItemStatus, said: Said): StepProblem | null {
  const need = needOfStep(from, to);
  if (need === null) return 'no-such-step';
  if (need === 'reason' && said.reason === '') return 'reason-missing';
  if (need === 'verification' && (said.verification === null || said.verification.how === '')) {
    return 'verification-missing';
  }
  return null;
}

/**
 * Why an item cannot begin with this status; null when it can. What was fixed at once begins as done; to be verified or dropped it
 * must have been there before.
 */
export function problemOfBeginning(status: ActionItemStatus): StepProblem | null {
  return status === 'verified' || status === 'wont_do' ? 'no-such-step' : null;
}

/**
 * The item with these fields changed, and what follows from that for its course. The caller has asked `problemOfStep`.
 * @param at instant of the change, ISO 8601 UTC
 */
export function changeItem(
  item: ActionItem,
  content: Partial<ActionItemContent>,
  { at, byId, said = saidNothing }: { at: string; byId: string; said?: Said },
): ActionItem {
  const changed = { ...item, ...content };
  return {
    ...changed,
    ...courseOfStep(item, changed.status, { at, said }),
    ...courseOfDate(item, changed.dueDate, { at, byId }),
    // Somebody else may do better; the next sweep looks.
    ownerProblem: changed.ownerId === item.ownerId ? item.ownerProblem : null,
    version: item.version + 1,
    changedAt: at,
    changedById: byId,
  };
}

type CourseOfStep = Pick<
  ItemCourse,
  'statusSince' | 'committedAt' | 'finishedAt' | 'verification' | 'droppedBecause' | 'reopenedBecause'
>;

function courseOfStep(item: ActionItem, to: ActionItemStatus, { at, said }: { at: string; said: Said }): CourseOfStep {
  const { status: from, statusSince, committedAt, finishedAt, verification, droppedBecause, reopenedBecause } = item;
  if (from === to) return { statusSince, committedAt, finishedAt, verification, droppedBecause, reopenedBecause };
  return {
    statusSince: at,
    committedAt: to === 'idea' || to === 'wont_do' ? committedAt : (committedAt ?? at),
    finishedAt: isFinished(to) ? (isFinished(from) ? (finishedAt ?? at) : at) : null,
    verification: to === 'verified' && said.verification ? { ...said.verification, at } : null,
    droppedBecause: to === 'wont_do' ? said.reason : null,
    reopenedBecause: isFinished(from) && !isFinished(to) ? said.reason : reopenedBecause,
  };
}

/** Nobody works on it any more, whether it was done or dropped. */
function isFinished(status: ActionItemStatus): boolean {
  return status === 'wont_do' || ['to_verify', 'settled'].includes(stageOf(status));
}

function courseOfDate(
  { dueDate: former, formerDueDates, timesRedated }: ActionItem,
  dueDate: string | null,
  { at, byId }: { at: string; byId: string },
): Pick<ItemCourse, 'formerDueDates' | 'timesRedated'> {
  if (dueDate === former) return { formerDueDates, timesRedated };
  const kept: FormerDueDate = { dueDate: former, changedAt: at, changedById: byId };
  return {
    formerDueDates: [...formerDueDates, kept].slice(-mostFormerDueDates),
    timesRedated: former === null ? timesRedated : timesRedated + 1,
  };
}

/** What the copy of the incident is taken from: the post-mortem. */
export interface IncidentSource {
  details: Pick<PostMortem['details'], 'severity' | 'services'>;
  startedAt: string;
}

/** What lists filter an item of this post-mortem by. */
export function incidentOf({ details: { severity, services }, startedAt }: IncidentSource): IncidentOfItem {
  return { severity, services, startedAt };
}

/** The course of an item that begins with this status. */
export function beginningCourse(source: IncidentSource, status: ActionItemStatus, at: string): ItemCourse {
  return {
    statusSince: at,
    committedAt: status === 'idea' || status === 'wont_do' ? null : at,
    finishedAt: isFinished(status) ? at : null,
    verification: null,
    droppedBecause: null,
    reopenedBecause: null,
    formerDueDates: [],
    timesRedated: 0,
    ownerProblem: null,
    incident: incidentOf(source),
  };
}
