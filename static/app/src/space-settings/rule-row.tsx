import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import type { ReactNode } from 'react';
import type { RuleChoice } from '../../../../src/contract/views';
import ChoiceMenu from '../shared/fields/choice-menu';
import { gradeWords } from '../shared/words/labels';
import type { ChosenGrade } from './rule-draft';
import classes from './rules.module.css';

const choices = (['error', 'warning', 'note', 'off'] as const).map((value) => ({
  value,
  label: `${gradeWords[value].label}: ${gradeWords[value].meaning}`,
}));

interface RuleRowProps {
  rule: RuleChoice;
  chosen: ChosenGrade;
  mayChange: boolean;
  onChange: (chosen: ChosenGrade) => void;
}

/** One rule: when it holds, how to mend what it finds, and how grave this space takes it. */
export function RuleRow({ rule, chosen, mayChange, onChange }: RuleRowProps): ReactNode {
  const { label, tone } = gradeWords[chosen];
  const isChanged = chosen !== rule.ownGrade;
  return (
    <li className={classes['rule']}>
      <div className={classes['words']}>
        <p>{rule.title}</p>
        <p className={classes['mend']}>{rule.mend}</p>
      </div>
      <div className={classes['grade']}>
        {isChanged && <span className={classes['changed']}>Changed</span>}
        {mayChange ? (
          <ChoiceMenu
            heading="Grade"
            label={`grade of “${rule.title}”`}
            value={chosen}
            text={label}
            tone={tone}
            choices={choices}
            onChange={onChange}
          />
        ) : (
          <Lozenge appearance={tone}>{label}</Lozenge>
        )}
        {isChanged && mayChange && (
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={`Reset to ${gradeWords[rule.ownGrade].label.toLowerCase()}: ${rule.title}`}
            onClick={() => onChange(rule.ownGrade)}
          >
            Reset to {gradeWords[rule.ownGrade].label.toLowerCase()}
          </Button>
        )}
      </div>
    </li>
  );
}
