import { addressOf, filterFromAddress } from './report-address';
import type { ReportFilter, ReportSort } from './report-filter';
import { allOpen, reportSorts } from './report-filter';

/** What rows are put together under. `month` is that of the due date. */
export const reportGroupings = ['none', 'owner', 'post-mortem', 'severity', 'month'] as const;
export type ReportGrouping = (typeof reportGroupings)[number];

/** A report as somebody set it up: it stands in the address of the space's page and in the configuration of the macro. */
export interface ReportView {
  filter: ReportFilter;
  sort: ReportSort;
  grouping: ReportGrouping;
}

export const firstView: ReportView = { filter: allOpen, sort: 'due', grouping: 'none' };

/** The query of an address, without `?`; empty for the report as it opens. `viewFromAddress` gives the same view back. */
export function addressOfView({ filter, sort, grouping }: ReportView): string {
  const query = new URLSearchParams(addressOf(filter));
  if (sort !== firstView.sort) query.set('sort', sort);
  if (grouping !== firstView.grouping) query.set('group', grouping);
  return query.toString();
}

/** Reads the query of an address, with or without `?`; what it does not understand is as in the report as it opens. */
export function viewFromAddress(address: string): ReportView {
  const query = new URLSearchParams(address);
  return {
    filter: filterFromAddress(query.toString()),
    sort: reportSorts.find((sort) => sort === query.get('sort')) ?? firstView.sort,
    grouping: reportGroupings.find((grouping) => grouping === query.get('group')) ?? firstView.grouping,
  };
}
