import type { ReactNode } from 'react';
import type { PostMortemView } from '../../../../../src/contract/views';
import { PersonLabel } from '../../shared/people/person-label';
import { FoldedList } from '../../shared/surface/folded-list';
import { When } from '../../shared/time/when';
import type { AcceptedCheck } from '../../shared/checks/sort-checks';
import classes from '../../shared/checks/checks.module.css';

/** Warnings that the moderator lives with, folded; their reasons stay visible to every reader. */
export function AcceptedChecks({
  accepted,
  view,
}: {
  accepted: readonly AcceptedCheck[];
  view: PostMortemView;
}): ReactNode {
  return (
    <FoldedList label={`Accepted with reasons (${accepted.length})`} className={classes['accepted']}>
      {accepted.map(({ check, acceptance }) => (
        <li key={check.key}>
          <p className={classes['message']}>{check.message}</p>
          <p className={classes['reason']}>
            <bdi>{acceptance.reason}</bdi>
          </p>
          <p className={classes['by']}>
            <PersonLabel accountId={acceptance.acceptedById} />
            <When instant={acceptance.acceptedAt} pageZone={view.postMortem.timeZone} />
          </p>
        </li>
      ))}
    </FoldedList>
  );
}
