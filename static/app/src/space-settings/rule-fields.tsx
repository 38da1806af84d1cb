import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { TextField } from '../shared/fields/text-field';
import type { SettingsPartProps } from './place-fields';
import { gradeRule, groupRules } from './rule-draft';
import { RuleGroupRows } from './rule-group';
import classes from './settings.module.css';

/** How grave this space takes each check, or whether it makes it at all. */
export function RuleFields({ view, draft, onChange }: Omit<SettingsPartProps, 'problems'>): ReactNode {
  const [typed, setTyped] = useState('');
  const groups = groupRules(view.rules, draft.rules, typed);
  const changed = Object.keys(draft.rules).length;
  return (
    <div className={classes['section']}>
      <Heading size="small" as="h2">
        Checks
      </Heading>
      <p className={classes['quiet']}>
        Errors block publishing, warnings must be accepted by the moderator with a reason, notes only inform.
      </p>
      <div onKeyDown={keepFromSaving}>
        <TextField label="Find a check" value={typed} onChange={setTyped} placeholder="For example: timeline" />
      </div>
      <div className={classes['summary']}>
        <span role="status">{describeCount(groups.flatMap(({ rules }) => rules).length, changed)}</span>
        {view.mayChange && changed > 0 && (
          <Button appearance="subtle" spacing="compact" onClick={() => onChange({ rules: {} })}>
            Reset all
          </Button>
        )}
      </div>
      <div>
        {groups.map((group) => (
          <RuleGroupRows
            key={group.section}
            group={group}
            draft={draft.rules}
            mayChange={view.mayChange}
            isSearched={typed.trim() !== ''}
            onChange={(rule, chosen) => onChange({ rules: gradeRule(draft.rules, rule, chosen) })}
          />
        ))}
      </div>
    </div>
  );
}

/** Enter looks for a check here; it does not save the settings. */
function keepFromSaving(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

function describeCount(shown: number, changed: number): string {
  if (shown === 0) return 'No check has these words.';
  return `${shown === 1 ? '1 check' : `${shown} checks`}, ${changed === 0 ? 'none' : changed} changed in this space`;
}
