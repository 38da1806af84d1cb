import type { SpaceSettings } from '../domain/space-settings';
import type { Ports } from '../ports/ports';

/** Others may save at the same moment; more often than this in a row is no accident. */
const mostAttempts = 4;

/**
 * Changes a part of a space's settings, whatever else is saved meanwhile.
 * @param change gives what is different; null when nothing is
 * @returns the settings as they are then; null where nobody set up anything, or when others kept saving
 */
export async function changeSettings(
  { records }: Pick<Ports, 'records'>,
  spaceId: string,
  change: (settings: SpaceSettings) => Partial<SpaceSettings> | null,
): Promise<SpaceSettings | null> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const before = await records.findSettings(spaceId);
    const different = before && change(before);
    if (before === null || different === null) return before;
    const value = { ...before, ...different, version: before.version + 1 };
    const changes = [{ kind: 'write-settings' as const, value, expectedVersion: before.version }];
    if ((await records.commit(changes)) === 'committed') return value;
  }
  return null;
}
