import type { InsightsRow } from '../../../../../src/contract/figure-views';
import { isMissed } from '../../../../../src/domain/policy/deadline';
import {
  postMortemStatuses,
  severities,
  type PostMortemStatus,
  type Severity,
} from '../../../../../src/domain/post-mortem';

/** Which post-mortems the tree shows; an empty list asks for nothing. Kept in the address. */
export interface TreeFilter {
  statuses: readonly PostMortemStatus[];
  severities: readonly Severity[];
  /** In small letters; empty: any. */
  service: string;
  /** Only those with a deadline that was missed. */
  late: boolean;
}

export const allPostMortems: TreeFilter = { statuses: [], severities: [], service: '', late: false };

export function treeFilterFromAddress(address: string): TreeFilter {
  const query = new URLSearchParams(address);
  const named = (name: string): ReadonlySet<string> => new Set((query.get(name) ?? '').split(','));
  return {
    statuses: postMortemStatuses.filter((status) => named('state').has(status)),
    severities: severities.filter((severity) => named('severity').has(String(severity))),
    service: (query.get('service') ?? '').slice(0, 100).toLowerCase(),
    late: query.get('late') === 'yes',
  };
}

/** The query of an address, without `?`. */
export function addressOfTree(filter: TreeFilter): string {
  const query = new URLSearchParams();
  if (filter.statuses.length > 0) query.set('state', filter.statuses.join(','));
  if (filter.severities.length > 0) query.set('severity', filter.severities.join(','));
  if (filter.service !== '') query.set('service', filter.service);
  if (filter.late) query.set('late', 'yes');
  return query.toString();
}

/** @param now instant, ISO 8601 in UTC */
export function fitsTree(row: InsightsRow, filter: TreeFilter, now: string): boolean {
  const { statuses, severities: graded, service, late } = filter;
  return (
    (statuses.length === 0 || statuses.includes(row.status)) &&
    (graded.length === 0 || graded.includes(row.severity)) &&
    (service === '' || row.services.some((one) => one.trim().toLowerCase() === service)) &&
    (!late || row.deadlines.some((deadline) => isMissed(deadline, now)))
  );
}

export interface TreeMonth {
  /** `YYYY-MM` */
  month: string;
  rows: readonly InsightsRow[];
}

export interface TreeYear {
  year: string;
  months: readonly TreeMonth[];
  count: number;
}

/** Post-mortems by the year and the month in which the incident began, in the order of the rows. */
export function growTree(rows: readonly InsightsRow[]): readonly TreeYear[] {
  const years = new Map<string, Map<string, InsightsRow[]>>();
  for (const row of rows) {
    const year = row.month.slice(0, 4);
    const months = years.get(year) ?? new Map<string, InsightsRow[]>();
    years.set(year, months);
    months.set(row.month, [...(months.get(row.month) ?? []), row]);
  }
  return [...years].map(([year, months]) => ({
    year,
    months: [...months].map(([month, inMonth]) => ({ month, rows: inMonth })),
    count: [...months.values()].reduce((sum, inMonth) => sum + inMonth.length, 0),
  }));
}
