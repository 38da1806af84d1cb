import type { ReactNode } from 'react';
import type { Participants } from '../../../../../src/domain/post-mortem';
import classes from '../../shared/fields/fields.module.css';
import { PeopleField } from '../../shared/fields/people-field';

interface PeopleFieldsProps {
  participants: Participants;
  onChange: (participants: Participants) => void;
}

type ListRole = 'responderIds' | 'customerSuccessIds' | 'solutionLeadIds' | 'attendeeIds';

const single = [
  { role: 'agentId', label: 'Agent on duty' },
  { role: 'scribeId', label: 'Scribe' },
] as const;

const several: readonly { role: ListRole; label: string; help?: string }[] = [
  { role: 'responderIds', label: 'Engineers who resolved it' },
  { role: 'customerSuccessIds', label: 'Customer success' },
  { role: 'solutionLeadIds', label: 'Solution architect or project manager' },
  { role: 'attendeeIds', label: 'Attending the meeting', help: 'At most six without the moderator.' },
];

/** Who took part in the incident, and who attends the meeting. */
export function PeopleFields({ participants, onChange }: PeopleFieldsProps): ReactNode {
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
      {several.map(({ role, ...field }) => (
        <PeopleField
          key={role}
          {...field}
          isMany
          accountIds={participants[role]}
          onChange={(accountIds) => onChange({ ...participants, [role]: accountIds })}
        />
      ))}
    </div>
  );
}
