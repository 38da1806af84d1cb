import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import { policyLimits } from '../../../../src/contract/limits';
import type { DayLimit, Policy } from '../../../../src/domain/policy/policy';
import { ChoiceField } from '../shared/fields/choice-field';
import fieldClasses from '../shared/fields/fields.module.css';
import { NumberField } from '../shared/fields/number-field';
import type { SettingsPartProps } from './place-fields';
import { PolicyExamples } from './policy-examples';
import classes from './settings.module.css';

const grades = [1, 2, 3, 4] as const;
const countedChoices = [
  { value: 'business', label: 'Business days' },
  { value: 'calendar', label: 'Calendar days' },
] as const;

/** By when facts, meeting, notes and action items are due, and how many attend. */
export function DeadlineFields({ view, draft, onChange }: SettingsPartProps): ReactNode {
  const { policy } = draft;
  const isDisabled = !view.mayChange;
  const change = (values: Partial<Policy>): void => onChange({ policy: { ...policy, ...values } });
  return (
    <div className={classes['section']}>
      <Heading size="small" as="h2">
        Deadlines
      </Heading>
      {grades.map((grade) => (
        <LimitFields
          key={grade}
          label={`Meeting for SEV-${grade}, after it was resolved`}
          limit={policy.meeting[grade]}
          isDisabled={isDisabled}
          onChange={(limit) => change({ meeting: { ...policy.meeting, [grade]: limit } })}
        />
      ))}
      <LimitFields
        label="Notes published, after the meeting"
        limit={policy.publication}
        isDisabled={isDisabled}
        onChange={(publication) => change({ publication })}
      />
      <div className={fieldClasses['pair']}>
        <NumberField
          label="Facts written down within (hours)"
          value={policy.factsHours}
          {...policyLimits.hours}
          isDisabled={isDisabled}
          onChange={(factsHours) => change({ factsHours })}
        />
        <NumberField
          label="Most attendees without the moderator"
          value={policy.mostAttendees}
          {...policyLimits.attendees}
          isDisabled={isDisabled}
          onChange={(mostAttendees) => change({ mostAttendees })}
        />
        {grades.map((grade) => (
          <NumberField
            key={grade}
            label={`Action items of SEV-${grade} due within (days)`}
            value={policy.daysToAct[grade]}
            {...policyLimits.days}
            isDisabled={isDisabled}
            onChange={(days) => change({ daysToAct: { ...policy.daysToAct, [grade]: days } })}
          />
        ))}
      </div>
      <PolicyExamples draft={draft} />
    </div>
  );
}

interface LimitFieldsProps {
  label: string;
  limit: DayLimit;
  isDisabled: boolean;
  onChange: (limit: DayLimit) => void;
}

function LimitFields({ label, limit, isDisabled, onChange }: LimitFieldsProps): ReactNode {
  return (
    <div className={fieldClasses['pair']} role="group" aria-label={label}>
      <NumberField
        label={label}
        value={limit.days}
        {...policyLimits.days}
        isDisabled={isDisabled}
        onChange={(days) => onChange({ ...limit, days })}
      />
      <ChoiceField
        label="Counted in"
        value={limit.counted}
        choices={countedChoices}
        isDisabled={isDisabled}
        onChange={(counted) => onChange({ ...limit, counted })}
      />
    </div>
  );
}
