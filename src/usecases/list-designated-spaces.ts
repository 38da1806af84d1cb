import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { DesignatedSpace } from '../contract/views';
import { spacePolicyOf } from '../domain/policy/space-policy';
import type { SpaceSettings } from '../domain/space-settings';
import type { Ports } from '../ports/ports';
import type { Space } from '../ports/spaces';

/** The designated spaces that the caller may see. */
export async function listDesignatedSpaces({
  records,
  confluence,
}: Pick<Ports, 'records' | 'confluence'>): Promise<Result<readonly DesignatedSpace[]>> {
  const settings = await records.queryDesignatedSpaces();
  const chosen = new Map(settings.map((one) => [one.spaceId, one]));
  const spaces = await confluence.asCaller.spaces.findMany([...chosen.keys()]);
  return succeed(
    spaces.flatMap((space) => {
      const found = chosen.get(space.spaceId);
      return found === undefined ? [] : [viewDesignatedSpace(space, found)];
    }),
  );
}

/** A designated space as forms show it. */
export function viewDesignatedSpace(
  space: Pick<Space, 'spaceId' | 'key' | 'name'>,
  settings: SpaceSettings,
): DesignatedSpace {
  const { timeZone } = settings;
  return {
    spaceId: space.spaceId,
    spaceKey: space.key,
    name: space.name,
    timeZone,
    spacePolicy: spacePolicyOf(settings, timeZone),
  };
}
