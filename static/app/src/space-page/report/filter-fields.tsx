import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { longestReportService, longestReportText } from '../../../../../src/domain/report/report-address';
import type { ReportFilter } from '../../../../../src/domain/report/report-filter';
import { firstView, type ReportView } from '../../../../../src/domain/report/report-view';
import { ChoiceField } from '../../shared/fields/choice-field';
import { ChoicesField } from '../../shared/fields/choices-field';
import { SearchField } from '../../shared/fields/search-field';
import { OwnerField } from './owner-field';
import { PeriodFields } from './period-fields';
import classes from './report.module.css';
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

/** The filters that people set most, and the others behind a button unless one of them is set. */
export default function FilterFields({ view, onChange }: FilterFieldsProps): ReactNode {
  const { filter } = view;
  const [hasMore, setMore] = useState(
    filter.priorities.length > 0 || filter.period !== null || view.sort !== firstView.sort,
  );
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
      <ChoiceField
        label="Group by"
        value={view.grouping}
        choices={groupingChoices}
        onChange={(grouping) => onChange({ ...view, grouping })}
      />
      {hasMore && (
        <>
          <ChoicesField
            label="Priority"
            placeholder="Any"
            values={filter.priorities}
            choices={priorityChoices}
            onChange={(priorities) => set({ priorities })}
          />
          <PeriodFields period={filter.period} onChange={(period) => set({ period })} />
          <ChoiceField
            label="Sort by"
            value={view.sort}
            choices={sortChoices}
            onChange={(sort) => onChange({ ...view, sort })}
          />
        </>
      )}
      <div className={classes['moreToggle']}>
        <Button appearance="subtle" aria-expanded={hasMore} onClick={() => setMore(!hasMore)}>
          {hasMore ? 'Fewer filters' : 'More filters'}
        </Button>
      </div>
    </>
  );
}
