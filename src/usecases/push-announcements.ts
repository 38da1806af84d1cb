import { PlatformError } from '../ports/confluence';
import type { Ports } from '../ports/ports';

/**
 * Has recorded announcements told now. Best effort: what the queue does not take waits for the hourly tick, and what caused it is
 * done all the same.
 * @param delaySeconds when they are to be told, at most 900; at once where left out
 */
export async function pushAnnouncements(
  { workQueue, log }: Pick<Ports, 'workQueue' | 'log'>,
  announcementIds: readonly string[],
  delaySeconds?: number,
): Promise<void> {
  if (announcementIds.length === 0) return;
  const work = announcementIds.map((announcementId) => ({ kind: 'announce' as const, announcementId }));
  try {
    await workQueue.push(work, delaySeconds);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    log(`announcements wait for the next tick: ${error.message}`);
  }
}
