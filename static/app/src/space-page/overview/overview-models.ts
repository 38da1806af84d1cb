import { ageLimits, type OverviewSums } from '../../../../../src/domain/overview/sums';
import { severities } from '../../../../../src/domain/post-mortem';
import { formatDate } from '../../shared/time/format-time';
import { severityWords } from '../../shared/words/labels';
import { countTicks, type ChartModel } from '../charts/chart-model';

export interface DescribedChart {
  model: ChartModel;
  /** What it comes to, in a sentence. */
  summary: string;
}

const counts = { describe: String, ticks: countTicks };

/** Items that were committed to and items that were finished, week by week. */
export function describeWeeks({ weeks }: OverviewSums, today: string, locale: string): DescribedChart {
  const recent = weeks.slice(-12);
  const sum = (field: 'committed' | 'finished'): number => recent.reduce((total, week) => total + week[field], 0);
  return {
    summary: `In ${recent.length} weeks ${sum('committed')} opened, ${sum('finished')} closed.`,
    model: {
      title: 'Opened and closed by week',
      heading: 'Week of',
      groups: recent.map(({ week }) => {
        const label = formatDate(week, today, locale);
        return { label, short: label };
      }),
      series: [
        { name: 'Opened', values: recent.map(({ committed }) => committed) },
        { name: 'Closed', values: recent.map(({ finished }) => finished) },
      ],
      ...counts,
    },
  };
}

/** How long ago somebody committed to what is still open. */
export function describeAges({ ages }: OverviewSums): DescribedChart {
  const open = ages.reduce((sum, count) => sum + count, 0);
  const old = ages.at(-1) ?? 0;
  const last = ageLimits.at(-1) ?? 0;
  const groups = [
    ...ageLimits.map((limit, place) => {
      const days = `${place === 0 ? 0 : (ageLimits[place - 1] ?? 0) + 1}–${limit}`;
      return { label: `${days} days`, short: days };
    }),
    { label: `More than ${last} days`, short: `> ${last}` },
  ];
  return {
    summary: open === 0 ? 'Nothing is open.' : `${old} of ${open} are older than ${last} days.`,
    model: {
      title: 'Age of open items, in days',
      heading: 'Age',
      groups,
      series: [{ name: 'Open items', values: ages }],
      ...counts,
    },
  };
}

/** Of items that are finished or late, how many were done by their date. */
export function describeDeadlines({ deadlines }: OverviewSums): DescribedChart {
  const shown = severities.filter((severity) => deadlines[severity].kept + deadlines[severity].missed > 0);
  const kept = shown.reduce<number>((sum, severity) => sum + deadlines[severity].kept, 0);
  const all = shown.reduce<number>((sum, severity) => sum + deadlines[severity].kept + deadlines[severity].missed, 0);
  return {
    summary: all === 0 ? 'No deadline has passed yet.' : `${percent(kept, all)} of ${all} deadlines were kept.`,
    model: {
      title: 'Kept deadlines by severity',
      heading: 'Severity',
      groups: shown.map((severity) => {
        const { label } = severityWords[severity];
        return { label, short: label };
      }),
      series: [
        { name: 'Kept', values: shown.map((severity) => deadlines[severity].kept) },
        { name: 'Missed', values: shown.map((severity) => deadlines[severity].missed), isBad: true },
      ],
      ...counts,
    },
  };
}

/** Whole percent. */
export function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 100)} %`;
}
