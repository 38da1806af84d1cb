import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useCallback, type ReactNode } from 'react';
import { ask } from '../../shared/bridge/backend';
import { PersonLabel } from '../../shared/people/person-label';
import { useLoaded } from '../../shared/surface/use-loaded';
import classes from './meeting.module.css';

interface AttendeesListProps {
  pageId: string;
  attendeeIds: readonly string[];
  onRemind: (personId: string) => void;
  onRemove: (personId: string) => void;
}

/** Who attends, for the moderator: whoever breaks the code of conduct is reminded first, and removed only after that. */
export function AttendeesList({ pageId, attendeeIds, onRemind, onRemove }: AttendeesListProps): ReactNode {
  const load = useCallback(() => ask('listHistory', { pageId }), [pageId]);
  const { state } = useLoaded(load);
  const entries = state.status === 'ready' ? state.value : [];
  const reminded = new Set(
    entries.flatMap(({ change }) => (change.kind === 'attendee-reminded' ? [change.personId] : [])),
  );
  if (attendeeIds.length === 0) return <p className={classes['quiet']}>Nobody is named as attending yet.</p>;
  return (
    <section aria-label="Attending" className={classes['part']}>
      <Heading size="xsmall" as="h2">
        Attending
      </Heading>
      <ul className={classes['people']}>
        {attendeeIds.map((personId) => (
          <li key={personId}>
            <PersonLabel accountId={personId} />
            {state.status === 'ready' &&
              (reminded.has(personId) ? (
                <Button appearance="subtle" spacing="compact" onClick={() => onRemove(personId)}>
                  Remove
                </Button>
              ) : (
                <Button appearance="subtle" spacing="compact" onClick={() => onRemind(personId)}>
                  Remind
                </Button>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
