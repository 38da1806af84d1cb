import { actionItemKinds, actionItemStatuses, priorities } from '../../../../../src/domain/action-item';
import { severities } from '../../../../../src/domain/post-mortem';
import type { ReportFilter, ReportPresetName, ReportSort } from '../../../../../src/domain/report/report-filter';
import type { ReportGrouping } from '../../../../../src/domain/report/report-view';
import { itemKindLabels, itemStatusWords, priorityLabels, severityWords } from '../../shared/words/labels';

/** One of the values that a field offers. */
interface Choice<Value> {
  value: Value;
  label: string;
}

export const presetLabels: Record<ReportPresetName, string> = {
  mine: 'Mine',
  overdue: 'Overdue',
  'needs-owner': 'Needs an owner',
  'to-verify': 'To verify',
  'all-open': 'All open',
};

export const groupingChoices: readonly Choice<ReportGrouping>[] = [
  { value: 'none', label: 'None' },
  { value: 'owner', label: 'Owner' },
  { value: 'post-mortem', label: 'Post-mortem' },
  { value: 'severity', label: 'Severity' },
  { value: 'month', label: 'Month due' },
];

export const sortChoices: readonly Choice<ReportSort>[] = [
  { value: 'due', label: 'Due date' },
  { value: 'changed', label: 'Last change' },
];

export const statusChoices = actionItemStatuses.map((value) => ({ value, label: itemStatusWords[value].label }));
export const severityChoices = severities.map((value) => ({ value, label: severityWords[value].label }));
export const kindChoices = actionItemKinds.map((value) => ({
  value,
  label: value === 'none' ? 'No kind' : itemKindLabels[value],
}));
export const priorityChoices = priorities.map((value) => ({
  value,
  label: value === 'none' ? 'No priority' : priorityLabels[value],
}));

export type DueChoice = 'any' | 'overdue' | `${number}`;

/** When it is due, as one choice; days that only an address names are offered beside the usual ones. */
export function dueChoices({ dueWithinDays }: ReportFilter): readonly Choice<DueChoice>[] {
  const days = [...new Set([7, 14, 30, ...(dueWithinDays === null ? [] : [dueWithinDays])])].sort((a, b) => a - b);
  return [
    { value: 'any', label: 'Any time' },
    { value: 'overdue', label: 'Overdue' },
    ...days.map((count) => ({ value: `${count}` as const, label: count === 0 ? 'Today' : `Within ${count} days` })),
  ];
}

export function dueOf({ overdue, dueWithinDays }: ReportFilter): DueChoice {
  if (overdue) return 'overdue';
  return dueWithinDays === null ? 'any' : `${dueWithinDays}`;
}

export function withDue(filter: ReportFilter, due: DueChoice): ReportFilter {
  const dueWithinDays = due === 'any' || due === 'overdue' ? null : Number(due);
  return { ...filter, overdue: due === 'overdue', dueWithinDays };
}
