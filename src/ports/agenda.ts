import type { Announcement } from '../domain/announcement';
import type { Operation } from './operations';

export interface DueMatters {
  operations: readonly Operation[];
  announcements: readonly Announcement[];
}

/** What the hourly tick finishes, of both kinds by one request. May lag behind. */
export interface Agenda {
  /**
   * Those that have waited longest come first, 100 in all.
   * @param now instant, ISO 8601 UTC
   */
  due(now: string): Promise<DueMatters>;
}
