import type { ReactNode } from 'react';
import { longestReportService, longestReportText } from '../../../../../src/domain/report/report-address';
import type { ReportFilter } from '../../../../../src/domain/report/report-filter';
import type { ReportView } from '../../../../../src/domain/report/report-view';
import { ChoiceField } from '../../shared/fields/choice-field';
import { ChoicesField } from '../../shared/fields/choices-field';
import { SearchField } from '../../shared/fields/search-field';
import { OwnerField } from './owner-field';
import { PeriodFields } from './period-fields';
import {
  dueChoices,
  dueOf,
  groupingChoices,
  kindChoices,
  priorityChoices,
  severityChoices,
  sortChoices,
  statusChoices,
  withDue,
} from './report-words';

interface FilterFieldsProps {
  view: ReportView;
  onChange: (view: ReportView) => void;
}

export default function FilterFields({ view, onChange }: FilterFieldsProps): ReactNode {
  const { filter } = view;
  const set = (change: Partial<ReportFilter>): void => onChange({ ...view, filter: { ...filter, ...change } });
  return (
    <>
      <OwnerField owner={filter.owner} onChange={(owner) => set({ owner })} />
      <ChoicesField
        label="State"
        placeholder="Any"
        values={filter.statuses}
        choices={statusChoices}
        onChange={(statuses) => set({ statuses })}
      />
      <ChoicesField
        label="Severity"
        placeholder="Any"
        values={filter.severities}
        choices={severityChoices}
        onChange={(severities) => set({ severities })}
      />
      <ChoicesField
        label="Kind"
        placeholder="Any"
        values={filter.kinds}
        choices={kindChoices}
        onChange={(kinds) => set({ kinds })}
      />
      <ChoicesField
        label="Priority"
        placeholder="Any"
        values={filter.priorities}
        choices={priorityChoices}
        onChange={(priorities) => set({ priorities })}
      />
      <ChoiceField
        label="Due"
        value={dueOf(filter)}
        choices={dueChoices(filter)}
        onChange={(due) => onChange({ ...view, filter: withDue(filter, due) })}
      />
      <SearchField
        label="Service"
        maxLength={longestReportService}
        value={filter.service}
        onSearch={(service) => set({ service })}
      />
      <SearchField
        label="Text"
        placeholder="Words in the item"
        maxLength={longestReportText}
        value={filter.text}
        onSearch={(text) => set({ text })}
      />
      <PeriodFields period={filter.period} onChange={(period) => set({ period })} />
      <ChoiceField
        label="Group by"
        value={view.grouping}
        choices={groupingChoices}
        onChange={(grouping) => onChange({ ...view, grouping })}
      />
      <ChoiceField
        label="Sort by"
        value={view.sort}
        choices={sortChoices}
        onChange={(sort) => onChange({ ...view, sort })}
      />
    </>
  );
}
