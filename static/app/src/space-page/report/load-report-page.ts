import type { ReportPage } from '../../../../../src/contract/views';
import type { Result } from '../../../../../src/contract/result';
import type { ReportFilter, ReportSort } from '../../../../../src/domain/report/report-filter';
import { ask } from '../../shared/bridge/backend';

interface PageRequest {
  spaceId: string;
  filter: ReportFilter;
  sort: ReportSort;
  /** Null at the top. */
  after: string | null;
}

/** One page of a report; the lists are copied, as a request's own may be written to. */
export function loadReportPage({ spaceId, filter, sort, after }: PageRequest): Promise<Result<ReportPage>> {
  const { statuses, severities, kinds, priorities } = filter;
  const lists = {
    statuses: [...statuses],
    severities: [...severities],
    kinds: [...kinds],
    priorities: [...priorities],
  };
  return ask('loadReport', { spaceId, filter: { ...filter, ...lists }, sort, after });
}
