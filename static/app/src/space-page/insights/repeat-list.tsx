import type { ReactNode } from 'react';
import { explainRepeat } from '../../../../../src/domain/repeats/match-repeat';
import { PageLink } from '../../shared/pages/page-link';
import charts from '../charts/charts.module.css';
import classes from '../report/report.module.css';
import type { ListedRepeat } from './list-repeats';

interface RepeatListProps {
  repeats: readonly ListedRepeat[];
  repeatDays: number;
}

/** Incidents that happened before, and what is still open of the last time. */
export function RepeatList({ repeats, repeatDays }: RepeatListProps): ReactNode {
  return (
    <section aria-label="Repeats">
      <h2 className={charts['title']}>Repeats{repeats.length > 0 && ` (${repeats.length})`}</h2>
      {repeats.length === 0 ? (
        <p className={charts['summary']}>
          Nothing came again within {repeatDays} days: no two post-mortems share a service and a cause.
        </p>
      ) : (
        <ul className={classes['plainList']}>
          {repeats.map(({ later, earlier, match, days }) => (
            <li key={later.pageId}>
              <PageLink pageId={later.pageId} title={later.title} /> repeats{' '}
              <PageLink pageId={earlier.pageId} title={earlier.title} />
              {earlier.openItems > 0 && <>, which has {describeOpen(earlier.openItems)}</>}
              <p className={charts['summary']}>
                <bdi>{explainRepeat(match, days)}</bdi>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function describeOpen(count: number): string {
  return count === 1 ? '1 open item' : `${count} open items`;
}
