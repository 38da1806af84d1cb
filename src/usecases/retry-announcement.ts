import type { AnnouncementRow } from '../contract/follow-up-views';
import type { Parsed } from '../contract/payloads';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { Announcement } from '../domain/announcement';
import { stateOfAnnouncement } from '../domain/announcement';
import { retryDelivery } from '../domain/delivery';
import type { Ports } from '../ports/ports';
import type { Space } from '../ports/spaces';
import { viewAnnouncements } from './list-announcements';
import { pushAnnouncements } from './push-announcements';

/**
 * Tries again to tell what was given up, for another day. What waits already, or was told since, stays as it is: safe to repeat.
 * @param sealedId as `listAnnouncements` gave it
 */
export async function retryAnnouncement(
  ports: Ports,
  { space, payload: { sealedId } }: { space: Space; payload: Parsed<'retryAnnouncement'> },
): Promise<Result<AnnouncementRow>> {
  const id = await ports.seals.open(sealedId);
  const found = id === null ? null : await ports.announcements.find(id);
  if (found?.spaceId !== space.spaceId) return fail('announcement-not-found', null);
  const waiting = await askAgain(ports, found);
  if (waiting === null) return fail('busy', { retryAfterSeconds: 1 });
  const [row] = await viewAnnouncements(ports, space, [waiting]);
  return row === undefined ? fail('announcement-not-found', null) : succeed(row);
}

/** Null when it is being changed right now. */
async function askAgain(ports: Ports, found: Announcement): Promise<Announcement | null> {
  if (stateOfAnnouncement(found) !== 'given-up') return found;
  const now = ports.clock();
  const { slack, comment } = found.deliveries;
  const deliveries = { slack: retryDelivery(slack, now), comment: retryDelivery(comment, now) };
  const waiting = { ...found, version: found.version + 1, deliveries };
  if ((await ports.announcements.write(waiting, found.version)) === 'conflict') return null;
  await pushAnnouncements(ports, [waiting.id]);
  return waiting;
}
