import Button from '@atlaskit/button/new';
import { useId, useState, type ReactNode } from 'react';
import type { PostMortemView } from '../../../../../src/contract/views';
import { PersonLabel } from '../../shared/people/person-label';
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
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button
        appearance="subtle"
        spacing="compact"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        Accepted with reasons ({accepted.length})
      </Button>
      <ul id={id} className={classes['accepted']} hidden={!isOpen}>
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
      </ul>
    </div>
  );
}
