import type { ReactNode } from 'react';
import type { Participants } from '../../../../../src/domain/post-mortem';
import { PersonLabel } from '../../shared/people/person-label';
import classes from '../macro.module.css';

/** At most six without the moderator, product description section 3. */
const mostAttendees = 6;

/** Who was there: the agent on duty, the moderator, and who attends the meeting. */
export function PeopleRow({ participants }: { participants: Participants }): ReactNode {
  const { agentId, moderatorId, attendeeIds } = participants;
  const others = attendeeIds.filter((accountId) => accountId !== moderatorId);
  return (
    <section className={classes['people']} aria-label="People">
      <Role name="Agent" accountId={agentId} />
      <Role name="Moderator" accountId={moderatorId} />
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
