import type { Payload } from '../../../../../src/contract/payloads';
import type { ActionItemStage as Stage } from '../../../../../src/domain/action-item';
import { actionItemStatuses, stageOf } from '../../../../../src/domain/action-item';

/** What the report shows; kept in the address, so that it can be shared. */
export interface ReportFilter {
  stage: Stage;
  /** `anyone`, `nobody`, `me` or an account id. */
  owner: string;
  overdue: boolean;
}

export const allOpen: ReportFilter = { stage: 'active', owner: 'anyone', overdue: false };

export const presets: readonly { label: string; filter: ReportFilter }[] = [
  { label: 'All open', filter: allOpen },
  { label: 'Mine', filter: { ...allOpen, owner: 'me' } },
  { label: 'Overdue', filter: { ...allOpen, overdue: true } },
  { label: 'Needs an owner', filter: { ...allOpen, owner: 'nobody' } },
  { label: 'To verify', filter: { ...allOpen, stage: 'to_verify' } },
];

export const stageChoices: readonly { value: Stage; label: string }[] = [
  { value: 'active', label: 'Open and in progress' },
  { value: 'to_verify', label: 'Done, to verify' },
  { value: 'settled', label: 'Verified or won’t do' },
  { value: 'idea', label: 'Ideas' },
];

/** Reads the part of an address after `?`; what it does not understand is as in "All open". */
export function readFilter(search: string): ReportFilter {
  const query = new URLSearchParams(search);
  const stage = stageChoices.find((choice) => choice.value === query.get('state'))?.value;
  return {
    stage: stage ?? allOpen.stage,
    owner: query.get('owner') ?? allOpen.owner,
    overdue: query.get('overdue') === 'yes',
  };
}

/** The address of the report with this filter. */
export function writeFilter({ stage, owner, overdue }: ReportFilter): string {
  const query = new URLSearchParams();
  if (stage !== allOpen.stage) query.set('state', stage);
  if (owner !== allOpen.owner) query.set('owner', owner);
  if (overdue) query.set('overdue', 'yes');
  const text = query.toString();
  return text === '' ? '/' : `/?${text}`;
}

/** The filter as the backend takes it. */
export function toRequest({ stage, owner, overdue }: ReportFilter): NonNullable<Payload<'loadReport'>['filter']> {
  return { statuses: actionItemStatuses.filter((status) => stageOf(status) === stage), owner, overdue };
}

export function isSameFilter(one: ReportFilter, other: ReportFilter): boolean {
  return writeFilter(one) === writeFilter(other);
}
