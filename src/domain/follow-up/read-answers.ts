import { attributeOf } from '../document/adf-node';
import type { AdfNode } from '../document/adf-node';
import { plainText } from '../document/plain-text';
import type { AdfDocument } from '../document/post-mortem-document';
import type { AnswerChange, ItemAnswer, ReadAnswer, SaidLine } from './answers';
import type { ItemFinder, ItemLine } from './answers-read/item-lines';
import { datesIn, itemLinesIn } from './answers-read/item-lines';
import type { ReadingContext } from './answers-read/said-dates';
import { readSaidLine } from './answers-read/said-line';
import { stateTold } from './answers-read/state-told';

export type { ReadingContext } from './answers-read/said-dates';

/**
 * What each item's line says now, wherever people moved it: lines in other tables, columns in another order, cells merged. Never
 * throws on a document that has the shape of one.
 * @param findItem for tasks that Confluence gave other ids
 */
export function readAnswers(
  document: AdfDocument | AdfNode,
  context: ReadingContext,
  findItem?: ItemFinder,
): readonly ReadAnswer[] {
  return itemLinesIn(document, findItem).map((line) => answerOf(line, context));
}

function answerOf({ place, task, state, answer }: ItemLine, context: ReadingContext): ReadAnswer {
  const told = state === undefined ? nothing : stateTold(state, context);
  const text = answer === undefined ? '' : plainText(answer);
  const dates = answer === undefined ? [] : datesIn(answer);
  const lines = text.split('\n').filter((line) => line !== '');
  return {
    ...place,
    done: attributeOf(task, 'state') === 'DONE',
    dueDate: datesIn(task)[0] ?? null,
    status: told.status,
    statusText: told.text,
    state: told,
    text,
    said: lines.map((line) => readSaidLine(line, dates, context)),
  };
}

const nothing: SaidLine = { text: '', status: null, dueDate: null, comment: '', isUnclear: false };

/**
 * What the later of two versions says otherwise, item by item: an item that either lacks says nothing. Of the column for answers
 * only lines count that the earlier version has not.
 */
export function answersBetween(before: readonly ReadAnswer[], after: readonly ReadAnswer[]): readonly AnswerChange[] {
  const earlier = new Map(before.map((answer) => [keyOf(answer), answer]));
  return after.flatMap((answer) => {
    const base = earlier.get(keyOf(answer));
    return base === undefined ? [] : changeBetween(base, answer);
  });
}

function changeBetween(before: ReadAnswer, after: ReadAnswer): AnswerChange[] {
  const added = [...newState(before.state, after.state), ...newLines(before.said, after.said)];
  const status = added.findLast((line) => line.status !== null)?.status ?? null;
  const dueDate = added.findLast((line) => line.dueDate !== null)?.dueDate ?? null;
  const comment = added.flatMap((line) => (line.comment === '' ? [] : [line.comment])).join('\n');
  const isUnclear = added.some((line) => line.isUnclear);
  const change: AnswerChange = {
    ...{ pageId: after.pageId, itemId: after.itemId, isUnclear },
    ...(before.done !== after.done && { done: after.done }),
    ...(before.dueDate !== after.dueDate && { dueDate: after.dueDate }),
    ...(dueDate !== null && { dueDate }),
    ...(status !== null && { status }),
    ...(comment !== '' && { comment }),
  };
  const says = isUnclear || ['done', 'dueDate', 'status', 'comment'].some((field) => field in change);
  return says ? [change] : [];
}

/** The words of the state count when they changed; the state and the day in them when those did. */
function newState(before: SaidLine, after: SaidLine): readonly SaidLine[] {
  if (before.text === after.text) return [];
  return [
    {
      ...after,
      status: after.status === before.status ? null : after.status,
      dueDate: after.dueDate === before.dueDate ? null : after.dueDate,
      comment: after.comment === before.comment ? '' : after.comment,
    },
  ];
}

function newLines(before: readonly SaidLine[], after: readonly SaidLine[]): readonly SaidLine[] {
  const known = before.map(({ text }) => text);
  return after.filter(({ text }) => {
    const at = known.indexOf(text);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

function keyOf({ pageId, itemId }: ItemAnswer): string {
  return `${pageId}.${itemId}`;
}
