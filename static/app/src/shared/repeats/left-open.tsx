import Lozenge from '@atlaskit/lozenge';
import type { ReactNode } from 'react';
import type { Repeat } from '../../../../../src/contract/figure-views';
import { isOverdue } from '../../../../../src/domain/action-item';
import { PersonLabel } from '../people/person-label';
import { useSurface } from '../surface/surface-context';
import { formatDate } from '../time/format-time';
import { itemStatusWords } from '../words/labels';
import classes from './repeats.module.css';

/** The rest is on the earlier page, which is linked above. */
const mostShown = 5;

/** What an earlier post-mortem left open; it is changed on its own page. */
export function LeftOpen({ items, today }: { items: Repeat['openItems']; today: string }): ReactNode {
  if (items.length === 0) return null;
  const more = items.length - mostShown;
  return (
    <ul className={classes['items']}>
      {items.slice(0, mostShown).map((item) => (
        <li key={item.id} className={classes['item']}>
          <bdi className={classes['title']}>{item.title}</bdi>
          <Facts item={item} today={today} />
        </li>
      ))}
      {more > 0 && <li className={classes['quiet']}>and {more} more</li>}
    </ul>
  );
}

function Facts({ item, today }: { item: Repeat['openItems'][number]; today: string }): ReactNode {
  const { locale } = useSurface();
  const { ownerId, dueDate, status } = item;
  const { label, tone } = itemStatusWords[status];
  return (
    <span className={classes['facts']}>
      {ownerId === null ? <span className={classes['quiet']}>No owner</span> : <PersonLabel accountId={ownerId} />}
      {dueDate !== null && <time dateTime={dueDate}>{formatDate(dueDate, today, locale)}</time>}
      {isOverdue(item, today) && <Lozenge appearance="removed">Overdue</Lozenge>}
      <Lozenge appearance={tone}>{label}</Lozenge>
    </span>
  );
}
