import { actionItemKinds, actionItemStatuses, priorities, stageOf } from '../action-item';
import type { ActionItemStatus } from '../action-item';
import { severities } from '../post-mortem';
import { allOpen } from './report-filter';
import type { ReportFilter, ReportPeriod } from './report-filter';

/** Of the texts that a filter holds. */
export const longestReportText = 200;
export const longestReportService = 100;
/** Of days to look ahead. */
export const mostDaysAhead = 365;

/**
 * The filter as the query of an address, without `?`: it is shared, kept by browsers and by the report's macro. Says only
 * what differs from "All open", which is the empty text. `filterFromAddress` gives the same filter back.
 */
export function addressOf(filter: ReportFilter): string {
  const query = new URLSearchParams();
  const says = (name: string, value: string): void => {
    if (value !== '') query.set(name, value);
  };
  const status = ordered(filter.statuses, actionItemStatuses).join(',') || 'any';
  says('state', status === allOpen.statuses.join(',') ? '' : status);
  says('owner', filter.owner === allOpen.owner ? '' : filter.owner);
  says('overdue', filter.overdue ? 'yes' : '');
  says('due', filter.dueWithinDays === null ? '' : String(filter.dueWithinDays));
  says('severity', ordered(filter.severities, severities).join(','));
  says('kind', ordered(filter.kinds, actionItemKinds).join(','));
  says('priority', ordered(filter.priorities, priorities).join(','));
  says('service', filter.service);
  says('period', filter.period === null ? '' : `${filter.period.from}..${filter.period.to}`);
  says('text', filter.text);
  return query.toString();
}

/** Reads the query of an address; what it does not understand is as in "All open". A leading `?` is no part of it. */
export function filterFromAddress(address: string): ReportFilter {
  const query = new URLSearchParams(address);
  const said = (name: string): string => query.get(name) ?? '';
  return {
    statuses: statusesFrom(query.get('state')),
    owner: /^[a-zA-Z0-9:_-]{1,128}$/u.test(said('owner')) ? said('owner') : allOpen.owner,
    overdue: said('overdue') === 'yes',
    dueWithinDays: daysFrom(said('due')),
    severities: among(said('severity'), severities),
    kinds: among(said('kind'), actionItemKinds),
    priorities: among(said('priority'), priorities),
    service: said('service').slice(0, longestReportService),
    period: periodFrom(said('period')),
    text: said('text').slice(0, longestReportText),
  };
}

export function isSameFilter(one: ReportFilter, other: ReportFilter): boolean {
  return addressOf(one) === addressOf(other);
}

/** A stage stands for its statuses: addresses of earlier versions named one. */
function statusesFrom(said: string | null): readonly ActionItemStatus[] {
  if (said === 'any') return [];
  const named = new Set((said ?? '').split(','));
  const found = actionItemStatuses.filter((status) => named.has(status) || named.has(stageOf(status)));
  return found.length === 0 ? allOpen.statuses : found;
}

function among<Value extends string | number>(said: string, known: readonly Value[]): readonly Value[] {
  const named = new Set(said.split(','));
  return known.filter((value) => named.has(String(value)));
}

function ordered<Value>(values: readonly Value[], known: readonly Value[]): readonly Value[] {
  return known.filter((value) => values.includes(value));
}

function daysFrom(said: string): number | null {
  return /^\d{1,3}$/u.test(said) && Number(said) <= mostDaysAhead ? Number(said) : null;
}

function periodFrom(said: string): ReportPeriod | null {
  const [from = '', to = '', ...more] = said.split('..');
  return more.length === 0 && isDate(from) && isDate(to) && from <= to ? { from, to } : null;
}

function isDate(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
