import type { TimelineEvent } from '../document/post-mortem-document';
import { milestoneOf } from '../metrics';
import type { PostMortem, Severity } from '../post-mortem';
import { dateIn } from '../schedule/period';
import type { Deadline } from './deadline';
import type { SpacePolicy } from './space-policy';
import { endOfDay, lastDateOf } from './work-days';

/** What deadlines are counted from. Instants are ISO 8601 in UTC, null while they are not known. */
export interface Course {
  severity: Severity;
  resolvedAt: string | null;
  /** Whether the facts are written down: when they were, nobody noted. */
  hasFacts: boolean;
  /** The planned beginning of the meeting. */
  meetingAt: string | null;
  heldAt: string | null;
  publishedAt: string | null;
}

const millisecondsInHour = 3_600_000;

/**
 * The deadlines that can be counted now, in the order of the steps. Facts are counted in hours of the clock, days off
 * included, since memory fades on holidays too; meeting and publication always end with a working day of the space.
 */
export function findDeadlines(course: Course, space: SpacePolicy): Deadline[] {
  return [...facts(course, space), ...meeting(course, space), ...publication(course, space)];
}

/** The course of a post-mortem as its record and its timeline tell it. */
export function courseOf(postMortem: PostMortem, timeline: readonly TimelineEvent[]): Course {
  const { details, publication: published, meeting: planned } = postMortem;
  return {
    severity: details.severity,
    resolvedAt: milestoneOf(timeline, 'resolved')?.occurredAt ?? null,
    hasFacts: isTimelineWhole(timeline),
    meetingAt: planned.status === 'postponed' ? null : planned.startsAt,
    heldAt: planned.heldAt,
    publishedAt: published?.publishedAt ?? null,
  };
}

/**
 * The last date on which the meeting may be held, `YYYY-MM-DD`. An incident that is not graded counts with the mildest: its
 * limit is the longest, and a grade can only bring it forward.
 */
export function meetingDueDate(resolvedAt: string, severity: Severity, { policy, calendar }: SpacePolicy): string {
  const limit = policy.meeting[severity === 0 ? 4 : severity];
  return lastDateOf(limit, dateIn(calendar.timeZone, Date.parse(resolvedAt)), calendar);
}

/** A timeline from beginning to end with a step between is what the meeting needs; the ledger only helps to get there. */
export function isTimelineWhole(timeline: readonly TimelineEvent[]): boolean {
  const first = timeline.findIndex(({ kind }) => kind === 'started' || kind === 'detected');
  return first >= 0 && timeline.findLastIndex(({ kind }) => kind === 'resolved') > first + 1;
}

function facts({ resolvedAt, hasFacts: isWritten }: Course, { policy }: SpacePolicy): Deadline[] {
  if (resolvedAt === null || isWritten) return [];
  const dueAt = new Date(Date.parse(resolvedAt) + policy.factsHours * millisecondsInHour).toISOString();
  return [{ what: 'facts', dueAt, doneAt: null }];
}

function meeting({ resolvedAt, severity, heldAt, publishedAt }: Course, space: SpacePolicy): Deadline[] {
  // Published without a word on the meeting: when it was held is not known, so nothing can be said of its deadline.
  if (resolvedAt === null || (publishedAt !== null && heldAt === null)) return [];
  const date = meetingDueDate(resolvedAt, severity, space);
  return [{ what: 'meeting', dueAt: endOfDay(date, space.calendar.timeZone), doneAt: heldAt }];
}

function publication({ meetingAt, heldAt, publishedAt }: Course, { policy, calendar }: SpacePolicy): Deadline[] {
  const from = heldAt ?? meetingAt;
  if (from === null) return [];
  const date = lastDateOf(policy.publication, dateIn(calendar.timeZone, Date.parse(from)), calendar);
  return [{ what: 'publication', dueAt: endOfDay(date, calendar.timeZone), doneAt: publishedAt }];
}
