import Checkbox from '@atlaskit/checkbox';
import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import { policyLimits } from '../../../../src/contract/limits';
import { sayCriterion } from '../../../../src/domain/policy/criterion-words';
import { criterionCodes, type CriterionCode, type Policy } from '../../../../src/domain/policy/policy';
import { ChoiceField } from '../shared/fields/choice-field';
import fieldClasses from '../shared/fields/fields.module.css';
import { NumberField } from '../shared/fields/number-field';
import type { SettingsPartProps } from './place-fields';
import classes from './settings.module.css';

const gradeChoices = ([1, 2, 3, 4] as const).map((value) => ({
  value,
  label: value === 1 ? 'SEV-1 only' : `SEV-${value} and worse`,
}));

/** The thresholds that are numbers, with the criterion that each belongs to. */
const thresholds = [
  { field: 'degradationMinutes', label: 'Customers affected for over (minutes)', limits: policyLimits.minutes },
  { field: 'resolveMinutes', label: 'Took to resolve over (minutes)', limits: policyLimits.minutes },
  { field: 'repeatDays', label: 'Happened before within (days)', limits: policyLimits.repeatDays },
] as const;

/** When a post-mortem is required: any criterion that is ticked. */
export function CriteriaFields({ view, draft, onChange }: SettingsPartProps): ReactNode {
  const { policy } = draft;
  const change = (values: Partial<Policy>): void => onChange({ policy: { ...policy, ...values } });
  const isDisabled = !view.mayChange;
  return (
    <div className={classes['section']}>
      <Heading size="small" as="h2">
        When a post-mortem is required
      </Heading>
      <p className={classes['quiet']}>Any one of these is enough. Others can be held as well.</p>
      <div role="group" aria-label="Criteria" className={classes['ticks']}>
        {criterionCodes.map((code) => (
          <Checkbox
            key={code}
            label={capitalise(sayCriterion(code, policy))}
            isChecked={policy.criteria.includes(code)}
            isDisabled={isDisabled}
            onChange={(event) => change({ criteria: tick(policy.criteria, code, event.currentTarget.checked) })}
          />
        ))}
      </div>
      <div className={fieldClasses['pair']}>
        <ChoiceField
          label="Severity"
          value={policy.requiredSeverity}
          choices={gradeChoices}
          isDisabled={isDisabled}
          onChange={(requiredSeverity) => change({ requiredSeverity })}
        />
        {thresholds.map(({ field, label, limits }) => (
          <NumberField
            key={field}
            label={label}
            value={policy[field]}
            {...limits}
            isDisabled={isDisabled}
            onChange={(value) => change({ [field]: value })}
          />
        ))}
      </div>
    </div>
  );
}

function tick(criteria: readonly CriterionCode[], code: CriterionCode, isTicked: boolean): CriterionCode[] {
  return criterionCodes.filter((one) => (one === code ? isTicked : criteria.includes(one)));
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
