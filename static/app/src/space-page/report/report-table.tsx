import type { ReactNode } from 'react';
import type { ReportPage, ReportRow } from '../../../../../src/contract/views';
import type { ActionItem } from '../../../../../src/domain/action-item';
import { useSpaceAbilities } from '../../shared/bridge/use-space-abilities';
import { useSurface } from '../../shared/surface/surface-context';
import { EditTroubles } from '../../shared/items/edit-troubles';
import { ItemDueDate, ItemOwner, ItemStatus } from '../../shared/items/item-controls';
import { useItemDesk, type ItemEditing } from '../../shared/items/use-item-desk';
import { PageLink } from '../../shared/pages/page-link';
import classes from './report.module.css';

const columns = ['Title', 'Post-mortem', 'Owner', 'Due', 'State'] as const;

interface ReportTableProps {
  page: ReportPage;
  onNewest: (item: ActionItem) => void;
}

/** One row for each action item; state and due date can be changed by those who may. */
export function ReportTable({ page, onNewest }: ReportTableProps): ReactNode {
  const editing = useItemDesk(onNewest);
  const { createPages } = useSpaceAbilities(useSurface().spaceId);
  return (
    <table className={classes['table']}>
      <caption className={classes['caption']}>Action items</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {page.rows.map((row) => (
          <Row
            key={row.item.id}
            row={row}
            mayChange={row.mayChange || createPages}
            editing={editing}
            today={page.today}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  row: ReportRow;
  mayChange: boolean;
  editing: ItemEditing;
  today: string;
}

function Row({ row, mayChange, editing, today }: RowProps): ReactNode {
  const shown = editing.show(row.item);
  const control = {
    item: shown,
    mayChange,
    onChange: (change: Parameters<ItemEditing['change']>[1]) => editing.change(row.item, change),
  };
  return (
    <tr>
      <th scope="row" className={classes['title']}>
        <bdi>{shown.title}</bdi>
        <EditTroubles itemId={row.item.id} editing={editing} today={today} />
      </th>
      <td className={classes['origin']}>
        <PageLink pageId={row.item.pageId} title={row.pageTitle} />
      </td>
      <td className={classes['owner']}>
        <ItemOwner {...control} mayChange={false} />
      </td>
      <td className={classes['due']}>
        <ItemDueDate {...control} today={today} />
      </td>
      <td className={classes['state']}>
        <ItemStatus {...control} />
      </td>
    </tr>
  );
}
