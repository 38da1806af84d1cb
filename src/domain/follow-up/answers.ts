import type { ActionItemStatus } from '../action-item';

/** What one line of words that somebody wrote beside an item means. */
export interface SaidLine {
  /** The words as they stand there. */
  text: string;
  /** The state that they begin with; null when with none. */
  status: ActionItemStatus | null;
  /** The day that they move the item to, `YYYY-MM-DD`; null when to none. */
  dueDate: string | null;
  /** What else they say; empty when nothing. */
  comment: string;
  /** They seem to give a state or a date, but which one cannot be told. */
  isUnclear: boolean;
}

/** What one item's line on a follow-up page says now. */
export interface ItemAnswer {
  /** Of the item's post-mortem. */
  pageId: string;
  itemId: string;
  /** Its task is ticked. */
  done: boolean;
  /** `YYYY-MM-DD`, of the task; null when it has no date. */
  dueDate: string | null;
  /** Null when the words in the column for states are none. */
  status: ActionItemStatus | null;
  /** The words in that column, the app's own included. */
  statusText: string;
  /** What somebody wrote in the column for answers, without markup. */
  text: string;
}

/** The same with what the words mean. */
export interface ReadAnswer extends ItemAnswer {
  state: SaidLine;
  /** The column for answers line by line. */
  said: readonly SaidLine[];
}

/** What one version of the page says otherwise of an item than the version before. Absent: unchanged. */
export interface AnswerChange {
  pageId: string;
  itemId: string;
  done?: boolean;
  dueDate?: string | null;
  status?: ActionItemStatus;
  /** Words in the column for answers that are neither a state nor a date: a comment, and the reason where a step asks for one. */
  comment?: string;
  /** Somebody wrote a state or a date that cannot be read. */
  isUnclear: boolean;
}
