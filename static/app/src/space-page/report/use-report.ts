import { useCallback, useMemo } from 'react';
import type { ReportPage, ReportRow } from '../../../../../src/contract/views';
import type { ActionItem } from '../../../../../src/domain/action-item';
import { isOverdue } from '../../../../../src/domain/action-item';
import { ask } from '../../shared/bridge/backend';
import { useSurface } from '../../shared/surface/surface-context';
import { usePages, type Paged } from '../use-pages';
import { toRequest, type ReportFilter } from './report-filter';

export interface Report extends Omit<Paged<ReportPage>, 'replace'> {
  /** Shows a newer state of an item; the row stays where it is even if the filter no longer fits. */
  replaceItem: (item: ActionItem) => void;
}

/** The action items of the space by filter, page after page. */
export function useReport(shown: ReportFilter): Report {
  const { spaceId } = useSurface();
  const filter = useMemo(() => toRequest(shown), [shown]);
  const { replace, ...pages } = usePages<ReportPage>({
    load: useCallback(() => ask('loadReport', { spaceId, filter }), [spaceId, filter]),
    loadNext: ({ next }) => ask('loadReport', { spaceId, filter, after: next }),
    keyOf: ({ item }) => item.id,
  });
  return {
    ...pages,
    replaceItem: (item) => {
      if (pages.state.status === 'ready') replace(replaceIn(pages.state.value, item));
    },
  };
}

function replaceIn(page: ReportPage, item: ActionItem): ReportPage {
  const update = (row: ReportRow): ReportRow =>
    row.item.id === item.id ? { ...row, item, overdue: isOverdue(item, page.today) } : row;
  return { ...page, rows: page.rows.map(update) };
}
