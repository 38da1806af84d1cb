import { Checkbox } from '@atlaskit/checkbox';
import Lozenge from '@atlaskit/lozenge';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { ReportRow as Row } from '../../../../../src/contract/views';
import { EditTroubles } from '../../shared/items/edit-troubles';
import { ItemDueDate, ItemOwner, ItemStatus } from '../../shared/items/item-controls';
import { ItemUnfold } from '../../shared/items/item-unfold';
import type { ItemEditing } from '../../shared/items/use-item-desk';
import type { ChangeItem } from '../../shared/items/use-steps';
import { PageLink } from '../../shared/pages/page-link';
import { severityWords } from '../../shared/words/labels';
import classes from './report.module.css';
import type { Selection } from './use-selection';

const ItemDetails = lazy(() => import('../../shared/items/item-details'));

interface ReportRowProps {
  row: Row;
  mayChange: boolean;
  selection: Selection | null;
  editing: ItemEditing;
  today: string;
}

/** An action item in the report. */
export function ReportRow({ row, mayChange, selection, editing, today }: ReportRowProps): ReactNode {
  const shown = editing.show(row.item);
  const { severity } = shown.incident;
  const [isOpen, setOpen] = useState(false);
  const control = {
    item: shown,
    mayChange,
    onChange: ((change, said) => editing.change(row.item, change, said)) satisfies ChangeItem,
  };
  return (
    <>
      <tr>
        {selection !== null && (
          <td className={classes['select']}>
            {mayChange && (
              <Checkbox
                label=""
                aria-label={`Select “${shown.title}”`}
                isChecked={selection.has(row.item)}
                onChange={() => selection.toggle(row.item)}
              />
            )}
          </td>
        )}
        <th scope="row" className={classes['title']}>
          <ItemUnfold {...control} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
          <EditTroubles item={row.item} editing={editing} today={today} />
        </th>
        <td className={classes['origin']}>
          <PageLink pageId={row.item.pageId} title={row.pageTitle} />
          {severity !== 0 && (
            <>
              {' '}
              <Lozenge appearance={severityWords[severity].tone}>{severityWords[severity].label}</Lozenge>
            </>
          )}
        </td>
        <td className={classes['owner']}>
          <ItemOwner {...control} />
        </td>
        <td className={classes['due']}>
          <ItemDueDate {...control} today={today} />
        </td>
        <td className={classes['state']}>
          <ItemStatus {...control} />
        </td>
      </tr>
      {isOpen && (
        <tr>
          {selection !== null && <td className={classes['select']} />}
          <td colSpan={5}>
            <Suspense fallback={null}>
              <ItemDetails {...control} today={today} />
            </Suspense>
          </td>
        </tr>
      )}
    </>
  );
}
