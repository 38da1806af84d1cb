/** What the queue carries. An event may arrive twice, late or out of order, and from an older version of the app. */
export type Work =
  | { kind: 'compile-follow-up'; spaceId: string; periodKey: string }
  | { kind: 'settle-operation'; operationId: string }
  /** `byId`: whose change made it. */
  | { kind: 'settle-post-mortem'; pageId: string; byId: string }
  | { kind: 'follow-page' | 'erase-page'; pageId: string }
  | { kind: 'note-copy'; pageId: string; originPageId: string }
  | { kind: 'sweep-space' | 'note-deleted-space'; spaceId: string };

export interface WorkQueue {
  push(work: readonly Work[]): Promise<void>;
}
