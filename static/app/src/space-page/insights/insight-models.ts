import type { InsightsRow } from '../../../../../src/contract/figure-views';
import {
  completionOfAll,
  minutesOf,
  spreadOf,
  spreadsOf,
  type Grouping,
  type Measure,
  type Spread,
} from '../../../../../src/domain/insights/statistics';
import { severities } from '../../../../../src/domain/post-mortem';
import { writtenDuration } from '../../../../../src/domain/written-duration';
import { severityWords } from '../../shared/words/labels';
import { minuteTicks, type ChartModel } from '../charts/chart-model';
import { percent } from '../overview/overview-models';
import { monthIn } from '../report/group-rows';

export const measureTitles: Record<Measure, string> = {
  TTD: 'Time to detect',
  TTA: 'Time to acknowledge',
  TTM: 'Time to mitigate',
  TTR: 'Time to resolve',
  publication: 'From resolution to publication',
};

/** Groups that a chart has room for; of services, the ones with the most incidents. */
const mostGroups = 24;

/** Median and 90th percentile of a measure, group by group. Months without an incident stay, as gaps. */
export function describeMeasure(
  rows: readonly InsightsRow[],
  { measure, by, locale }: { measure: Measure; by: Grouping; locale: string },
): ChartModel {
  const spreads = orderGroups[by](spreadsOf(rows, by, measure));
  return {
    title: measureTitles[measure],
    heading: headings[by],
    groups: spreads.map(({ group, spread }) => ({
      label: `${nameOf[by](group, locale)} (${spread?.count ?? 0})`,
      short: by === 'month' ? monthIn(group, locale, 'short') : nameOf[by](group, locale),
    })),
    series: [
      { name: 'Median', values: spreads.map(({ spread }) => spread?.median ?? null) },
      { name: '90th percentile', values: spreads.map(({ spread }) => spread?.ninetieth ?? null) },
    ],
    describe: writtenDuration,
    ticks: minuteTicks,
  };
}

/** The same over all groups, in a sentence. */
export function summarizeMeasure(rows: readonly InsightsRow[], measure: Measure): string {
  const minutes = rows.map((row) => minutesOf(row, measure)).filter((one) => one !== null);
  if (minutes.length === 0) return 'Not known of any post-mortem here.';
  const { count, median, ninetieth } = spreadOf(minutes);
  const of = count === 1 ? '1 post-mortem' : `${count} post-mortems`;
  return `Half took at most ${writtenDuration(median)}, nine of ten ${writtenDuration(ninetieth)} (${of}).`;
}

/** How committed items stand to the last day that the policy gives them. */
export function summarizeCompletion(rows: readonly InsightsRow[]): string {
  const { kept, missed, pending } = completionOfAll(rows);
  const due = kept + missed;
  if (due === 0) return pending === 0 ? 'No item has a last day yet.' : `Still in time: ${pending}.`;
  return `Done in time: ${kept} of ${due} (${percent(kept, due)}). Still in time: ${pending}.`;
}

interface OrderedSpread {
  group: string;
  /** Null for a month without a value. */
  spread: Spread | null;
}

const withSpread = (spread: Spread): OrderedSpread => ({ group: spread.group, spread });

const orderGroups: Record<Grouping, (spreads: readonly Spread[]) => readonly OrderedSpread[]> = {
  month: (spreads) => {
    const byMonth = new Map(spreads.map((spread) => [spread.group, spread]));
    const months = monthsBetween(spreads[0]?.group, spreads.at(-1)?.group).slice(-mostGroups);
    return months.map((group) => ({ group, spread: byMonth.get(group) ?? null }));
  },
  severity: (spreads) => spreads.map(withSpread),
  service: (spreads) =>
    [...spreads]
      .sort((one, other) => other.count - one.count)
      .slice(0, mostGroups)
      .map(withSpread),
};

const headings: Record<Grouping, string> = { month: 'Month', severity: 'Severity', service: 'Service' };

const nameOf: Record<Grouping, (group: string, locale: string) => string> = {
  month: (group, locale) => monthIn(group, locale),
  severity: (group) => severityWords[severities.find((severity) => String(severity) === group) ?? 0].label,
  service: (group) => group,
};

/** `YYYY-MM` of every month from one to another, both included. */
export function monthsBetween(from: string | undefined, to: string | undefined): readonly string[] {
  if (from === undefined || to === undefined) return [];
  const [first, last] = [monthNumber(from), monthNumber(to)];
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const month = first + place;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
