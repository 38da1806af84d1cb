import type { Digest } from '../digest/digest';
import { policyIncidentOf } from '../digest/digest-incident';
import type { TimelineEvent } from '../document/post-mortem-document';
import { milestoneOf } from '../metrics';
import type { PostMortem } from '../post-mortem';
import { findRequirement, policyIncident } from './criteria';
import { isTimelineWhole } from './deadlines';
import type { Policy } from './policy';
import { defaultPolicy } from './policy';

const millisecondsInHour = 3_600_000;

/**
 * Whether a post-mortem whose page was put away is missing: it is required, nobody waived it, and its page is in the trash, or went
 * into the archive before it was ever published. What was published and archived later was held.
 */
export function isMissedByAway(digest: Digest, policy: Policy = defaultPolicy): boolean {
  const isLost = digest.away === 'trashed' || (digest.away === 'archived' && digest.publishedAt === null);
  return isLost && digest.status !== 'waived' && findRequirement(policyIncidentOf(digest), policy).required === 'yes';
}

/**
 * Since when the facts of a required draft are overdue, an instant in ISO 8601 UTC; null when they are not, or when it is not
 * required. Counted from the resolution, or from the beginning while the timeline tells of none: nobody writes down the
 * resolution of an incident of which nothing is written down.
 * @param timeline of the page; what is required by its durations is known with it only
 * @param now milliseconds since 1970
 */
export function factsMissingSince(
  postMortem: Pick<PostMortem, 'details' | 'circumstances' | 'startedAt'>,
  timeline: readonly TimelineEvent[],
  now: number,
  policy: Policy = defaultPolicy,
): string | null {
  const { details, circumstances, startedAt } = postMortem;
  const from = milestoneOf(timeline, 'resolved')?.occurredAt ?? startedAt;
  if (isTimelineWhole(timeline) || !isFactsTimeOver(from, now, policy)) return null;
  const { required } = findRequirement(policyIncident({ ...details, circumstances }, timeline), policy);
  return required === 'yes' ? new Date(factsDueAt(from, policy)).toISOString() : null;
}

/** Whether facts that are counted from this instant are overdue. */
export function isFactsTimeOver(from: string, now: number, policy: Policy = defaultPolicy): boolean {
  return factsDueAt(from, policy) < now;
}

function factsDueAt(from: string, { factsHours }: Policy): number {
  return Date.parse(from) + factsHours * millisecondsInHour;
}
