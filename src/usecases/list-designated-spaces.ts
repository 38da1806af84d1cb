import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { DesignatedSpace } from '../contract/views';
import type { Ports } from '../ports/ports';

/** The designated spaces that the caller may see. */
export async function listDesignatedSpaces({
  records,
  confluence,
}: Pick<Ports, 'records' | 'confluence'>): Promise<Result<readonly DesignatedSpace[]>> {
  const settings = await records.queryDesignatedSpaces();
  const zones = new Map(settings.map(({ spaceId, timeZone }) => [spaceId, timeZone]));
  const spaces = await confluence.asCaller.spaces.findMany([...zones.keys()]);
  return succeed(
    spaces.map(({ spaceId, key, name }) => ({ spaceId, spaceKey: key, name, timeZone: zones.get(spaceId) ?? 'UTC' })),
  );
}
