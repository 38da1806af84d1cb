import type { MilestoneKind, TimelineEvent } from './document/post-mortem-document';

export const metricCodes = ['TTD', 'TTA', 'TTM', 'TTR'] as const;
export type MetricCode = (typeof metricCodes)[number];

/** A pair of milestones and the whole minutes between them. Never typed by hand. */
export interface Metric {
  code: MetricCode;
  from: MilestoneKind;
  to: MilestoneKind;
  /** Negative when the timeline has the milestones in the wrong order: the checks say so. */
  minutes: number;
}

/** Product description section 1: each metric is a pair of milestones. */
export const metricPairs: readonly Omit<Metric, 'minutes'>[] = [
  { code: 'TTD', from: 'started', to: 'detected' },
  { code: 'TTA', from: 'alerted', to: 'acknowledged' },
  { code: 'TTM', from: 'started', to: 'mitigated' },
  { code: 'TTR', from: 'started', to: 'resolved' },
];

const millisecondsPerMinute = 60_000;

/** The metrics whose milestones are both on the timeline with a time, in the table's order. */
export function metricsOf(timeline: readonly TimelineEvent[]): Metric[] {
  return metricPairs.flatMap((pair) => {
    const [from, to] = [milestoneOf(timeline, pair.from), milestoneOf(timeline, pair.to)];
    return from === undefined || to === undefined
      ? []
      : [{ ...pair, minutes: minutesBetween(from.occurredAt, to.occurredAt) }];
  });
}

/** A milestone with a known instant (ISO 8601). Several rows of one kind: the first counts, for `resolved` the last. */
export function milestoneOf(
  timeline: readonly TimelineEvent[],
  kind: MilestoneKind,
): (TimelineEvent & { occurredAt: string }) | undefined {
  const rows = timeline.filter(isTimed).filter((event) => event.kind === kind);
  return kind === 'resolved' ? rows.at(-1) : rows[0];
}

/** Whole minutes from one instant to another, rounded; negative when the second is earlier. */
export function minutesBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerMinute);
}

function isTimed(event: TimelineEvent): event is TimelineEvent & { occurredAt: string } {
  return event.occurredAt !== null;
}

/** Instant of the `started` row, else the earliest of the rows; null when no row has one. */
export function startOf(timeline: readonly TimelineEvent[]): string | null {
  const started = timeline.find(({ kind, occurredAt }) => kind === 'started' && occurredAt !== null)?.occurredAt;
  return started ?? timeline.flatMap(({ occurredAt }) => occurredAt ?? []).sort()[0] ?? null;
}
