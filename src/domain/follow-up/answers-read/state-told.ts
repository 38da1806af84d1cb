import type { AdfNode } from '../../document/adf-node';
import { lineOf } from '../../document/plain-text';
import type { SaidLine } from '../answers';
import { datesIn } from './item-lines';
import type { ReadingContext } from './said-dates';
import { readSaidLine } from './said-line';
import { readState } from './state-words';

/** What the app writes behind the name of a state. */
const appended = /(?:^|\s*,)\s*(?:overdue|re-dated (?:once|\d+ times))(?=\s*(?:,|$))/giu;

/** The words in the column for states: the app's additions aside they should be one state, with a day or a remark at most. */
export function stateTold(cell: AdfNode, context: ReadingContext): SaidLine {
  const text = lineOf(cell);
  const told = readSaidLine(text.replace(appended, '').trim(), datesIn(cell), context);
  const isTwoStates = told.status !== null && readState(told.comment) !== null;
  if (isTwoStates) return { ...told, text, status: null, isUnclear: true };
  // Words that are neither a state nor a day are no comment here: they stand where a state was asked for.
  const isOther = told.status === null && told.comment !== '';
  return { ...told, text, isUnclear: told.isUnclear || isOther };
}

/** Whether the words of a state are such as the app writes them: a name, and what it adds. */
export function isStateOfApp(cell: AdfNode): boolean {
  const words = lineOf(cell).replace(appended, '').trim();
  const state = readState(words);
  return state !== null && state.rest === '' && datesIn(cell).length === 0;
}
