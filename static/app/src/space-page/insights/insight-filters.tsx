import type { ReactNode } from 'react';
import { severities } from '../../../../../src/domain/post-mortem';
import { ChoiceField } from '../../shared/fields/choice-field';
import classes from '../report/report.module.css';
import { groupingChoices, monthChoices, severityChoices, type InsightView } from './insight-choices';

interface InsightFiltersProps {
  view: InsightView;
  services: readonly string[];
  onChange: (view: InsightView) => void;
}

/** Over which time, of which incidents, and by what the figures are told apart. */
export function InsightFilters({ view, services, onChange }: InsightFiltersProps): ReactNode {
  // A service that an address names stays a choice, even where nothing has it.
  const named = view.service === '' || services.includes(view.service) ? services : [view.service, ...services];
  return (
    <div className={classes['choices']}>
      <ChoiceField
        label="Time"
        value={view.months === null ? 'all' : String(view.months)}
        choices={monthChoices}
        onChange={(months) => onChange({ ...view, months: months === 'all' ? null : Number(months) })}
      />
      <ChoiceField
        label="Severity"
        value={view.severity === null ? 'all' : String(view.severity)}
        choices={severityChoices}
        onChange={(chosen) =>
          onChange({ ...view, severity: severities.find((severity) => String(severity) === chosen) ?? null })
        }
      />
      <ChoiceField
        label="Service"
        value={view.service}
        choices={[{ value: '', label: 'Any' }, ...named.map((service) => ({ value: service, label: service }))]}
        onChange={(service) => onChange({ ...view, service })}
      />
      <ChoiceField
        label="Show by"
        value={view.by}
        choices={groupingChoices}
        onChange={(by) => onChange({ ...view, by })}
      />
    </div>
  );
}
