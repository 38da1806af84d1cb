/** What the queue carries. An event may arrive twice, late or out of order, and from an older version of the app. */
export type Work =
  /**
   * `periodEnd`: the last day that the page looks back on; older versions did not say it. `isAsked`: somebody wants the page before
   * it is due.
   */
  | {
      kind: 'compile-follow-up';
      spaceId: string;
      periodKey: string;
      periodEnd?: string | undefined;
      isAsked?: boolean | undefined;
    }
  | { kind: 'refresh-follow-up'; spaceId: string }
  | { kind: 'settle-operation'; operationId: string }
  | { kind: 'announce'; announcementId: string }
  /**
   * `byId`: whose change made it. `keepsState`: by itself that change leaves the state, and what search knows, as it is.
   * `ownerId`: whom it gave an item to; the history names them even when somebody else has the item by now.
   */
  | {
      kind: 'settle-post-mortem';
      pageId: string;
      byId: string;
      keepsState?: boolean | undefined;
      ownerId?: string | null | undefined;
    }
  | { kind: 'follow-page' | 'erase-page'; pageId: string }
  | { kind: 'note-copy'; pageId: string; originPageId: string }
  /** From the page to the item: somebody ticked its task (`done`), or took the tick away, at that instant. */
  | { kind: 'tick-item'; pageId: string; taskId: string; byId: string; done: boolean; at: string }
  /** The same on the page of a follow-up, where the task stands for an item of another page. */
  | {
      kind: 'tick-answer';
      spaceId: string;
      periodKey: string;
      pageId: string;
      taskId: string;
      byId: string;
      done: boolean;
      at: string;
    }
  /** What people wrote on the page of a follow-up. */
  | { kind: 'read-answers'; spaceId: string; periodKey: string }
  /** From the item to the page. */
  | { kind: 'tick-task'; pageId: string; itemId: string }
  /** `after`: where the run before ended; null at the beginning. */
  | { kind: 'check-owners' | 'remind-owners'; spaceId: string; after: string | null }
  | { kind: 'remind-page'; pageId: string }
  | { kind: 'report-people' }
  | { kind: 'erase-person'; accountId: string }
  | { kind: 'sweep-space' | 'note-deleted-space'; spaceId: string };

export interface WorkQueue {
  /**
   * Gives all of it to the queue, in several pushes where it is much.
   * @param delaySeconds when it is to begin, at most 900; at once where left out
   * @throws PlatformError when not all was taken: what was taken is done all the same
   */
  push(work: readonly Work[], delaySeconds?: number): Promise<void>;
}
