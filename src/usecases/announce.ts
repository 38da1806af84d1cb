import type { Announcement } from '../domain/announcement';
import { nextAttemptOf, stateOfAnnouncement, withDelivery } from '../domain/announcement';
import type { AnnouncementChannel, Delivery, DeliveryEnding } from '../domain/delivery';
import { announcementChannels, claimDelivery, endDelivery, isDeliveryDue } from '../domain/delivery';
import { PlatformError } from '../ports/confluence';
import type { Ports } from '../ports/ports';
import { announceAsComment } from './announce-as-comment';
import { announceToSlack } from './announce-to-slack';
import { chanceOf } from './event-mark';
import { pushAnnouncements } from './push-announcements';

/** Forge keeps an event back no longer; what is tried later is found by the hourly tick. */
const longestDelaySeconds = 900;
/** What was sent and not noted would be sent again: noting it is tried a few times. */
const mostNotings = 4;

/** Tells one channel; the announcement is the app's until its lease ends. `attempts` counts this one. */
type Tell = (ports: Ports, announcement: Announcement, attempts: number) => Promise<DeliveryEnding>;

const tellers: Readonly<Record<AnnouncementChannel, Tell>> = {
  slack: announceToSlack,
  comment: announceAsComment,
};

/**
 * Tells what was recorded, to each channel that is due and not told yet. Each delivery is claimed before it is sent, so that two
 * who do this at once do not both send it; whoever dies at it leaves it to the next run, as something that may have arrived.
 */
export async function announce(ports: Ports, announcementId: string): Promise<void> {
  let current = await ports.announcements.find(announcementId);
  let hasTried = false;
  for (const channel of announcementChannels) {
    const claimed = current && (await claim(ports, current, channel));
    if (claimed === null) continue;
    hasTried = true;
    current = await tell(ports, claimed, channel);
  }
  // Only who tried: an event that came twice does not make two.
  if (hasTried && current !== null) await comeBack(ports, current);
}

/** Null when it is not due, or somebody else has it. */
async function claim(
  { announcements, clock }: Ports,
  announcement: Announcement,
  channel: AnnouncementChannel,
): Promise<Announcement | null> {
  const delivery = announcement.deliveries[channel];
  const now = clock();
  if (!isDeliveryDue(delivery, now)) return null;
  const claimed = withDelivery(announcement, channel, claimDelivery(delivery, now));
  return (await announcements.write(claimed, announcement.version)) === 'written' ? claimed : null;
}

/** Null when it was erased meanwhile. */
async function tell(ports: Ports, claimed: Announcement, channel: AnnouncementChannel): Promise<Announcement | null> {
  const delivery = claimed.deliveries[channel];
  const ending = await tryToTell(ports, claimed, channel);
  const ended = endDelivery(delivery, ending, ports.clock(), chanceOf(claimed.id, delivery.attempts));
  return noteEnding(ports, claimed, { channel, delivery, ended });
}

/** What fails before anything is sent is tried again. */
async function tryToTell(ports: Ports, claimed: Announcement, channel: AnnouncementChannel): Promise<DeliveryEnding> {
  try {
    return await tellers[channel](ports, claimed, claimed.deliveries[channel].attempts);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return { kind: 'later', problem: 'failed', askedMs: (error.retryAfterSeconds ?? 0) * 1000 };
  }
}

interface Ending {
  channel: AnnouncementChannel;
  /** As it was claimed. */
  delivery: Delivery;
  ended: Delivery;
}

/** The other channel may be told at the same time: then it is noted beside what that says. */
async function noteEnding(ports: Ports, claimed: Announcement, ending: Ending): Promise<Announcement | null> {
  let current: Announcement | null = claimed;
  for (let noting = 1; current !== null && isStillOurs(current, ending); noting += 1) {
    const noted: Announcement = withDelivery(current, ending.channel, ending.ended);
    const outcome = await writeUnless(noting === mostNotings, ports, noted, current.version);
    if (outcome === 'written') return noted;
    current = await ports.announcements.find(claimed.id);
  }
  return current;
}

/** @param isLast whether storage that does not answer is an error: before that it is asked once more */
async function writeUnless(
  isLast: boolean,
  { announcements }: Ports,
  noted: Announcement,
  expectedVersion: number,
): Promise<'written' | 'conflict'> {
  try {
    return await announcements.write(noted, expectedVersion);
  } catch (error) {
    if (isLast || !(error instanceof PlatformError)) throw error;
    return 'conflict';
  }
}

/** Neither noted already, as after a lost answer, nor taken over when the lease ended. */
function isStillOurs({ deliveries }: Announcement, { channel, delivery }: Ending): boolean {
  const { state, attempts, nextAttemptAt } = deliveries[channel];
  return state === 'waiting' && attempts === delivery.attempts && nextAttemptAt === delivery.nextAttemptAt;
}

async function comeBack(ports: Ports, announcement: Announcement): Promise<void> {
  if (stateOfAnnouncement(announcement) !== 'open') return;
  const waitMs = Date.parse(nextAttemptOf(announcement)) - ports.clock();
  const delaySeconds = Math.max(1, Math.ceil(waitMs / 1000));
  if (delaySeconds <= longestDelaySeconds) await pushAnnouncements(ports, [announcement.id], delaySeconds);
}
