import type { Announcement } from '../domain/announcement';
import type { AdfDocument } from '../domain/document/post-mortem-document';
import type { FollowUpCounts, UnappliedReason } from '../domain/follow-up/follow-up';
import type { PreparationProblem } from '../domain/space-settings';

/** One open meeting as the tab lists it. Calendar dates `YYYY-MM-DD`, instants ISO 8601 in UTC. */
export interface FollowUpRow {
  periodKey: string;
  start: string;
  end: string;
  meetingAt: string;
  state: 'preparing' | 'ready';
  /** Null while it is being prepared, and where the reader may not see it. */
  page: { pageId: string; title: string; path: string } | null;
  compiledAt: string | null;
  counts: FollowUpCounts | null;
  /** Answers that were not done to their items, by reason; only where the reader sees the follow-up page. */
  unapplied: readonly { why: UnappliedReason; count: number }[];
}

export interface FollowUpList {
  /** The newest first. */
  rows: readonly FollowUpRow[];
  /** Leads to the next rows; null at the end. */
  after: string | null;
  /** The meeting that comes next, whether or not its page is there; null where none is planned. */
  next: { meetingAt: string; preparedAt: string } | null;
  series: FollowUpSeries | null;
  isPaused: boolean;
  /** The newest page could not be written; null where all is well. */
  problem: PreparationProblem | null;
  /** Whether the reader may make and preview pages here. */
  mayGenerate: boolean;
  /** When this was answered. */
  now: string;
}

/** What the calendar file of the series says. */
export interface FollowUpSeries {
  spaceId: string;
  spaceName: string;
  /** Of the settings: a file that is made after they changed takes the place of an earlier one. */
  version: number;
  /** Of the first meeting that the file has, `YYYY-MM-DD`, and `HH:mm`; both on the clocks of the zone. */
  date: string;
  time: string;
  minutes: number;
  /** IANA zone. */
  timeZone: string;
}

export interface FollowUpPreview {
  title: string;
  body: AdfDocument;
}

/** `queued`: there is too much for one request; it goes on by itself. */
export type GeneratedFollowUp = { kind: 'ready'; pageId: string; path: string } | { kind: 'queued' };

/** Whom the next run of reminders would remind, and whom not. */
export interface ReminderRow {
  pageId: string;
  title: string;
  itemId: string;
  itemTitle: string;
  ownerId: string | null;
  /** Calendar date of the space. */
  dueDate: string;
  /** When the reminder is due, calendar date of the space; null when there is none. */
  remindedOn: string | null;
  /** Why nobody is reminded. */
  skipped: 'closed-account' | 'cannot-see' | 'nobody' | 'page-not-seen' | null;
}

export interface ReminderPreview {
  rows: readonly ReminderRow[];
  /** Items on pages that the reader may not see. */
  hidden: number;
  after: string | null;
  /** Calendar date of the space. */
  today: string;
}

/** What could not be announced, or waits to be. Without a title: its page says whether the reader may see it. */
export interface AnnouncementRow extends Pick<Announcement, 'kind' | 'at' | 'deliveries'> {
  /** Tells the app which one it is, and nobody else. */
  sealedId: string;
  page: { pageId: string; title: string; path: string } | null;
}
