import Lozenge from '@atlaskit/lozenge';
import { Fragment, type ReactNode } from 'react';
import type { FollowUpRow } from '../../../../../src/contract/follow-up-views';
import { PageLink } from '../../shared/pages/page-link';
import { useSurface } from '../../shared/surface/surface-context';
import { When } from '../../shared/time/when';
import { NamedTable } from '../report/named-table';
import report from '../report/report.module.css';
import { describeMoves, describePeriod, describeStanding, describeUnapplied } from './follow-up-words';
import classes from './follow-ups.module.css';

const columns = ['Page', 'Meeting', 'Since last time', 'How it stood'] as const;

interface FollowUpTableProps {
  rows: readonly FollowUpRow[];
  /** IANA zone of the space. */
  timeZone: string;
  /** `YYYY-MM-DD` in that zone. */
  today: string;
}

/** The pages of the meetings, the newest first. */
export function FollowUpTable({ rows, ...rest }: FollowUpTableProps): ReactNode {
  return (
    <NamedTable name="Follow-up meetings" columns={columns} className={classes['table']}>
      {rows.map((row) => (
        <Row key={row.periodKey} row={row} {...rest} />
      ))}
    </NamedTable>
  );
}

interface RowProps extends Omit<FollowUpTableProps, 'rows'> {
  row: FollowUpRow;
}

function Row({ row, timeZone, today }: RowProps): ReactNode {
  const { counts, meetingAt } = row;
  return (
    <tr>
      <th scope="row" className={report['title']}>
        <RowPage row={row} today={today} />
        <Unapplied row={row} />
      </th>
      <td>
        <When instant={meetingAt} pageZone={timeZone} />
      </td>
      <Told label="Since last time" parts={counts && describeMoves(counts)} />
      <Told label="How it stood" parts={counts && describeStanding(counts)} />
    </tr>
  );
}

function RowPage({ row, today }: Pick<RowProps, 'row' | 'today'>): ReactNode {
  const { locale } = useSurface();
  const { page, state } = row;
  const period = describePeriod(row, today, locale);
  if (page !== null) return <PageLink pageId={page.pageId} title={page.title} />;
  return (
    <span className={classes['pageless']}>
      {period}
      {state === 'preparing' ? (
        <Lozenge appearance="information">Being prepared</Lozenge>
      ) : (
        <span className={classes['quiet']}>You may not see its page</span>
      )}
    </span>
  );
}

function Unapplied({ row }: { row: FollowUpRow }): ReactNode {
  const unapplied = describeUnapplied(row);
  if (unapplied === null) return null;
  return (
    <p className={classes['unapplied']}>
      <strong>{unapplied.title}</strong>: {unapplied.reasons}. The page lists them.
    </p>
  );
}

/** In a narrow window the heads of the columns are gone: what it is stands before it. */
function Told({ label, parts }: { label: string; parts: readonly string[] | null }): ReactNode {
  if (parts === null) return <td className={classes['told']} />;
  return (
    <td className={classes['told']}>
      <span className={classes['label']}>{label}: </span>
      {parts.length === 0
        ? 'nothing'
        : parts.map((part, place) => (
            <Fragment key={part}>
              {place > 0 && ' '}
              <span className={classes['part']}>{place < parts.length - 1 ? `${part},` : part}</span>
            </Fragment>
          ))}
    </td>
  );
}
