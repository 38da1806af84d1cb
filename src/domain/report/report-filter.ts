import type { ActionItem, ActionItemKind, ActionItemStage, ActionItemStatus, Priority } from '../action-item';
import { actionItemStages, actionItemStatuses, isOverdue, stageOf } from '../action-item';
import type { Severity } from '../post-mortem';

/** Both days belong to it. Calendar dates `YYYY-MM-DD`. */
export interface ReportPeriod {
  from: string;
  to: string;
}

/** Which action items a report is about. An empty list, an empty text and null ask for nothing: every item has it. */
export interface ReportFilter {
  statuses: readonly ActionItemStatus[];
  /** `anyone`, `nobody` (who needs an owner, see `ownerOf`), `me`, or an account id. */
  owner: string;
  /** Only what is late. */
  overdue: boolean;
  /** Only what is due at most so many days after today; what is late is due as well. */
  dueWithinDays: number | null;
  severities: readonly Severity[];
  kinds: readonly ActionItemKind[];
  priorities: readonly Priority[];
  /** Name of a service that the incident hit; upper and lower case are the same. */
  service: string;
  /** In which the incident began, in days of the space. */
  period: ReportPeriod | null;
  /** Words that all stand in the item's title, its done-when or its cause. */
  text: string;
}

/** By due date, none last; or by last change, the newest first. */
export const reportSorts = ['due', 'changed'] as const;
export type ReportSort = (typeof reportSorts)[number];

export const allOpen: ReportFilter = {
  statuses: ['open', 'in_progress'],
  owner: 'anyone',
  overdue: false,
  dueWithinDays: null,
  severities: [],
  kinds: [],
  priorities: [],
  service: '',
  period: null,
  text: '',
};

export const reportPresetNames = ['mine', 'overdue', 'needs-owner', 'to-verify', 'all-open'] as const;
export type ReportPresetName = (typeof reportPresetNames)[number];

/** What people ask for most, in the order in which it is offered. Each is answered out of one index. */
export const reportPresets: Readonly<Record<ReportPresetName, ReportFilter>> = {
  mine: { ...allOpen, owner: 'me' },
  overdue: { ...allOpen, overdue: true },
  'needs-owner': { ...allOpen, owner: 'nobody' },
  'to-verify': { ...allOpen, statuses: ['done'] },
  'all-open': allOpen,
};

/** What a filter is held against beside the item. */
export interface ReportContext {
  /** Calendar date `YYYY-MM-DD` in the space's zone. */
  today: string;
  /** Whom `me` means. */
  callerId: string;
  /** The calendar date of an instant in the space's zone. */
  dateOf: (instant: string) => string;
}

type Criterion = (item: ActionItem, filter: ReportFilter, context: ReportContext) => boolean;

const criteria: Readonly<Record<keyof ReportFilter, Criterion>> = {
  statuses: ({ status }, { statuses }) => isAmong(status, statuses),
  owner: (item, { owner }, { callerId }) => hasOwner(item, owner, callerId),
  overdue: (item, { overdue }, { today }) => !overdue || isOverdue(item, today),
  dueWithinDays: ({ dueDate }, { dueWithinDays }, { today }) =>
    dueWithinDays === null || (dueDate !== null && dueDate <= addDays(today, dueWithinDays)),
  severities: ({ incident }, { severities }) => isAmong(incident.severity, severities),
  kinds: ({ kind }, { kinds }) => isAmong(kind, kinds),
  priorities: ({ priority }, { priorities }) => isAmong(priority, priorities),
  service: ({ incident }, { service }) =>
    service === '' || incident.services.some((one) => fold(one) === fold(service)),
  period: ({ incident }, { period }, { dateOf }) => period === null || isWithin(dateOf(incident.startedAt), period),
  text: (item, { text }) => hasWords(item, text),
};

/** Whether the item is one that the report is about. What was put away is in no report. */
export function matches(item: ActionItem, filter: ReportFilter, context: ReportContext): boolean {
  return item.away !== true && Object.values(criteria).every((holds) => holds(item, filter, context));
}

/** Who is to do it: nobody, where the one who is named left or does not see the page. */
export function ownerOf({ ownerId, ownerProblem }: Pick<ActionItem, 'ownerId' | 'ownerProblem'>): string | null {
  return ownerProblem === null ? ownerId : null;
}

/** The stages that items of these statuses stand in; every stage when no status is named, active ones only for what is late. */
export function stagesOf({
  statuses,
  overdue,
}: Pick<ReportFilter, 'statuses' | 'overdue'>): readonly ActionItemStage[] {
  const named = statuses.length === 0 ? actionItemStatuses : statuses;
  const stages = new Set(named.map(stageOf));
  return actionItemStages.filter((stage) => stages.has(stage) && (!overdue || stage === 'active'));
}

/**
 * Whether it asks for more than the indexes know: state, owner and due date. Whoever filters by the rest in turns could learn what
 * items are about that they may not see, when their incident began and how bad it was: there, those are never tried.
 */
export function asksForDetails({ severities, kinds, priorities, service, period, text }: ReportFilter): boolean {
  const chosen = [severities, kinds, priorities, service, wordsOf(text)].some(({ length }) => length > 0);
  return chosen || period !== null;
}

/** Calendar date so many days after this one. */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

function isAmong<Value>(value: Value, wanted: readonly Value[]): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

function hasOwner(item: ActionItem, owner: string, callerId: string): boolean {
  if (owner === 'anyone') return true;
  const wanted = owner === 'me' ? callerId : owner;
  return ownerOf(item) === (owner === 'nobody' ? null : wanted);
}

function isWithin(date: string, { from, to }: ReportPeriod): boolean {
  return from <= date && date <= to;
}

function hasWords({ title, doneWhen, cause }: ActionItem, text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0) return true;
  const said = fold([title, doneWhen, cause ?? ''].join('\n'));
  return words.every((word) => said.includes(word));
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Upper and lower case are the same, and so are ways of writing one letter. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
