import type { ReactNode } from 'react';
import type { PostMortemView } from '../../../../../src/contract/views';
import { CheckSign } from '../../shared/checks/check-sign';
import { PersonLabel } from '../../shared/people/person-label';
import classes from '../macro.module.css';
import { attendanceGaps } from './attendance-gaps';

/** Who was there: the agent on duty, the moderator, who attends the meeting, and who is still missing there. */
export function PeopleRow({ view }: { view: PostMortemView }): ReactNode {
  const { details, acceptances } = view.postMortem;
  const { agentId, moderatorId, scribeId, attendeeIds } = details.participants;
  const { mostAttendees } = view.spacePolicy.policy;
  const others = attendeeIds.filter((accountId) => accountId !== moderatorId);
  const accepted = new Set(acceptances.map(({ resultKey }) => resultKey));
  const gaps = attendanceGaps(
    details,
    view.checks.filter(({ key, grade }) => grade !== 'note' && !accepted.has(key)),
  );
  return (
    <section className={classes['people']} aria-label="People">
      <Role name="Agent" accountId={agentId} />
      <Role name="Moderator" accountId={moderatorId} />
      {scribeId !== null && <Role name="Scribe" accountId={scribeId} />}
      <span className={classes['role']}>
        <span className={classes['roleName']}>Attending</span>
        {others.length === 0 ? (
          <span>Nobody named yet</span>
        ) : (
          <>
            <span className={classes['faces']}>
              {others.map((accountId) => (
                <PersonLabel key={accountId} accountId={accountId} pictureOnly />
              ))}
            </span>
            <span>
              {others.length} of {mostAttendees}
            </span>
          </>
        )}
      </span>
      {gaps.length > 0 && view.postMortem.meeting.status !== 'held' && (
        <span className={classes['role']}>
          <CheckSign grade="warning" />
          <span>{gaps.join(', ')}</span>
        </span>
      )}
    </section>
  );
}

function Role({ name, accountId }: { name: string; accountId: string | null }): ReactNode {
  return (
    <span className={classes['role']}>
      <span className={classes['roleName']}>{name}</span>
      {accountId === null ? <span>Nobody named yet</span> : <PersonLabel accountId={accountId} />}
    </span>
  );
}
