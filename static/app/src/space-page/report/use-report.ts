import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReportPage, ReportRow } from '../../../../../src/contract/views';
import type { ActionItem } from '../../../../../src/domain/action-item';
import { isOverdue } from '../../../../../src/domain/action-item';
import type { ReportFilter, ReportSort } from '../../../../../src/domain/report/report-filter';
import { itemKey } from '../../shared/items/item-key';
import { usePages, type Paged } from '../use-pages';
import { fillPage } from './fill-page';
import { loadReportPage } from './load-report-page';

export interface Report extends Omit<Paged<ReportPage>, 'replace'> {
  /** How many items were looked at so far for what is being loaded. */
  looked: number;
  /** Shows newer states of items; their rows stay where they are even if the filter no longer fits. */
  replaceItems: (items: readonly ActionItem[]) => void;
}

/** The action items of a space by filter, page after page. The filter is one object for as long as it is the same. */
export function useReport(spaceId: string, filter: ReportFilter, sort: ReportSort): Report {
  const [looked, setLooked] = useState(0);
  const newest = useRef(0);
  const fill = useCallback(
    (after: string | null, before: number) => {
      const request = ++newest.current;
      const isWanted = (): boolean => request === newest.current;
      return fillPage({
        load: (from) => loadReportPage({ spaceId, filter, sort, after: from }),
        after,
        onStep: (count) => isWanted() && setLooked(before + count),
        isWanted,
      });
    },
    [spaceId, filter, sort],
  );
  const load = useCallback(() => fill(null, 0), [fill]);
  const { replace, ...pages } = usePages<ReportPage>({
    load,
    loadNext: async (shown) => {
      const next = await fill(shown.next, shown.looked);
      return next.ok ? { ok: true, value: { ...next.value, looked: shown.looked + next.value.looked } } : next;
    },
    keyOf: ({ item }) => itemKey(item),
  });
  const shown = useRef(pages.state);
  useEffect(() => {
    shown.current = pages.state;
  }, [pages.state]);
  const replaceItems = useCallback(
    (items: readonly ActionItem[]) => {
      if (shown.current.status !== 'ready') return;
      const value = replaceIn(shown.current.value, items);
      shown.current = { status: 'ready', value };
      replace(value);
    },
    [replace],
  );
  return useMemo(() => ({ ...pages, looked, replaceItems }), [pages, looked, replaceItems]);
}

function replaceIn(page: ReportPage, items: readonly ActionItem[]): ReportPage {
  const newest = new Map(items.map((item) => [itemKey(item), item]));
  const update = (row: ReportRow): ReportRow => {
    const item = newest.get(itemKey(row.item));
    return item === undefined ? row : { ...row, item, overdue: isOverdue(item, page.today) };
  };
  return { ...page, rows: page.rows.map(update) };
}
