import Lozenge from '@atlaskit/lozenge';
import type { ReactNode } from 'react';
import type { InsightsRow } from '../../../../../src/contract/figure-views';
import { isMissed, nextDeadline } from '../../../../../src/domain/policy/deadline';
import { PageLink } from '../../shared/pages/page-link';
import { useSurface } from '../../shared/surface/surface-context';
import { NextDeadlineWords } from '../../shared/time/next-deadline-words';
import { When } from '../../shared/time/when';
import { postMortemStatusWords, severityWords } from '../../shared/words/labels';
import type { Incidents } from '../incidents/use-incidents';
import { monthIn } from '../report/group-rows';
import { NamedTable } from '../report/named-table';
import report from '../report/report.module.css';
import type { TreeMonth, TreeYear } from './incident-tree';
import classes from './post-mortems.module.css';
import type { NextStep } from './use-next-steps';

type Space = NonNullable<Incidents['space']>;

const columns = ['Post-mortem', 'State', 'Severity', 'Started', 'Due next', 'Open items'] as const;

interface PostMortemTreeProps {
  years: readonly TreeYear[];
  space: Space;
  /** Instant, ISO 8601 in UTC. */
  now: string;
  /** By page id. */
  nextSteps: ReadonlyMap<string, NextStep>;
}

/** Years and months that open and close; the newest of them are open. */
export function PostMortemTree({ years, ...rest }: PostMortemTreeProps): ReactNode {
  return years.map(({ year, months, count }, place) => (
    <details key={year} open={place === 0} className={classes['year']}>
      <summary>
        <h2>{year}</h2>
        <span className={report['quiet']}>{count}</span>
      </summary>
      {months.map((month, inYear) => (
        <Month key={month.month} month={month} isOpen={inYear < 3} {...rest} />
      ))}
    </details>
  ));
}

interface MonthProps extends Omit<PostMortemTreeProps, 'years'> {
  month: TreeMonth;
  isOpen: boolean;
}

function Month({ month: { month, rows }, isOpen, space, now, nextSteps }: MonthProps): ReactNode {
  const { locale } = useSurface();
  const name = monthIn(month, locale);
  return (
    <details open={isOpen} className={classes['month']}>
      <summary>
        <h3>{name}</h3>
        <span className={report['quiet']}>{rows.length}</span>
      </summary>
      <NamedTable name={name} columns={columns} className={classes['table']}>
        {rows.map((row) => (
          <Row key={row.pageId} row={row} space={space} now={now} step={nextSteps.get(row.pageId)} />
        ))}
      </NamedTable>
    </details>
  );
}

interface RowProps {
  row: InsightsRow;
  space: Space;
  now: string;
  step: NextStep | undefined;
}

function Row({ row, space, now, step }: RowProps): ReactNode {
  const { pageId, title, status, severity, startedAt, deadlines, openItems } = row;
  const planned = nextDeadline(deadlines);
  const next = step?.next ?? (planned && { ...planned, overdue: isMissed(planned, now) });
  return (
    <tr>
      <th scope="row" className={report['title']}>
        <PageLink pageId={pageId} title={title} />
        {step !== undefined && step.waiverReason !== null && (
          <p className={classes['reason']}>
            <bdi>{step.waiverReason}</bdi>
          </p>
        )}
      </th>
      <td>
        <Lozenge appearance={postMortemStatusWords[status].tone}>{postMortemStatusWords[status].label}</Lozenge>
      </td>
      <td>
        <Lozenge appearance={severityWords[severity].tone}>{severityWords[severity].label}</Lozenge>
      </td>
      <td>
        <When instant={startedAt} pageZone={space.timeZone} />
      </td>
      <td>{next !== null && <NextDeadlineWords next={next} timeZone={space.timeZone} today={space.today} />}</td>
      <td>{openItems > 0 && (openItems === 1 ? '1 open item' : `${openItems} open items`)}</td>
    </tr>
  );
}
