import { longestService, longestText, mostServices } from '../contract/limits';
import type { Parsed } from '../contract/payloads';
import type { StatedDetails } from '../domain/document/post-mortem-document';

type Incident = Parsed<'createPostMortem'>['incident'];

/** A statement that begins so says that no customer noticed. */
const nobodyAffected = /^(?:none\b|nobody\b|no (?:[\w-]+ )?(?:customers?|users?|impact)\b)/iu;

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
    impact: { customers: customersIn(statement), statement },
  };
}

function customersIn(statement: string): Incident['impact']['customers'] {
  if (statement === '') return 'unknown';
  return nobodyAffected.test(statement) ? 'none' : 'some';
}

/** A character of two code units that would be cut in halves is left out. */
function cut(words: string, longest: number): string {
  return words
    .slice(0, longest)
    .replace(/\p{Cs}$/u, '')
    .trim();
}
