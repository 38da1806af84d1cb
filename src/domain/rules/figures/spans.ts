import type { MilestoneKind, TimelineEvent } from '../../document/post-mortem-document';
import { milestoneOf, minutesBetween } from '../../metrics';
import type { ClaimCode } from './claims';
import { mayTell } from './row-words';

export type TimedEvent = TimelineEvent & { occurredAt: string };

/** The time between two rows of the timeline. */
export interface Span {
  from: TimedEvent;
  to: TimedEvent;
  minutes: number;
  /** Minutes by which the rows' own times may be off. */
  slack: number;
}

type Pair = readonly [MilestoneKind, MilestoneKind];

interface ClaimPairs {
  /** The first that the timeline has is quoted; without any the claim cannot be told wrong. */
  needed: readonly Pair[];
  /** Teams count from the detection or the alert, or to the mitigation, as well: a claim that one of these bears out is right. */
  also: readonly Pair[];
}

const afterNoticing = ['detected', 'alerted', 'acknowledged'] as const;
const pairsOf: Readonly<Record<ClaimCode, ClaimPairs>> = {
  detect: {
    needed: [
      ['started', 'detected'],
      ['started', 'alerted'],
    ],
    also: [],
  },
  acknowledge: {
    needed: [['alerted', 'acknowledged']],
    also: [
      ['detected', 'acknowledged'],
      ['started', 'acknowledged'],
    ],
  },
  mitigate: {
    needed: [['started', 'mitigated']],
    also: afterNoticing.map((from) => [from, 'mitigated'] as const),
  },
  resolve: {
    needed: [['started', 'resolved']],
    also: [
      ['started', 'mitigated'],
      ['mitigated', 'resolved'],
      ...afterNoticing.flatMap((from) => [[from, 'resolved'] as const, [from, 'mitigated'] as const]),
    ],
  },
  outage: {
    needed: [
      ['started', 'resolved'],
      ['started', 'mitigated'],
    ],
    also: [
      ['detected', 'resolved'],
      ['detected', 'mitigated'],
    ],
  },
};

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
  const { needed, also } = pairsOf[claim];
  const isMeant = ([from]: Pair): boolean => since === undefined || from === since;
  const pairs = [...needed, ...also].filter(isMeant);
  const quotable = since === undefined ? needed : pairs;
  const marked = quotable.flatMap((pair) => markedSpan(pair, timeline) ?? [])[0];
  if (marked === undefined) return since === undefined ? spansFromFirstRow(claim, timeline) : undefined;
  if (marked.minutes < 0) return undefined;
  return { quoted: marked, possible: pairs.flatMap((pair) => everySpan(pair, timeline)) };
}

function markedSpan([from, to]: Pair, timeline: readonly TimelineEvent[]): Span | undefined {
  const [first, last] = [milestoneOf(timeline, from), milestoneOf(timeline, to)];
  return first === undefined || last === undefined ? undefined : spanBetween(first, last);
}

const mostRows = 60;

/**
 * Between all rows of the two kinds, and from or to those whose words may tell the same: a report of several incidents has several
 * of a kind, and of two rows that could be the resolution an author may have meant the other.
 */
function everySpan([from, to]: Pair, timeline: readonly TimelineEvent[]): Span[] {
  const ends = rowsOf(to, timeline);
  return rowsOf(from, timeline).flatMap((first) =>
    ends.filter((last) => first.kind === from || last.kind === to).map((last) => spanBetween(first, last)),
  );
}

function rowsOf(kind: MilestoneKind, timeline: readonly TimelineEvent[]): TimedEvent[] {
  const possible = timeline.filter(isTimed).filter((event) => event.kind === kind || mayTell(event.text, kind));
  return possible.slice(0, mostRows);
}

/**
 * Where no row is marked as the start, the first row stands for it if it comes before anybody noticed; a figure is then only wrong when
 * it fits between no two rows at all. How long users felt it cannot be told that way.
 */
function spansFromFirstRow(claim: ClaimCode, timeline: readonly TimelineEvent[]): Spans | undefined {
  const timed = timeline.filter(isTimed).slice(0, mostRows);
  const [first] = timed;
  if (claim === 'outage' || claim === 'acknowledge' || first?.kind !== 'step') return undefined;
  const ends = pairsOf[claim].needed.map(([, to]) => milestoneOf(timeline, to));
  const last = ends.find((event) => event !== undefined && event.occurredAt > first.occurredAt);
  if (last === undefined || timeline.some(({ kind }) => kind === 'started')) return undefined;
  const possible = timed.flatMap((from, index) => timed.slice(index + 1).map((to) => spanBetween(from, to)));
  return { quoted: spanBetween(first, last), possible };
}

/** "~14:05" may be as far off as people remember. */
const slackOfApproximate = 10;

function spanBetween(from: TimedEvent, to: TimedEvent): Span {
  const isApproximate = from.certainty === 'approximate' || to.certainty === 'approximate';
  const minutes = minutesBetween(from.occurredAt, to.occurredAt);
  return { from, to, minutes, slack: isApproximate ? slackOfApproximate : 0 };
}

function isTimed(event: TimelineEvent): event is TimedEvent {
  return event.occurredAt !== null;
}
