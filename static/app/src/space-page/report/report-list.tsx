import { lazy, Suspense, useCallback, useMemo, useRef, type ReactNode } from 'react';
import type { ReportPage, ReportRow } from '../../../../../src/contract/views';
import type { ActionItem } from '../../../../../src/domain/action-item';
import { addressOf } from '../../../../../src/domain/report/report-address';
import type { ReportView } from '../../../../../src/domain/report/report-view';
import { useSpaceAbilities } from '../../shared/bridge/use-space-abilities';
import { useItemDesk } from '../../shared/items/use-item-desk';
import { useSurface } from '../../shared/surface/surface-context';
import { groupRows } from './group-rows';
import { ReportTable } from './report-table';
import { useLater } from './use-later';
import type { Report } from './use-report';
import { useSelection, type Selection } from './use-selection';

const BulkBar = lazy(() => import('../bulk/bulk-bar'));

interface ReportListProps {
  spaceId: string;
  page: ReportPage;
  report: Pick<Report, 'replaceItems'>;
  view: ReportView;
  /** Told some time after items were changed, once what is counted from them is. */
  onChanged: () => void;
}

/** The rows with all that can be done with them, one by one or several at once. */
export function ReportList({ spaceId, page, report, view, onChanged }: ReportListProps): ReactNode {
  const { locale } = useSurface();
  const { createPages } = useSpaceAbilities(spaceId);
  const { replaceItems } = report;
  const noteChange = useLater(onChanged);
  const takeNewest = useCallback(
    (items: readonly ActionItem[]) => {
      replaceItems(items);
      noteChange();
    },
    [replaceItems, noteChange],
  );
  const editing = useItemDesk(useCallback((item: ActionItem) => takeNewest([item]), [takeNewest]));
  const selection = useSelection(addressOf(view.filter));
  const list = useRef<HTMLElement>(null);
  // The bar goes with the last selected row, and the focus was in it.
  const select: Selection['choose'] = (chosen) => {
    selection.choose(chosen);
    if (chosen.length === 0) list.current?.focus();
  };
  const selected = page.rows.filter(({ item }) => selection.has(item));
  const groups = useMemo(() => groupRows(page.rows, view.grouping, locale), [page.rows, view.grouping, locale]);
  const mayChange = (row: ReportRow): boolean => row.mayChange || createPages;
  return (
    <>
      {selected.length > 0 && (
        <Suspense fallback={null}>
          <BulkBar spaceId={spaceId} rows={selected} onNewest={takeNewest} onSelect={select} />
        </Suspense>
      )}
      <section ref={list} tabIndex={-1} aria-label="Action items">
        <ReportTable
          groups={groups}
          mayChange={mayChange}
          selection={page.rows.some(mayChange) ? selection : null}
          editing={editing}
          today={page.today}
        />
      </section>
    </>
  );
}
