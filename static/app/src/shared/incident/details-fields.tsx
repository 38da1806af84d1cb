import type { ReactNode } from 'react';
import { longestService, longestText, mostServices } from '../../../../../src/contract/limits';
import type { IncidentDetails } from '../../../../../src/domain/post-mortem';
import { ChoiceField } from '../fields/choice-field';
import classes from '../fields/fields.module.css';
import { TextField } from '../fields/text-field';
import { WordsField } from '../fields/words-field';
import { customerChoices, severityChoices } from './incident-fields';

interface DetailsFieldsProps {
  details: IncidentDetails;
  onChange: (details: IncidentDetails) => void;
}

/** Severity, impact and services. */
export function DetailsFields({ details, onChange }: DetailsFieldsProps): ReactNode {
  const { severity, services, impact } = details;
  return (
    <div className={classes['rows']}>
      <div className={classes['pair']}>
        <ChoiceField
          label="Severity"
          value={severity}
          choices={severityChoices}
          onChange={(chosen) => onChange({ ...details, severity: chosen })}
        />
        <ChoiceField
          label="Customers affected?"
          value={impact.customers}
          choices={customerChoices}
          onChange={(customers) => onChange({ ...details, impact: { ...impact, customers } })}
        />
      </div>
      {impact.customers !== 'none' && (
        <TextField
          label="Who was affected, and how many?"
          maxLength={longestText}
          value={impact.statement}
          onChange={(statement) => onChange({ ...details, impact: { ...impact, statement } })}
        />
      )}
      <WordsField
        label="Services"
        help="Press Enter after each one."
        words={services}
        longest={longestService}
        most={mostServices}
        onChange={(words) => onChange({ ...details, services: words })}
      />
    </div>
  );
}
