import type { ReactNode } from 'react';
import { longestService, longestText, mostServices } from '../../../../../src/contract/limits';
import type { CustomerImpact, Severity } from '../../../../../src/domain/post-mortem';
import { ChoiceField, type Choice } from '../fields/choice-field';
import classes from '../fields/fields.module.css';
import { MomentField } from '../fields/moment-field';
import { PeopleField } from '../fields/people-field';
import { TextField } from '../fields/text-field';
import { WordsField } from '../fields/words-field';
import { ZoneField } from '../fields/zone-field';
import { customerImpactLabels, severityWords } from '../words/labels';
import { CircumstancesFields } from './circumstances-fields';
import type { IncidentDraft, IncidentProblems } from './incident-draft';

interface IncidentFieldsProps {
  draft: IncidentDraft;
  problems: IncidentProblems;
  onChange: (change: Partial<IncidentDraft>) => void;
}

export const severityChoices: readonly Choice<Severity>[] = ([0, 1, 2, 3, 4] as const).map((value) => ({
  value,
  label: value === 0 ? 'Not graded yet' : `${severityWords[value].label}${value === 1 ? ' (worst)' : ''}`,
}));

export const customerChoices: readonly Choice<CustomerImpact>[] = (['unknown', 'none', 'some'] as const).map(
  (value) => ({ value, label: customerImpactLabels[value] }),
);

/** The questions of a new post-mortem; only the first row must be answered. */
export function IncidentFields({ draft, problems, onChange }: IncidentFieldsProps): ReactNode {
  return (
    <div className={classes['rows']}>
      <TextField
        label="Title"
        isRequired
        value={draft.title}
        problem={problems.title}
        onChange={(title) => onChange({ title })}
      />
      <div className={classes['pair']}>
        <MomentField
          label="Start"
          value={draft.start}
          problem={problems.start}
          onChange={(start) => onChange({ start })}
        />
        <ZoneField timeZone={draft.timeZone} onChange={(timeZone) => onChange({ timeZone })} />
      </div>
      <div className={classes['pair']}>
        <ChoiceField
          label="Severity"
          value={draft.severity}
          choices={severityChoices}
          onChange={(severity) => onChange({ severity })}
        />
        <ChoiceField
          label="Customers affected?"
          value={draft.customers}
          choices={customerChoices}
          onChange={(customers) => onChange({ customers })}
        />
      </div>
      {draft.customers === 'some' && (
        <TextField
          label="Who was affected, and how many?"
          maxLength={longestText}
          value={draft.statement}
          onChange={(statement) => onChange({ statement })}
        />
      )}
      <WordsField
        label="Services"
        help="Press Enter after each one."
        words={draft.services}
        longest={longestService}
        most={mostServices}
        onChange={(services) => onChange({ services })}
      />
      <CircumstancesFields
        circumstances={draft.circumstances}
        onChange={(circumstances) => onChange({ circumstances })}
      />
      <div className={classes['pair']}>
        <PeopleField
          label="Agent on duty"
          help="Worked on it first."
          accountIds={listOne(draft.agentId)}
          onChange={([agentId = null]) => onChange({ agentId })}
        />
        <PeopleField
          label="Moderator"
          help="Leads the meeting and publishes the notes; best somebody who took no part."
          accountIds={listOne(draft.moderatorId)}
          onChange={([moderatorId = null]) => onChange({ moderatorId })}
        />
      </div>
    </div>
  );
}

function listOne(accountId: string | null): readonly string[] {
  return accountId === null ? [] : [accountId];
}
