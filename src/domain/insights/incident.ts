import { stageOf } from '../action-item';
import type { Answer } from '../circumstances';
import type { Digest, DigestItem } from '../digest/digest';
import { courseOfDigest, policyIncidentOf, repeatSubjectOf } from '../digest/digest-incident';
import type { Figures } from '../digest/published-analysis';
import { figuresOf } from '../digest/published-analysis';
import { findRequirement } from '../policy/criteria';
import type { Deadline } from '../policy/deadline';
import { findDeadlines } from '../policy/deadlines';
import { latestDueDate } from '../policy/latest-due-date';
import type { SpacePolicy } from '../policy/space-policy';
import type { PostMortemStatus, Severity } from '../post-mortem';
import type { RepeatSubject } from '../repeats/match-repeat';
import { dateIn } from '../schedule/period';

/** How items that were committed to stand to the policy: done by its last date, not done by then, or time is left. */
export interface Completion {
  kept: number;
  missed: number;
  pending: number;
}

/** One post-mortem as statistics look at it. Instants are ISO 8601 in UTC, durations whole minutes. */
export interface InsightsIncident extends RepeatSubject {
  pageId: string;
  status: PostMortemStatus;
  severity: Severity;
  startedAt: string;
  /** `YYYY-MM`, in the space's zone, of `startedAt`. */
  month: string;
  resolvedAt: string | null;
  publishedAt: string | null;
  /** As its timeline told when it was published. */
  figures: Figures;
  required: Answer;
  /** None of one that was waived. */
  deadlines: readonly Deadline[];
  completion: Completion;
  openItems: number;
}

/** @param today calendar date `YYYY-MM-DD` in the space's zone */
export function insightsIncident(digest: Digest, space: SpacePolicy, today: string): InsightsIncident {
  const { pageId, status, severity, startedAt, publishedAt, analysis, items } = digest;
  return {
    ...repeatSubjectOf(digest),
    pageId,
    status,
    severity,
    startedAt,
    month: dateIn(space.calendar.timeZone, Date.parse(startedAt)).slice(0, 'YYYY-MM'.length),
    resolvedAt: analysis?.milestones.resolved ?? null,
    publishedAt,
    figures: analysis === null ? {} : figuresOf(analysis),
    required: findRequirement(policyIncidentOf(digest), space.policy).required,
    deadlines: status === 'waived' ? [] : findDeadlines(courseOfDigest(digest), space),
    completion: completionOf(digest, space, today),
    openItems: items.filter((item) => stageOf(item.status) === 'active').length,
  };
}

/** The days to act count from publication; before, and without a severity, no policy holds. */
function completionOf({ items, severity, publishedAt }: Digest, space: SpacePolicy, today: string): Completion {
  const { timeZone } = space.calendar;
  const last =
    publishedAt === null ? null : latestDueDate(severity, dateIn(timeZone, Date.parse(publishedAt)), space.policy);
  const counted = last === null ? [] : items.filter(isCounted).map((item) => outcomeOf(item, last, today));
  const count = (wanted: keyof Completion): number => counted.filter((outcome) => outcome === wanted).length;
  return { kept: count('kept'), missed: count('missed'), pending: count('pending') };
}

/** Committed to and not dropped. */
function isCounted({ status }: DigestItem): boolean {
  return status !== 'idea' && status !== 'wont_do';
}

function outcomeOf({ finishedOn }: DigestItem, last: string, today: string): keyof Completion {
  if ((finishedOn ?? today) > last) return 'missed';
  return finishedOn === null ? 'pending' : 'kept';
}
