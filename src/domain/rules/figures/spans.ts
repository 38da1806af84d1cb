import type { MilestoneKind, TimelineEvent } from '../../document/post-mortem-document';
import { milestoneOf, minutesBetween } from '../../metrics';
import type { ClaimCode } from './claims';

type TimedEvent = TimelineEvent & { occurredAt: string };

/** The time between two rows of the timeline. */
export interface Span {
  from: TimedEvent;
  to: TimedEvent;
  minutes: number;
  /** Minutes by which the rows' own times may be off. */
  slack: number;
}

type Pair = readonly [MilestoneKind, MilestoneKind];

/**
 * What a claim may be counted between: teams count from the start, from detection or from the alert, and to the mitigation or the
 * resolution. The first pair that the timeline has is quoted; a claim that any of them bears out is right.
 */
const pairsOfClaim: Readonly<Record<ClaimCode, readonly Pair[]>> = {
  detect: [
    ['started', 'detected'],
    ['started', 'alerted'],
  ],
  acknowledge: [
    ['alerted', 'acknowledged'],
    ['detected', 'acknowledged'],
    ['started', 'acknowledged'],
  ],
  mitigate: [
    ['started', 'mitigated'],
    ['detected', 'mitigated'],
    ['alerted', 'mitigated'],
    ['acknowledged', 'mitigated'],
  ],
  resolve: [
    ['started', 'resolved'],
    ['detected', 'resolved'],
    ['alerted', 'resolved'],
    ['acknowledged', 'resolved'],
    ['mitigated', 'resolved'],
    ['started', 'mitigated'],
    ['detected', 'mitigated'],
    ['alerted', 'mitigated'],
    ['acknowledged', 'mitigated'],
  ],
  outage: [
    ['started', 'resolved'],
    ['started', 'mitigated'],
    ['detected', 'resolved'],
    ['detected', 'mitigated'],
  ],
};
/** Without the first milestone a claim cannot be told wrong: what remains is only part of it. */
const neededEnds: Readonly<Record<ClaimCode, readonly Pair[]>> = {
  detect: [
    ['started', 'detected'],
    ['started', 'alerted'],
  ],
  acknowledge: [['alerted', 'acknowledged']],
  mitigate: [['started', 'mitigated']],
  resolve: [['started', 'resolved']],
  outage: [
    ['started', 'resolved'],
    ['started', 'mitigated'],
  ],
};

/** "~14:05" may be as far off as people remember. */
const slackOfApproximate = 10;

export interface Spans {
  /** What the timeline gives for the claim, to be quoted. */
  quoted: Span;
  /** Every span that would bear the claim out. */
  possible: readonly Span[];
}

/**
 * What the timeline has for a claim.
 * @param since the milestone from which the author says it is counted ("20 minutes after the alert"), when said
 */
export function spansOf(
  claim: ClaimCode,
  since: MilestoneKind | undefined,
  timeline: readonly TimelineEvent[],
): Spans | undefined {
  const isMeant = ([from]: Pair): boolean => since === undefined || from === since;
  const needed = since === undefined ? neededEnds[claim] : pairsOfClaim[claim].filter(isMeant);
  const quoted = needed.flatMap((pair) => canonicalSpan(pair, timeline) ?? [])[0];
  if (quoted === undefined || quoted.minutes < 0) return undefined;
  return { quoted, possible: pairsOfClaim[claim].filter(isMeant).flatMap((pair) => everySpan(pair, timeline)) };
}

function canonicalSpan([from, to]: Pair, timeline: readonly TimelineEvent[]): Span | undefined {
  const [first, last] = [milestoneOf(timeline, from), milestoneOf(timeline, to)];
  return first === undefined || last === undefined ? undefined : spanBetween(first, last);
}

/** A report of several incidents has several rows of a kind: each may be meant. */
function everySpan([from, to]: Pair, timeline: readonly TimelineEvent[]): Span[] {
  const rowsOf = (kind: MilestoneKind): TimedEvent[] =>
    timeline
      .filter((event): event is TimedEvent => event.kind === kind && event.occurredAt !== null)
      .slice(0, mostRows);
  const ends = rowsOf(to);
  return rowsOf(from).flatMap((first) => ends.map((last) => spanBetween(first, last)));
}
const mostRows = 8;

function spanBetween(from: TimedEvent, to: TimedEvent): Span {
  const isApproximate = from.certainty === 'approximate' || to.certainty === 'approximate';
  return {
    from,
    to,
    minutes: minutesBetween(from.occurredAt, to.occurredAt),
    slack: isApproximate ? slackOfApproximate : 0,
  };
}
