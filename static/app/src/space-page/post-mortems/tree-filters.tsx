import { Checkbox } from '@atlaskit/checkbox';
import type { ReactNode } from 'react';
import type { InsightsRow } from '../../../../../src/contract/figure-views';
import { postMortemStatuses } from '../../../../../src/domain/post-mortem';
import { ChoiceField } from '../../shared/fields/choice-field';
import { ChoicesField } from '../../shared/fields/choices-field';
import { postMortemStatusWords } from '../../shared/words/labels';
import { servicesOf } from '../insights/insight-choices';
import { severityChoices } from '../report/report-words';
import report from '../report/report.module.css';
import type { TreeFilter } from './incident-tree';

interface TreeFiltersProps {
  filter: TreeFilter;
  rows: readonly InsightsRow[];
  onChange: (filter: TreeFilter) => void;
}

const statusChoices = postMortemStatuses.map((value) => ({ value, label: postMortemStatusWords[value].label }));

export function TreeFilters({ filter, rows, onChange }: TreeFiltersProps): ReactNode {
  const services = servicesOf(rows);
  const named = filter.service === '' || services.includes(filter.service) ? services : [filter.service, ...services];
  return (
    <div className={report['choices']}>
      <ChoicesField
        label="State"
        placeholder="Any"
        values={filter.statuses}
        choices={statusChoices}
        onChange={(statuses) => onChange({ ...filter, statuses })}
      />
      <ChoicesField
        label="Severity"
        placeholder="Any"
        values={filter.severities}
        choices={severityChoices}
        onChange={(severities) => onChange({ ...filter, severities })}
      />
      <ChoiceField
        label="Service"
        value={filter.service}
        choices={[{ value: '', label: 'Any' }, ...named.map((service) => ({ value: service, label: service }))]}
        onChange={(service) => onChange({ ...filter, service })}
      />
      <div className={report['checkbox']}>
        <Checkbox
          label="Late only"
          isChecked={filter.late}
          onChange={(event) => onChange({ ...filter, late: event.currentTarget.checked })}
        />
      </div>
    </div>
  );
}
