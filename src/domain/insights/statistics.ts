import { median, quantile } from 'simple-statistics';
import { metricCodes, minutesBetween } from '../metrics';
import type { Completion, InsightsIncident } from './incident';

/** What is shown over time: the metrics of the timeline, and the time from resolution to publication. */
export const measures = [...metricCodes, 'publication'] as const;
export type Measure = (typeof measures)[number];

/** What incidents are put together by. Services: an incident counts for each of its own. */
export const groupings = ['month', 'severity', 'service'] as const;
export type Grouping = (typeof groupings)[number];

/** Middle and slow end of one group, in minutes. */
export interface Spread {
  /** E.g. `2026-11`, `1`, `checkout`. */
  group: string;
  count: number;
  median: number;
  /** Nine of ten took no longer; where that falls between two of them, a value between theirs. */
  ninetieth: number;
}

/** Groups in order of their names; one without a known value is left out. */
export function spreadsOf(incidents: readonly InsightsIncident[], by: Grouping, measure: Measure): readonly Spread[] {
  const groups = new Map<string, number[]>();
  for (const incident of incidents) {
    const minutes = minutesOf(incident, measure);
    if (minutes === null) continue;
    for (const group of groupsOf[by](incident)) groups.set(group, [...(groups.get(group) ?? []), minutes]);
  }
  return [...groups]
    .map(([group, minutes]) => ({ group, ...spreadOf(minutes) }))
    .sort((one, other) => (one.group < other.group ? -1 : 1));
}

/** @throws when there is no value */
export function spreadOf(minutes: readonly number[]): Omit<Spread, 'group'> {
  const values = [...minutes];
  return { count: values.length, median: median(values), ninetieth: quantile(values, 0.9) };
}

/** All post-mortems together. */
export function completionOfAll(incidents: readonly Pick<InsightsIncident, 'completion'>[]): Completion {
  return incidents.reduce(
    (sum, { completion }) => ({
      kept: sum.kept + completion.kept,
      missed: sum.missed + completion.missed,
      pending: sum.pending + completion.pending,
    }),
    { kept: 0, missed: 0, pending: 0 },
  );
}

/** A timeline in the wrong order, or notes that were published before the end, tell no duration. */
export function minutesOf(
  incident: Pick<InsightsIncident, 'figures' | 'resolvedAt' | 'publishedAt'>,
  measure: Measure,
) {
  const minutes = measure === 'publication' ? minutesToPublish(incident) : (incident.figures[measure] ?? null);
  return minutes === null || minutes < 0 ? null : minutes;
}

function minutesToPublish({ resolvedAt, publishedAt }: Pick<InsightsIncident, 'resolvedAt' | 'publishedAt'>) {
  return resolvedAt === null || publishedAt === null ? null : minutesBetween(resolvedAt, publishedAt);
}

const groupsOf: Readonly<Record<Grouping, (incident: InsightsIncident) => readonly string[]>> = {
  month: ({ month }) => [month],
  severity: ({ severity }) => (severity === 0 ? [] : [String(severity)]),
  service: ({ services }) => [...new Set(services.map((service) => service.trim().toLowerCase()))],
};
