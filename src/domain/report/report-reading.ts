import type { ActionItemStage } from '../action-item';
import { actionItemStatuses, stageOf } from '../action-item';
import type { ReportContext, ReportFilter, ReportSort } from './report-filter';
import { addDays, stagesOf } from './report-filter';

/** What of a filter the indexes of storage answer, and whether that is all of it. */
export interface ReportReading {
  /** Each is a list of its own, in the order of the report. */
  stages: readonly ActionItemStage[];
  /** Absent: whoever owns it; null: nobody does. */
  ownerId?: string | null;
  /** Only what is due before this date (`YYYY-MM-DD`). */
  dueBefore?: string;
  /** Whatever the indexes give fits the filter: nothing is read in vain. */
  isExact: boolean;
}

export function readingOf(
  filter: ReportFilter,
  sort: ReportSort,
  { today, callerId }: Pick<ReportContext, 'today' | 'callerId'>,
): ReportReading {
  const { owner } = filter;
  const stages = stagesOf(filter);
  const dueBefore = sort === 'due' ? dueBeforeOf(filter, today) : null;
  return {
    stages,
    ...(owner !== 'anyone' && { ownerId: owner === 'nobody' ? null : owner === 'me' ? callerId : owner }),
    ...(dueBefore !== null && { dueBefore }),
    isExact: isWholeStages(filter, stages) && !asksForMore(filter) && (dueBefore !== null || !asksForDates(filter)),
  };
}

/** Whoever is late is so whatever may be due besides. */
function dueBeforeOf({ overdue, dueWithinDays }: ReportFilter, today: string): string | null {
  if (overdue) return today;
  return dueWithinDays === null ? null : addDays(today, dueWithinDays + 1);
}

function isWholeStages({ statuses }: ReportFilter, stages: readonly ActionItemStage[]): boolean {
  if (statuses.length === 0) return true;
  return actionItemStatuses.every((status) => !stages.includes(stageOf(status)) || statuses.includes(status));
}

function asksForDates({ overdue, dueWithinDays }: ReportFilter): boolean {
  return overdue || dueWithinDays !== null;
}

/** For something that no index knows. */
function asksForMore({ severities, kinds, priorities, service, period, text }: ReportFilter): boolean {
  const lists = [severities, kinds, priorities];
  return lists.some((wanted) => wanted.length > 0) || service !== '' || period !== null || text !== '';
}
