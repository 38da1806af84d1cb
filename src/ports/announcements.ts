import type { Announcement } from '../domain/announcement';

/** What is to be announced, until a month after it was. `find` reads what was written last; lists may lag behind. */
export interface Announcements {
  find(announcementId: string): Promise<Announcement | null>;
  /** Writes it if nobody wrote, or erased, it since. */
  write(announcement: Announcement, expectedVersion: number): Promise<'written' | 'conflict'>;
  /** Those of a space that still wait, or that were given up, each the newest first; at most so many of each. */
  unsentOf(spaceId: string, most: number): Promise<readonly Announcement[]>;
}
