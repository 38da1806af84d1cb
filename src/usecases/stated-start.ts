import type { StatedStart } from '../contract/views';
import { parseAdf } from '../domain/document/parse-adf';
import { readDocument } from '../domain/document/read-document';
import { startOf } from '../domain/metrics';
import { pageReading } from '../domain/page-reading';
import { unknownCircumstances } from '../domain/circumstances';
import { policyIncident } from '../domain/policy/criteria';
import type { SpaceSettings } from '../domain/space-settings';
import type { Page } from '../ports/pages';
import { statedIncident } from './stated-incident';

/**
 * What a page that is no post-mortem yet says of its incident, for the form that makes it one: nobody types again what stands
 * there. Null when it says nothing.
 * @param settings of the page's space; null where nobody set up anything
 * @throws DamagedDocumentError when the page's body cannot be read
 */
export function statedStart(
  { body, title }: Pick<Page, 'body' | 'title'>,
  settings: SpaceSettings | null,
): StatedStart | null {
  const reading = { ...pageReading({ timeZone: settings?.timeZone ?? 'UTC' }, settings), title };
  const document = readDocument(parseAdf(body), reading);
  const startedAt = startOf(document.timeline);
  const said = statedIncident(document.stated);
  const { degradedMinutes, resolveMinutes } = policyIncident(
    { ...said, circumstances: unknownCircumstances },
    document.timeline,
  );
  const saysNothing =
    startedAt === null && said.severity === 0 && said.services.length === 0 && said.impact.statement === '';
  return saysNothing ? null : { startedAt, ...said, degradedMinutes, resolveMinutes };
}
