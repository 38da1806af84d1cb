import { succeed, type Result } from '../../../../src/contract/result';
import type { SpaceSettingsView } from '../../../../src/contract/views';
import { ask } from '../shared/bridge/backend';
import { askConfluence } from '../shared/bridge/confluence';
import { listOf, shapeOf, textOf } from '../shared/bridge/shape';

/** A space that could be chosen. */
export interface ListedSpace {
  spaceId: string;
  name: string;
}

/** What the site's admin sees first. */
export interface SiteOverview {
  /** Settings of the spaces in which post-mortems are kept. */
  designated: readonly SpaceSettingsView[];
  /** Spaces that the reader may see. */
  spaces: readonly ListedSpace[];
}

/** Confluence gives so many at once; in a larger site, the settings of the space itself lead to the same form. */
const mostListed = 250;

/** Each space's settings are read by themselves: few are designated. */
export async function loadOverview(): Promise<Result<SiteOverview>> {
  const [listed, spaces] = await Promise.all([ask('listDesignatedSpaces', {}), listSpaces()]);
  if (!listed.ok) return listed;
  if (!spaces.ok) return spaces;
  const settings = await Promise.all(listed.value.map(({ spaceId }) => ask('loadSettings', { spaceId })));
  const failed = settings.find((result) => !result.ok);
  if (failed !== undefined && !failed.ok) return failed;
  return succeed({
    designated: settings.flatMap((result) => (result.ok ? [result.value] : [])),
    spaces: spaces.value,
  });
}

function listSpaces(): Promise<Result<ListedSpace[]>> {
  return askConfluence(`/wiki/api/v2/spaces?limit=${mostListed}`, (body) =>
    listOf(shapeOf(body)['results']).flatMap((space) => {
      const { id, name, key } = shapeOf(space);
      const spaceId = textOf(id);
      return spaceId === null ? [] : [{ spaceId, name: `${textOf(name) ?? ''} (${textOf(key) ?? ''})` }];
    }),
  );
}
