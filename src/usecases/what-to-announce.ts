import type { Announcement } from '../domain/announcement';
import type { Told } from '../domain/announcement-words';
import { announcementLines } from '../domain/announcement-words';
import { dateIn } from '../domain/schedule/period';
import type { SpaceSettings } from '../domain/space-settings';
import type { Ports } from '../ports/ports';

/** What an announcement is about, and one sentence for each line. */
export interface Announceable {
  told: Told;
  lines: readonly string[];
}

/**
 * What is to be told now, whatever it was when it was recorded.
 * @returns null when that is nothing any more: the record is gone, its page was put away, the meeting was postponed
 */
export async function whatToAnnounce(
  ports: Ports,
  announcement: Announcement,
  settings: SpaceSettings,
): Promise<Announceable | null> {
  const told = await findTold(ports, announcement, settings);
  const lines = told && announcementLines(announcement.kind, told);
  return told && lines && { told, lines };
}

async function findTold(
  { records, clock }: Ports,
  { kind, pageId, spaceId, eventId }: Announcement,
  { timeZone }: SpaceSettings,
): Promise<Told | null> {
  if (kind === 'follow-up-ready') return { of: 'follow-up', followUp: await records.findFollowUp(spaceId, eventId) };
  const postMortem = await records.findPostMortem(pageId);
  if (postMortem === null || postMortem.away !== null) return null;
  const items = await records.findItems(pageId, postMortem.actionItemIds);
  return { of: 'post-mortem', postMortem, items, today: dateIn(timeZone, clock()) };
}
