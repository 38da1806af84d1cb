import { editNotes, type Edit } from './edit-notes';
import type { Notes } from './notes';

/** The notes with the way back and forth. */
export interface EditHistory {
  notes: Notes;
  /** The newest last. */
  past: readonly Notes[];
  /** The next one first. */
  future: readonly Notes[];
  /** The field that was typed in last: what is typed there next is taken back together with it. */
  typedIn: string | null;
}

export type HistoryStep = { kind: 'edit'; edit: Edit } | { kind: 'undo' } | { kind: 'redo' } | { kind: 'leave-field' };

const mostSteps = 200;

export function beginHistory(notes: Notes): EditHistory {
  return { notes, past: [], future: [], typedIn: null };
}

/** The history after an edit, or after going back or forth. */
export function stepHistory(history: EditHistory, step: HistoryStep): EditHistory {
  if (step.kind === 'undo') return goBack(history);
  if (step.kind === 'redo') return goForth(history);
  if (step.kind === 'leave-field') return history.typedIn === null ? history : { ...history, typedIn: null };
  const notes = editNotes(history.notes, step.edit);
  if (notes === history.notes) return history;
  const field = fieldOf(step.edit);
  const isContinued = field !== null && field === history.typedIn;
  const past = isContinued ? history.past : [...history.past, history.notes].slice(-mostSteps);
  return { notes, past, future: [], typedIn: field };
}

function goBack({ notes, past, future }: EditHistory): EditHistory {
  const before = past.at(-1);
  const history = { past: past.slice(0, -1), typedIn: null };
  return before === undefined
    ? { notes, past, future, typedIn: null }
    : { ...history, notes: before, future: [notes, ...future] };
}

function goForth({ notes, past, future }: EditHistory): EditHistory {
  const [next, ...later] = future;
  return next === undefined
    ? { notes, past, future, typedIn: null }
    : { notes: next, past: [...past, notes], future: later, typedIn: null };
}

/** Names the field that an edit types in; null for edits that are steps of their own. */
function fieldOf(edit: Edit): string | null {
  if (edit.kind === 'write' || edit.kind === 'write-why') return `${edit.kind} ${edit.id}`;
  if (edit.kind === 'trigger') return edit.kind;
  return edit.kind === 'row' && edit.change.text !== undefined ? `row ${edit.id}` : null;
}
