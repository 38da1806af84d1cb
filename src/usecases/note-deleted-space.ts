import { beginningSweep } from '../ports/page-life';
import type { Ports } from '../ports/ports';

const mostAttempts = 5;

/**
 * Confluence said that a space was deleted. Its follow-ups end at once; what is stored about its pages goes later (`sweepSpace`),
 * since an admin of the site can bring a space back out of the trash. A space that the app still sees was not deleted.
 */
export async function noteDeletedSpace(ports: Ports, spaceId: string): Promise<void> {
  const { life, clock, confluence } = ports;
  const [sweep, space] = await Promise.all([life.findSweep(spaceId), confluence.asApp.spaces.find(spaceId)]);
  if (space !== null || (sweep?.deletedAt ?? null) !== null) return;
  const isKnown = await stopFollowUps(ports, spaceId);
  if (sweep === null && !isKnown) return;
  const deletedAt = new Date(clock()).toISOString();
  await life.writeSweep({ ...(sweep ?? beginningSweep(spaceId)), deletedAt });
}

/** @returns whether the space has settings */
async function stopFollowUps({ records }: Ports, spaceId: string): Promise<boolean> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const settings = await records.findSettings(spaceId);
    if (settings?.designated !== true) return settings !== null;
    const value = { ...settings, designated: false, version: settings.version + 1 };
    const change = { kind: 'write-settings' as const, value, expectedVersion: settings.version };
    if ((await records.commit([change])) === 'committed') return true;
  }
  return true;
}
