import Button from '@atlaskit/button/new';
import { useCallback, useId, useMemo, useState, type ReactNode } from 'react';
import type { ReminderPreview, ReminderRow } from '../../../../../src/contract/follow-up-views';
import { ask } from '../../shared/bridge/backend';
import { PageLink } from '../../shared/pages/page-link';
import { PersonLabel } from '../../shared/people/person-label';
import { ProblemMessage } from '../../shared/surface/problem-message';
import { useSurface } from '../../shared/surface/surface-context';
import { formatDate } from '../../shared/time/format-time';
import { ReportFoot } from '../report/report-foot';
import { NamedTable } from '../report/named-table';
import report from '../report/report.module.css';
import { usePages } from '../use-pages';
import { describeReminder } from './follow-up-words';
import classes from './follow-ups.module.css';
import { FollowUpsSkeleton } from './follow-ups-skeleton';

const columns = ['Action item', 'Owner', 'Due', 'Next reminder'] as const;

/** For admins of the space: who is reminded of what, and of what nobody is. Asked for when somebody looks. */
export default function Reminders(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section aria-label="Reminders" className={classes['reminders']}>
      <div className={classes['head']}>
        <div>
          <h2>Reminders</h2>
          <p className={classes['quiet']}>
            Owners are reminded on the page of the post-mortem, two days before the date and each week after it.
          </p>
        </div>
        <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide who is reminded' : 'Show who is reminded'}
        </Button>
      </div>
      <div id={id} className={classes['panel']}>
        {isOpen && <ReminderList />}
      </div>
    </section>
  );
}

function ReminderList(): ReactNode {
  const { spaceId } = useSurface();
  const load = useCallback(() => ask('previewReminders', { spaceId, after: null }), [spaceId]);
  const { state, reload, more } = usePages<ReminderPreview>(
    useMemo(
      () => ({
        load,
        loadNext: ({ after }) => ask('previewReminders', { spaceId, after }),
        keyOf: ({ pageId, itemId }) => `${pageId} ${itemId}`,
      }),
      [load, spaceId],
    ),
  );
  if (state.status === 'loading') return <FollowUpsSkeleton />;
  if (state.status === 'failed') return <ProblemMessage failure={state.failure} onRetry={reload} />;
  const { rows, hidden, after, today } = state.value;
  if (rows.length + hidden === 0) return <p role="status">Nobody is to be reminded of anything.</p>;
  return (
    <>
      <ReminderTable rows={rows} today={today} />
      <ReportFoot page={{ rows, hidden, next: after }} more={more} />
    </>
  );
}

function ReminderTable({ rows, today }: { rows: readonly ReminderRow[]; today: string }): ReactNode {
  return (
    <NamedTable name="Who is reminded" columns={columns} className={classes['table']}>
      {rows.map((row) => (
        <ReminderLine key={`${row.pageId} ${row.itemId}`} row={row} today={today} />
      ))}
    </NamedTable>
  );
}

function ReminderLine({ row, today }: { row: ReminderRow; today: string }): ReactNode {
  const { locale } = useSurface();
  return (
    <tr>
      <th scope="row" className={report['title']}>
        <bdi>{row.itemTitle}</bdi>
        <p className={classes['quiet']}>
          <PageLink pageId={row.pageId} title={row.title} />
        </p>
      </th>
      <td>{row.ownerId !== null && <PersonLabel accountId={row.ownerId} />}</td>
      <td className={classes['told']}>
        <span className={classes['label']}>Due: </span>
        {formatDate(row.dueDate, today, locale)}
      </td>
      <td className={classes['told']}>
        <span className={classes['label']}>Next reminder: </span>
        {describeReminder(row, today, locale)}
      </td>
    </tr>
  );
}
