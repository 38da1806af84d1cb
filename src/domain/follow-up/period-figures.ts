import { isMissed } from '../policy/deadline';
import type { InsightsIncident } from '../insights/incident';
import type { Measure } from '../insights/statistics';
import { minutesOf, spreadOf } from '../insights/statistics';
import type { PeriodFigure } from './subject';

/** Which measure of the insights each figure of durations is. */
const measureOf = {
  detect: 'TTD',
  acknowledge: 'TTA',
  mitigate: 'TTM',
  resolve: 'TTR',
  publish: 'publication',
} as const satisfies Partial<Record<PeriodFigure['name'], Measure>>;

/**
 * The figures of one stretch of days against those of the stretch before it: middle durations, and how many deadlines were kept.
 * @param now instant, ISO 8601 in UTC: what is not done by then and was due is missed
 */
export function periodFigures(
  current: readonly InsightsIncident[],
  previous: readonly InsightsIncident[],
  now: string,
): readonly PeriodFigure[] {
  const durations = Object.entries(measureOf) as readonly [keyof typeof measureOf, Measure][];
  return [
    { name: 'incidents', unit: 'count', current: current.length, previous: previous.length },
    ...durations.map(([name, measure]): PeriodFigure => ({
      ...{ name, unit: 'minutes' },
      current: middle(current, measure),
      previous: middle(previous, measure),
    })),
    { name: 'kept', unit: 'percent', current: keptPercent(current, now), previous: keptPercent(previous, now) },
  ];
}

function middle(incidents: readonly InsightsIncident[], measure: Measure): number | null {
  const minutes = incidents.flatMap((incident) => minutesOf(incident, measure) ?? []);
  return minutes.length === 0 ? null : Math.round(spreadOf(minutes).median);
}

/** Of the deadlines that were kept or missed; those for which time is left do not count. */
function keptPercent(incidents: readonly InsightsIncident[], now: string): number | null {
  const settled = incidents
    .flatMap(({ deadlines }) => deadlines)
    .filter((deadline) => deadline.doneAt !== null || isMissed(deadline, now));
  const kept = settled.filter((deadline) => !isMissed(deadline, now));
  return settled.length === 0 ? null : Math.round((kept.length / settled.length) * 100);
}
