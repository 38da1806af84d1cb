import Lozenge from '@atlaskit/lozenge';
import type { ReactNode } from 'react';
import type { PostMortemPage, PostMortemRow } from '../../../../../src/contract/views';
import { PageLink } from '../../shared/pages/page-link';
import { NextDeadlineWords } from '../../shared/time/next-deadline-words';
import { When } from '../../shared/time/when';
import { postMortemStatusWords, severityWords } from '../../shared/words/labels';
import report from '../report/report.module.css';
import classes from './post-mortems.module.css';

const columns = ['Post-mortem', 'State', 'Severity', 'Started', 'Due next'] as const;

/** One row for each post-mortem, the newest incident first. */
export function PostMortemTable({ page }: { page: PostMortemPage }): ReactNode {
  return (
    <table className={`${report['table'] ?? ''} ${classes['table'] ?? ''}`}>
      <caption className={report['caption']}>Post-mortems</caption>
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
          <Row key={row.pageId} row={row} page={page} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, page }: { row: PostMortemRow; page: PostMortemPage }): ReactNode {
  const { pageId, title, status, severity, startedAt, timeZone, next, waiverReason } = row;
  return (
    <tr>
      <th scope="row" className={report['title']}>
        <PageLink pageId={pageId} title={title} />
        {waiverReason !== null && (
          <p className={classes['reason']}>
            <bdi>{waiverReason}</bdi>
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
        <When instant={startedAt} pageZone={timeZone} />
      </td>
      <td>{next !== null && <NextDeadlineWords next={next} timeZone={page.timeZone} today={page.today} />}</td>
    </tr>
  );
}
