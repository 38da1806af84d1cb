import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { SpaceSettingsView } from '../contract/views';
import type { Ports } from '../ports/ports';
import type { Space } from '../ports/spaces';
import { changeSettings } from './change-settings';
import { viewSettings } from './view-settings';

/** Remembers how far the admins of a space have come with setting it up: what they looked at, and whether the list is put away. */
export async function noteSetUp(
  ports: Ports,
  { space, payload }: { space: Space; payload: Parsed<'noteSetUp'> },
): Promise<Result<SpaceSettingsView>> {
  const { seen, isHidden } = payload;
  if ((await ports.records.findSettings(space.spaceId)) === null) return fail('space-not-designated', null);
  const settings = await changeSettings(ports, space.spaceId, ({ setUp }) => {
    const all = [...new Set([...setUp.seen, ...seen])];
    const isSame = all.length === setUp.seen.length && (isHidden ?? setUp.isHidden) === setUp.isHidden;
    return isSame ? null : { setUp: { seen: all, isHidden: isHidden ?? setUp.isHidden } };
  });
  return settings ? succeed(await viewSettings(ports, space, settings)) : fail('busy', { retryAfterSeconds: 1 });
}
