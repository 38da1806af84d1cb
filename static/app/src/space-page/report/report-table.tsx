import { Checkbox } from '@atlaskit/checkbox';
import type { ReactNode } from 'react';
import type { ReportRow as Row } from '../../../../../src/contract/views';
import type { ActionItem } from '../../../../../src/domain/action-item';
import { itemKey } from '../../shared/items/item-key';
import type { ItemEditing } from '../../shared/items/use-item-desk';
import { PersonLabel } from '../../shared/people/person-label';
import type { RowGroup } from './group-rows';
import { ReportRow } from './report-row';
import classes from './report.module.css';
import type { Selection } from './use-selection';

const columns = ['Title', 'Post-mortem', 'Owner', 'Due', 'State'] as const;

export interface ReportTableProps {
  groups: readonly RowGroup[];
  /** Whether the reader may change this row. */
  mayChange: (row: Row) => boolean;
  /** Null where rows cannot be selected. */
  selection: Selection | null;
  editing: ItemEditing;
  today: string;
}

/** One row for each action item, under the headings of its groups; changed in place by those who may. */
export function ReportTable(props: ReportTableProps): ReactNode {
  const { groups, mayChange, selection } = props;
  const selectable = groups.flatMap(({ rows }) => rows.filter(mayChange)).map(({ item }) => item);
  return (
    <table className={`${classes['table'] ?? ''} ${classes['items'] ?? ''}`}>
      <caption className={classes['caption']}>Action items</caption>
      <thead>
        <tr>
          {selection !== null && (
            <th scope="col" className={classes['select']}>
              <SelectAll selectable={selectable} selection={selection} />
            </th>
          )}
          {columns.map((column) => (
            <th key={column} scope="col" className={classes[column.toLowerCase()]}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <Group key={group.key} group={group} {...props} />
      ))}
    </table>
  );
}

function SelectAll({ selectable, selection }: { selectable: readonly ActionItem[]; selection: Selection }): ReactNode {
  const count = selectable.filter(selection.has).length;
  return (
    <Checkbox
      label=""
      aria-label="Select all shown"
      isDisabled={selectable.length === 0}
      isChecked={count > 0 && count === selectable.length}
      isIndeterminate={count > 0 && count < selectable.length}
      onChange={() => selection.choose(count === selectable.length ? [] : selectable)}
    />
  );
}

function Group({ group, mayChange, selection, editing, today }: ReportTableProps & { group: RowGroup }): ReactNode {
  const hasHeading = group.label !== null || group.ownerId !== null;
  return (
    <tbody>
      {hasHeading && (
        <tr className={classes['group']}>
          <th scope="rowgroup" colSpan={columns.length + (selection === null ? 0 : 1)}>
            <span className={classes['groupName']}>
              {group.ownerId === null ? <bdi>{group.label}</bdi> : <PersonLabel accountId={group.ownerId} />}
              <span className={classes['quiet']}>{group.rows.length} shown</span>
            </span>
          </th>
        </tr>
      )}
      {group.rows.map((row) => (
        <ReportRow
          key={itemKey(row.item)}
          row={row}
          mayChange={mayChange(row)}
          selection={selection}
          editing={editing}
          today={today}
        />
      ))}
    </tbody>
  );
}
