import type { RuleSettings } from '../domain/rules/rule';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';

/** The rules as the space has set them that the page stands in now; none changed where nobody set up anything. */
export async function findRules(
  { records }: Pick<Ports, 'records'>,
  { spaceId }: Pick<Page, 'spaceId'>,
): Promise<RuleSettings> {
  return (await records.findSettings(spaceId))?.rules ?? {};
}
