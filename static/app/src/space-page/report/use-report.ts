import { useCallback, useState } from 'react';
import type { Failure } from '../../../../../src/contract/result';
import type { ReportPage, ReportRow } from '../../../../../src/contract/views';
import type { ActionItem } from '../../../../../src/domain/action-item';
import { isOverdue } from '../../../../../src/domain/action-item';
import { ask } from '../../shared/bridge/backend';
import { useSurface } from '../../shared/surface/surface-context';
import { useLoaded, type Loaded } from '../../shared/surface/use-loaded';
import type { ReportFilter } from './report-filter';

export interface Report {
  state: Loaded<ReportPage>;
  reload: () => void;
  more: { load: () => void; isRunning: boolean; failure: Failure | null };
  /** Shows a newer state of an item; the row stays where it is even if the filter no longer fits. */
  replaceItem: (item: ActionItem) => void;
}

/** The action items of the space by filter, page after page. */
export function useReport(filter: ReportFilter): Report {
  const { spaceId } = useSurface();
  const { stage, owner, overdue } = filter;
  const load = useCallback(
    () => ask('loadReport', { spaceId, stage, owner, overdue }),
    [spaceId, stage, owner, overdue],
  );
  const { state, reload, replace } = useLoaded<ReportPage>(load);
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const loadMore = async (shown: ReportPage): Promise<void> => {
    setRunning(true);
    setFailure(null);
    const result = await ask('loadReport', { spaceId, stage, owner, overdue, after: shown.next });
    setRunning(false);
    if (result.ok) replace(appendPage(shown, result.value));
    else setFailure(result.error);
  };
  return {
    state,
    reload,
    more: {
      load: () => {
        if (state.status === 'ready' && !isRunning) void loadMore(state.value);
      },
      isRunning,
      failure,
    },
    replaceItem: (item) => {
      if (state.status === 'ready') replace(replaceIn(state.value, item));
    },
  };
}

function appendPage(shown: ReportPage, next: ReportPage): ReportPage {
  const known = new Set(shown.rows.map((row) => row.item.id));
  const added = next.rows.filter((row) => !known.has(row.item.id));
  return { ...next, rows: [...shown.rows, ...added], hidden: shown.hidden + next.hidden };
}

function replaceIn(page: ReportPage, item: ActionItem): ReportPage {
  const update = (row: ReportRow): ReportRow =>
    row.item.id === item.id ? { ...row, item, overdue: isOverdue(item, page.today) } : row;
  return { ...page, rows: page.rows.map(update) };
}
