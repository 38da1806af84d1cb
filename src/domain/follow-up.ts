/** One open meeting of a space and its page. Key: space id and period. */
export interface FollowUp {
  spaceId: string;
  /** First day of the period, `YYYY-MM-DD`: the period's key. */
  periodKey: string;
  version: number;
  state: 'preparing' | 'ready';
  pageId: string | null;
  createdAt: string;
}
