import type { InsightsRow } from '../../../../../src/contract/figure-views';
import { groupings, type Grouping } from '../../../../../src/domain/insights/statistics';
import { severities, type Severity } from '../../../../../src/domain/post-mortem';
import { severityWords } from '../../shared/words/labels';

/** What the insights are about; kept in the address. */
export interface InsightView {
  /** Months up to today; null: all. */
  months: number | null;
  severity: Severity | null;
  /** In small letters; empty: all. */
  service: string;
  by: Grouping;
}

export const firstInsights: InsightView = { months: 12, severity: null, service: '', by: 'month' };

export const monthChoices = [
  { value: '3', label: '3 months' },
  { value: '6', label: '6 months' },
  { value: '12', label: '12 months' },
  { value: '24', label: '24 months' },
  { value: 'all', label: 'All' },
];

export const groupingChoices: readonly { value: Grouping; label: string }[] = [
  { value: 'month', label: 'Month' },
  { value: 'severity', label: 'Severity' },
  { value: 'service', label: 'Service' },
];

export const severityChoices = [
  { value: 'all', label: 'Any' },
  ...severities.map((severity) => ({ value: String(severity), label: severityWords[severity].label })),
];

export function insightsFromAddress(address: string): InsightView {
  const query = new URLSearchParams(address);
  const months = query.get('months') ?? '';
  return {
    months: months === 'all' ? null : monthChoices.some(({ value }) => value === months) ? Number(months) : 12,
    severity: severities.find((severity) => String(severity) === query.get('severity')) ?? null,
    service: (query.get('service') ?? '').slice(0, 100).toLowerCase(),
    by: groupings.find((grouping) => grouping === query.get('by')) ?? firstInsights.by,
  };
}

/** The query of an address, without `?`. */
export function addressOfInsights({ months, severity, service, by }: InsightView): string {
  const query = new URLSearchParams();
  if (months !== firstInsights.months) query.set('months', months === null ? 'all' : String(months));
  if (severity !== null) query.set('severity', String(severity));
  if (service !== '') query.set('service', service);
  if (by !== firstInsights.by) query.set('by', by);
  return query.toString();
}

/** The rows that the chosen severity and service leave. */
export function chooseRows(rows: readonly InsightsRow[], { severity, service }: InsightView): readonly InsightsRow[] {
  return rows.filter(
    (row) =>
      (severity === null || row.severity === severity) &&
      (service === '' || row.services.some((one) => one.trim().toLowerCase() === service)),
  );
}

/** Every service of these rows, in small letters, by name. */
export function servicesOf(rows: readonly InsightsRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => row.services.map((one) => one.trim().toLowerCase())))].sort();
}
