import type { Metric } from '../metrics';
import type { CustomerImpact, IncidentDetails } from '../post-mortem';
import { writtenDuration } from '../written-duration';

const affected: Readonly<Record<CustomerImpact, string>> = { unknown: 'Not known yet', none: 'No', some: 'Yes' };

/** Label and value of each detail that is known; `nameOf` tells how a person is written. */
export function detailRows(
  details: IncidentDetails,
  metrics: readonly Metric[],
  nameOf: (accountId: string) => string,
): (readonly [string, string])[] {
  const { severity, services, impact, participants: people } = details;
  const named = (...ids: readonly (string | null)[]): string =>
    ids.flatMap((id) => (id === null ? [] : [nameOf(id)])).join(', ');
  const rows: readonly (readonly [string, string])[] = [
    ['Severity', severity === 0 ? '' : `SEV-${severity}`],
    ['Services', services.join(', ')],
    ['Customers affected', affected[impact.customers]],
    ['Impact', impact.statement],
    ['Agent on duty', named(people.agentId)],
    ['Moderator', named(people.moderatorId)],
    ['Responders', named(...people.responderIds)],
    ['Customer success', named(...people.customerSuccessIds)],
    ['Solution lead', named(...people.solutionLeadIds)],
    ['Scribe', named(people.scribeId)],
    ['Attending', named(...people.attendeeIds)],
    ...metrics.map(({ code, minutes }): [string, string] => [code, writtenDuration(minutes)]),
  ];
  return rows.filter(([, value]) => value.trim() !== '');
}
