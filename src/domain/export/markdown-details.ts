import type { Metric } from '../metrics';
import type { CustomerImpact, IncidentDetails } from '../post-mortem';
import { writtenDuration } from '../written-duration';

const affected: Readonly<Record<CustomerImpact, string>> = { unknown: 'Not known yet', none: 'No', some: 'Yes' };

/** Label and value of each detail that is known; people by account id. */
export function detailRows(details: IncidentDetails, metrics: readonly Metric[]): (readonly [string, string])[] {
  const { severity, services, impact, participants: people } = details;
  const rows: readonly (readonly [string, string])[] = [
    ['Severity', severity === 0 ? '' : `SEV-${severity}`],
    ['Services', services.join(', ')],
    ['Customers affected', affected[impact.customers]],
    ['Impact', impact.statement],
    ['Agent on duty', people.agentId ?? ''],
    ['Moderator', people.moderatorId ?? ''],
    ['Responders', people.responderIds.join(', ')],
    ['Customer success', people.customerSuccessIds.join(', ')],
    ['Solution lead', people.solutionLeadIds.join(', ')],
    ['Scribe', people.scribeId ?? ''],
    ['Attending', people.attendeeIds.join(', ')],
    ...metrics.map(({ code, minutes }): [string, string] => [code, writtenDuration(minutes)]),
  ];
  return rows.filter(([, value]) => value.trim() !== '');
}
