/** Why an answer on a follow-up page was not done to its item. */
export const unappliedReasons = ['may-not-change', 'not-understood', 'step-refused', 'changed-since', 'gone'] as const;
export type UnappliedReason = (typeof unappliedReasons)[number];

/** An answer that stays on the page and nowhere else: only where it stands is kept, never what it says. */
export interface UnappliedAnswer {
  /** Of the item's post-mortem. */
  pageId: string;
  itemId: string;
  why: UnappliedReason;
  /** Version of the follow-up page in which it was written, and who wrote that. */
  version: number;
  byId: string;
}

/** What a follow-up page counts, restricted post-mortems left out but for their number. */
export interface FollowUpCounts {
  open: number;
  overdue: number;
  unowned: number;
  toVerify: number;
  closed: number;
  verified: number;
  added: number;
  slipped: number;
  redated: number;
  /** Items, open or moved, of restricted post-mortems. */
  restricted: number;
}

/** One open meeting of a space and its page. Key: space id and period. Instants are ISO 8601 in UTC. */
export interface FollowUp {
  spaceId: string;
  /** First day that the page looks back on, `YYYY-MM-DD`: the period's key. */
  periodKey: string;
  /** The last day, which belongs to it. */
  periodEnd: string;
  version: number;
  state: 'preparing' | 'ready';
  pageId: string | null;
  createdAt: string;
  /** By which its page is found again (`follow-up-mark.ts`). */
  mark: string;
  /** What happened at this instant or later is told as new: where the page before left off. */
  since: string;
  /** When the app's parts were compiled last; null before the first time. */
  compiledAt: string | null;
  /** Version of the page that the app wrote last: what differs from it people wrote. */
  writtenVersion: number | null;
  /** Answers of all versions up to this one were read. */
  readVersion: number | null;
  /** As compiled last. */
  counts: FollowUpCounts | null;
  /** The newest `mostUnapplied` of them. */
  unapplied: readonly UnappliedAnswer[];
}

/** As many as a record and a page can hold; older ones are still on the page. */
export const mostUnapplied = 100;
