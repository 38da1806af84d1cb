import Button from '@atlaskit/button/new';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import type { RuleChoice } from '../../../../src/contract/views';
import type { RuleSettings } from '../../../../src/domain/rules/rule';
import { sectionLabels } from '../shared/words/labels';
import type { ChosenGrade, RuleGroup } from './rule-draft';
import { RuleRow } from './rule-row';
import classes from './rules.module.css';

interface RuleGroupRowsProps {
  group: RuleGroup;
  draft: RuleSettings;
  mayChange: boolean;
  /** Something is searched for: what is found is shown open, and nothing folds. */
  isSearched: boolean;
  onChange: (rule: RuleChoice, chosen: ChosenGrade) => void;
}

/** The rules of one section, folded until somebody wants them. */
export function RuleGroupRows({ group, draft, mayChange, isSearched, onChange }: RuleGroupRowsProps): ReactNode {
  const [wasOpened, setOpened] = useState(false);
  const id = useId();
  const isOpen = wasOpened || isSearched;
  return (
    <div>
      <h3 className={classes['groupTitle']}>
        {isSearched ? (
          <span className={classes['found']}>{describeGroup(group)}</span>
        ) : (
          <Button
            appearance="subtle"
            iconBefore={isOpen ? ChevronDownIcon : ChevronRightIcon}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpened(!wasOpened)}
          >
            {describeGroup(group)}
          </Button>
        )}
      </h3>
      <ul id={id} className={classes['rules']} hidden={!isOpen}>
        {isOpen &&
          group.rules.map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              chosen={draft[rule.id] ?? rule.ownGrade}
              mayChange={mayChange}
              onChange={(chosen) => onChange(rule, chosen)}
            />
          ))}
      </ul>
    </div>
  );
}

function describeGroup({ section, rules, changed }: RuleGroup): string {
  const label = section === 'page' ? 'The post-mortem as a whole' : sectionLabels[section];
  return `${label} (${rules.length}${changed === 0 ? '' : `, ${changed} changed`})`;
}
