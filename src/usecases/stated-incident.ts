import { longestService, longestText, mostServices } from '../contract/limits';
import type { Parsed } from '../contract/payloads';
import type { StatedDetails } from '../domain/document/post-mortem-document';
import { statedCustomerImpact } from '../domain/stated-impact';

type Incident = Parsed<'createPostMortem'>['incident'];

/** What a report says of its incident, cut to what a record takes. People stay out: a report names them, the record has accounts. */
export function statedIncident({
  severity,
  services,
  impact,
}: StatedDetails): Pick<Incident, 'severity' | 'services' | 'impact'> {
  const statement = cut(impact, longestText);
  return {
    severity,
    services: services.slice(0, mostServices).map((name) => cut(name, longestService)),
    impact: { customers: statedCustomerImpact(statement), statement },
  };
}

/** A character of two code units that would be cut in halves is left out. */
function cut(words: string, longest: number): string {
  return words
    .slice(0, longest)
    .replace(/\p{Cs}$/u, '')
    .trim();
}
