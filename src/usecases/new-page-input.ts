import type { Parsed } from '../contract/payloads';
import type { NewPageInput } from '../domain/document/write/new-page';
import type { SpaceSettings } from '../domain/space-settings';
import type { Ports } from '../ports/ports';

/** What a new page is laid out with. The macro's local id is the operation's: that is how its page is recognised. */
export function newPageInput(
  { identity }: Pick<Ports, 'identity'>,
  { incident, operationId }: Pick<Parsed<'createPostMortem'>, 'incident' | 'operationId'>,
  { settings, originPath }: { settings: SpaceSettings | null; originPath?: string | undefined },
): NewPageInput {
  return {
    identity: identity(),
    macroLocalId: operationId,
    startedAt: incident.startedAt,
    timeZone: incident.timeZone,
    impactStatement: incident.impact.statement,
    ...(settings !== null && { headings: settings.headings }),
    ...(originPath !== undefined && { originPath }),
  };
}
