import type { ActionItem, ActionItemContent, ActionItemStatus } from '../action-item';
import { cutText } from '../item-history';
import type { Said } from '../item-life';
import { needOfStep, problemOfStep, saidNothing } from '../item-life';
import { isTicked, statusOfTick, untickedReason } from '../ticks';
import type { AnswerChange, ReadAnswer } from './answers';
import type { UnappliedReason } from './follow-up';

/** What one version of a follow-up page says otherwise of an item, by whom and when. */
export interface GivenAnswer {
  change: AnswerChange;
  /** The item's line in the version before, and in this one. */
  before: ReadAnswer;
  after: ReadAnswer;
  /** The version of the page that says so, by whom it was written and when, ISO 8601 UTC. */
  version: number;
  byId: string;
  at: string;
  /** A state that this person gave the item on this page before was refused for want of words. */
  isAsked: boolean;
}

export interface AnswerOutcome {
  /** Only what becomes otherwise. */
  content: Partial<Pick<ActionItemContent, 'status' | 'dueDate'>>;
  said: Said;
  /** Words that no step needs; null when there are none. */
  comment: string | null;
  /** Why something of it is not done to the item; null when nothing is left. */
  refused: UnappliedReason | null;
  /** The item became so by this very answer: its version is read again. */
  isRepeat: boolean;
}

/** Characters of a reason, as where people give it in the app: a cell holds more than a record. */
const longestWords = 2_000;

/** One field of an answer: the item is so already, becomes so, or stays. */
type Part<Value> = { kind: 'same' } | { kind: 'take'; value: Value } | { kind: 'refuse'; why: UnappliedReason };

const same = { kind: 'same' } as const;
const refuse = (why: UnappliedReason) => ({ kind: 'refuse', why }) as const;

/**
 * What an answer makes of its item. Each field is taken only from the value that the page showed before, and only if it did not change
 * after the answer was written: whoever answered saw no other. The tick counts by itself, since it means the same in any state.
 */
export function outcomeOfAnswer(item: ActionItem, answer: GivenAnswer): AnswerOutcome {
  const status = statusPart(item, answer);
  const due = dueDatePart(item, answer);
  const step = status.kind === 'take' ? takeStep(item, status.value, answer) : null;
  const isRepeat = status.kind === 'same' && due.kind === 'same' && isMadeBy(item, answer);
  const words = cutText(answer.change.comment ?? '', longestWords);
  const isUsed = step === null ? isRepeat && wordsOf(item).includes(words) : step.usesWords;
  return {
    content: {
      ...(step !== null && step.why === null && { status: step.to }),
      ...(due.kind === 'take' && { dueDate: due.value }),
    },
    said: step === null || step.why !== null ? saidNothing : step.said,
    comment: words === '' || isUsed ? null : words,
    refused: whyOf(status) ?? step?.why ?? whyOf(due) ?? (answer.change.isUnclear ? 'not-understood' : null),
    isRepeat,
  };
}

const whyOf = (part: Part<unknown>): UnappliedReason | null => (part.kind === 'refuse' ? part.why : null);

function isMadeBy({ changedById, statusSince, formerDueDates }: ActionItem, { byId, at }: GivenAnswer): boolean {
  return changedById === byId && (statusSince === at || formerDueDates.at(-1)?.changedAt === at);
}

/** That its last steps needed. */
function wordsOf({ droppedBecause, reopenedBecause, verification }: ActionItem): readonly (string | null)[] {
  return [droppedBecause, reopenedBecause, verification?.how ?? null];
}

function statusPart(item: ActionItem, answer: GivenAnswer): Part<ActionItemStatus> {
  const { change, after, isAsked } = answer;
  const { status, done, comment } = change;
  if (status !== undefined) {
    if (done !== undefined && isTicked(status) !== done) return refuse('not-understood');
    return statedPart(item, status, answer);
  }
  if (done !== undefined) return tickPart(item, done, answer);
  if (!isAsked || comment === undefined || after.status === null || after.status === item.status) return same;
  return isLater(item.statusSince, answer) ? refuse('changed-since') : { kind: 'take', value: after.status };
}

function statedPart(item: ActionItem, to: ActionItemStatus, answer: GivenAnswer): Part<ActionItemStatus> {
  if (item.status === to) return same;
  const isAsShown = answer.before.status === null || shownStatuses(answer).includes(item.status);
  return isAsShown && !isLater(item.statusSince, answer) ? { kind: 'take', value: to } : refuse('changed-since');
}

function tickPart(item: ActionItem, done: boolean, answer: GivenAnswer): Part<ActionItemStatus> {
  if (isTicked(item.status) === done) return same;
  if (isLater(item.statusSince, answer)) return refuse('changed-since');
  const to = statusOfTick(item.status, done);
  return to === null ? refuse('step-refused') : { kind: 'take', value: to };
}

/**
 * Until the page is brought up to date a line shows the old state beside what people answered: the tick, and states in the column for
 * answers. One that is ticked along with its state shows what the tick made of it.
 */
function shownStatuses({ before, change }: GivenAnswer): readonly ActionItemStatus[] {
  const stated = [before.status, ...before.said.map(({ status }) => status)].flatMap((status) => status ?? []);
  const ticks = [before.done, ...(change.done === undefined ? [] : [change.done])];
  return [...stated, ...stated.flatMap((status) => ticks.flatMap((done) => statusOfTick(status, done) ?? []))];
}

function shownDates({ before }: GivenAnswer): readonly (string | null)[] {
  const answered = [before.state, ...before.said].flatMap(({ dueDate }) => dueDate ?? []);
  return [before.dueDate, ...answered];
}

function dueDatePart(item: ActionItem, answer: GivenAnswer): Part<string | null> {
  const { dueDate } = answer.change;
  if (dueDate === undefined || dueDate === item.dueDate) return same;
  const changedAt = item.formerDueDates.at(-1)?.changedAt;
  const isLaterChanged = changedAt !== undefined && isLater(changedAt, answer);
  return shownDates(answer).includes(item.dueDate) && !isLaterChanged
    ? { kind: 'take', value: dueDate }
    : refuse('changed-since');
}

function isLater(instant: string, { at }: GivenAnswer): boolean {
  return Date.parse(instant) > Date.parse(at);
}

interface Step {
  to: ActionItemStatus;
  said: Said;
  usesWords: boolean;
  why: UnappliedReason | null;
}

/** A step that asks for a word takes those in the column for answers; whoever wrote them saw it work. */
function takeStep(item: ActionItem, to: ActionItemStatus, { change, after, byId }: GivenAnswer): Step {
  const need = needOfStep(item.status, to);
  const words = cutText(change.comment ?? commentIn(after), longestWords);
  const isUnticked = change.done === false && statusOfTick(item.status, false) === to;
  const reason = need === 'reason' ? words || (isUnticked ? untickedReason : '') : '';
  const said: Said = { reason, verification: need === 'verification' ? { how: words, byId } : null };
  const why = problemOfStep(item.status, to, said) === null ? null : 'step-refused';
  return { to, said, usesWords: why === null && need !== 'nothing' && words !== '', why };
}

/** What stood in the column for answers before. */
function commentIn({ said }: ReadAnswer): string {
  return said.flatMap(({ comment }) => (comment === '' ? [] : [comment])).join('\n');
}
