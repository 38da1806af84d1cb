import type { ActionItem } from '../action-item';
import type { Severity } from '../post-mortem';
import type { Period } from '../schedule/period';
import type { FollowUpCounts, UnappliedAnswer } from './follow-up';

/** Of more items than a meeting goes through the first are shown, and the others counted. */
export interface CutList<Row> {
  rows: readonly Row[];
  /** How many there are, the shown ones included. */
  count: number;
}

/** What happened since the page before, of post-mortems that everyone in the space may read. */
export interface Moves {
  /** Done or dropped. */
  closed: CutList<ActionItem>;
  verified: CutList<ActionItem>;
  /** Committed to. */
  added: CutList<ActionItem>;
  /** Their date went by and they are still open. */
  slipped: CutList<ActionItem>;
  /** Given another date; `timesRedated` of the item tells how often in all. */
  redated: CutList<ActionItem>;
}

export interface OwnerBlock {
  ownerId: string;
  overdue: number;
  /** Open ones, overdue first, then by due date. */
  items: CutList<ActionItem>;
}

export interface PostMortemLine {
  pageId: string;
  severity: Severity;
  /** What was due and when, ISO 8601 in UTC; null where nothing is. */
  dueAt: string | null;
  /** What is late; null where nothing is. */
  late: 'facts' | 'meeting' | 'notes' | null;
}

/** One row of "Figures": this period against the last. Null where there is nothing to count. */
export interface PeriodFigure {
  name: 'incidents' | 'detect' | 'acknowledge' | 'mitigate' | 'resolve' | 'publish' | 'kept';
  unit: 'count' | 'minutes' | 'percent';
  current: number | null;
  previous: number | null;
}

/** An incident of the period that happened like this before. */
export interface RepeatLine {
  pageId: string;
  earlierPageId: string;
  /** In the product's words: "same service, same cause, 43 days ago". */
  explanation: string;
  /** Of the earlier one. */
  openItems: number;
}

/** All that one follow-up page tells; restricted post-mortems are in none of it but `restricted`. */
export interface FollowUpSubject {
  period: Period;
  /** Instant, ISO 8601 in UTC. */
  meetingAt: string;
  meetingMinutes: number;
  /** IANA zone of the space. */
  timeZone: string;
  /** Calendar date `YYYY-MM-DD` in that zone. */
  today: string;
  counts: FollowUpCounts;
  moves: Moves;
  /** Who has most overdue comes first. */
  owners: readonly OwnerBlock[];
  unowned: CutList<ActionItem>;
  toVerify: CutList<ActionItem>;
  missing: CutList<PostMortemLine>;
  late: CutList<PostMortemLine>;
  published: CutList<PostMortemLine>;
  waived: CutList<PostMortemLine>;
  figures: readonly PeriodFigure[];
  repeats: CutList<RepeatLine>;
  /** Of restricted post-mortems: a count, never by name. */
  restricted: { items: number; postMortems: number };
  /** Answers on the page before this one, and on this one, that were not applied. */
  unapplied: readonly UnappliedAnswer[];
  links: FollowUpLinks;
}

/** Whole addresses on the site: Confluence shows a page's address alone as a card, which checks each reader itself. */
export interface FollowUpLinks {
  pageUrl: (pageId: string) => string;
  /** The app's report, and the tab with follow-ups, in this space. */
  reportUrl: string;
  followUpsUrl: string;
  /** Page that says who takes part; null when none was chosen. */
  participantsUrl: string | null;
}
