import type { ReactNode } from 'react';
import type { Participants } from '../../../../../src/domain/post-mortem';
import classes from '../fields/fields.module.css';
import { PeopleField } from '../fields/people-field';

interface PeopleFieldsProps {
  participants: Participants;
  /** Without the moderator. */
  mostAttendees: number;
  onChange: (participants: Participants) => void;
}

type ListRole = 'responderIds' | 'customerSuccessIds' | 'solutionLeadIds' | 'attendeeIds';

const single = [
  { role: 'agentId', label: 'Agent on duty' },
  { role: 'scribeId', label: 'Scribe' },
] as const;

const several: readonly { role: ListRole; label: string }[] = [
  { role: 'responderIds', label: 'Engineers who resolved it' },
  { role: 'customerSuccessIds', label: 'Customer success' },
  { role: 'solutionLeadIds', label: 'Solution architect or project manager' },
  { role: 'attendeeIds', label: 'Attending the meeting' },
];

/** Who took part in the incident, and who attends the meeting. */
export function PeopleFields({ participants, mostAttendees, onChange }: PeopleFieldsProps): ReactNode {
  const { moderatorId, attendeeIds } = participants;
  const count = attendeeIds.filter((id) => id !== moderatorId).length;
  const help = `${count} of at most ${mostAttendees} without the moderator.`;
  return (
    <div className={classes['rows']}>
      <div className={classes['pair']}>
        {single.map(({ role, label }) => (
          <PeopleField
            key={role}
            label={label}
            accountIds={participants[role] === null ? [] : [participants[role]]}
            onChange={([first = null]) => onChange({ ...participants, [role]: first })}
          />
        ))}
      </div>
      {several.map(({ role, label }) => (
        <PeopleField
          key={role}
          label={label}
          {...(role === 'attendeeIds' && { help })}
          isMany
          accountIds={participants[role]}
          onChange={(accountIds) => onChange({ ...participants, [role]: accountIds })}
        />
      ))}
    </div>
  );
}
