/** What was said of one item. Calendar dates `YYYY-MM-DD` of the space. */
export interface ToldItem {
  itemId: string;
  /** The date that it was said of: with another one all begins anew. */
  dueDate: string;
  /** When the owner was reminded last; null when only its being overdue was announced. */
  lastOn: string | null;
  isAnnounced: boolean;
}

/**
 * The one standing comment that reminds owners on a page, and what it said. Key: page id. Whom it names is asked when it is written, and
 * not kept.
 */
export interface OwnerReminder {
  pageId: string;
  version: number;
  /** Null before the first one, and after somebody deleted it. */
  commentId: string | null;
  /** Tells the comment from all others: a new one for each that is made. */
  mark: string;
  /** A run is making the comment since then, ISO 8601 UTC; null when none is. */
  creatingSince: string | null;
  told: readonly ToldItem[];
  /** When it was announced last that items became overdue, calendar date of the space: once a day at most. */
  announcedOn: string | null;
  /** Digest of what the comment says; empty while it says nothing. */
  said: string;
}

/** Nothing was said yet, and nothing is stored. */
export function silentReminder(pageId: string): OwnerReminder {
  return { pageId, version: 0, commentId: null, mark: '', creatingSince: null, told: [], announcedOn: null, said: '' };
}
