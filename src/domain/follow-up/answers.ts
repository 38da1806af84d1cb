import type { ActionItemStatus } from '../action-item';

/** What one item's line on a follow-up page says now. */
export interface ItemAnswer {
  /** Of the item's post-mortem. */
  pageId: string;
  itemId: string;
  /** Its task is ticked. */
  done: boolean;
  /** `YYYY-MM-DD`; null when the line has no date. */
  dueDate: string | null;
  /** Null when its words are none of the states. */
  status: ActionItemStatus | null;
  statusText: string;
  /** What somebody wrote in the column for answers, without markup. */
  text: string;
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
