/** What the queue carries. An event may arrive twice, late or out of order, and from an older version of the app. */
export type Work =
  { kind: 'compile-follow-up'; spaceId: string; periodKey: string } | { kind: 'settle-operation'; operationId: string };

export interface WorkQueue {
  push(work: readonly Work[]): Promise<void>;
}
