import type { ReportFilter } from '../../../../../src/domain/report/report-filter';
import { allOpen } from '../../../../../src/domain/report/report-filter';

/** How many of the filters are set otherwise than in "All open". */
export function countFilters(filter: ReportFilter): number {
  const fields = Object.keys(allOpen) as (keyof ReportFilter)[];
  return fields.filter((field) => JSON.stringify(filter[field]) !== JSON.stringify(allOpen[field])).length;
}
