import type { PolicyIncident } from '../policy/criteria';
import type { Course } from '../policy/deadlines';
import { minutesBetween } from '../metrics';
import type { MilestoneKind } from '../document/post-mortem-document';
import type { Answer } from '../circumstances';
import { withRepeat } from '../circumstances';
import type { RepeatSubject } from '../repeats/match-repeat';
import { noWords } from '../repeats/cause-words';
import type { Digest } from './digest';

/** What deadlines are counted from, as far as it was known when the notes were published. */
export function courseOfDigest({ severity, analysis, meetingAt, heldAt, publishedAt }: Digest): Course {
  return {
    severity,
    resolvedAt: analysis?.milestones.resolved ?? null,
    hasFacts: analysis?.hasFacts ?? false,
    meetingAt,
    heldAt,
    publishedAt,
  };
}

/**
 * What the policy judges, likewise.
 * @param repeat whether an earlier one is known with the same service and cause; a person's word goes before it
 */
export function policyIncidentOf(digest: Digest, repeat: Answer = 'unknown'): PolicyIncident {
  const { severity, customers, circumstances } = digest;
  const resolveMinutes = minutesUntil(digest, 'resolved');
  return {
    severity,
    customers,
    circumstances: withRepeat(circumstances, repeat),
    degradedMinutes: minutesUntil(digest, 'mitigated') ?? resolveMinutes,
    resolveMinutes,
  };
}

/** What it is compared by with others. */
export function repeatSubjectOf({ services, analysis }: Digest): RepeatSubject {
  return { services, causes: analysis?.causes ?? noWords, trigger: analysis?.trigger ?? noWords };
}

function minutesUntil({ analysis }: Digest, kind: MilestoneKind): number | null {
  const [from, to] = [analysis?.milestones.started, analysis?.milestones[kind]];
  return from === undefined || to === undefined ? null : minutesBetween(from, to);
}
