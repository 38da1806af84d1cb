import type { DocNode } from '@atlaskit/adf-schema';
import type { Announcement } from '../domain/announcement';
import { announcementComment, concernedBy } from '../domain/announcement-words';
import { findMarked } from '../domain/comment-mark';
import type { DeliveryEnding } from '../domain/delivery';
import { PlatformError } from '../ports/confluence';
import type { Ports } from '../ports/ports';
import { eventMarkOf } from './event-mark';
import type { Announceable } from './what-to-announce';
import { whatToAnnounce } from './what-to-announce';

/** As many as `newestOf` gives. */
const mostComments = 100;
/** That of Confluence and that of Forge, at most. */
const clocksDifferMs = 10 * 60_000;

/**
 * Says it in a comment on the page that it is about, which is read by who reads the page. Never twice: after an attempt whose
 * end nobody knows the comment is looked for by its mark.
 * @param attempts this one counted
 * @throws PlatformError before anything was sent
 */
export async function announceAsComment(
  ports: Ports,
  announcement: Announcement,
  attempts: number,
): Promise<DeliveryEnding> {
  const settings = await ports.records.findSettings(announcement.spaceId);
  if (!settings?.announceInComments) return { kind: 'not-wanted' };
  // Before what is to be told now: it may be there, whatever came after.
  const known = attempts === 1 ? null : await lookForIt(ports, announcement);
  if (known !== null) return known;
  const announceable = await whatToAnnounce(ports, announcement, settings);
  if (announceable === null) return { kind: 'not-wanted' };
  const body = await compose(ports, announcement, announceable);
  return body === null ? { kind: 'not-wanted' } : create(ports, announcement, body);
}

/** Null when it is certain that the page does not have it. */
async function lookForIt({ confluence }: Ports, { id, pageId, at }: Announcement): Promise<DeliveryEnding | null> {
  const newest = await confluence.asApp.comments.newestOf(pageId);
  if (newest === null) return { kind: 'given-up', problem: 'not-seen' };
  if (findMarked(newest, eventMarkOf(id)) !== null) return { kind: 'sent' };
  const oldest = newest.at(-1);
  const isListed =
    newest.length < mostComments ||
    (oldest !== undefined && Date.parse(oldest.changedAt) < Date.parse(at) - clocksDifferMs);
  // Where so much was said since that the list does not go back to when it happened, it may be there.
  return isListed ? null : { kind: 'given-up', problem: 'unknown' };
}

/** Who left is not mentioned. */
async function compose(
  { confluence }: Ports,
  announcement: Announcement,
  { told, lines }: Announceable,
): Promise<DocNode | null> {
  if (told.of !== 'post-mortem') return null;
  const concerned = concernedBy(announcement.kind, told);
  const closed = await confluence.asApp.people.closedAmong(concerned);
  const personIds = concerned.filter((id) => !closed.has(id));
  return announcementComment(announcement, { lines, personIds, mark: eventMarkOf(announcement.id) });
}

async function create({ confluence }: Ports, { pageId }: Announcement, body: DocNode): Promise<DeliveryEnding> {
  try {
    const outcome = await confluence.asApp.comments.create(pageId, body);
    return outcome.kind === 'created' ? { kind: 'sent' } : { kind: 'given-up', problem: 'not-seen' };
  } catch (error) {
    if (error instanceof PlatformError) return endingOf(error);
    throw error;
  }
}

/** Right after the app was installed Confluence may answer 401 for minutes; other refusals stay what they are. */
function endingOf({ status, retryAfterSeconds }: PlatformError): DeliveryEnding {
  const askedMs = (retryAfterSeconds ?? 0) * 1000;
  if (status === 429) return { kind: 'later', problem: 'busy', askedMs };
  if (status === 401) return { kind: 'later', problem: 'failed', askedMs };
  const isRefusal = status !== null && status >= 400 && status < 500 && status !== 408;
  return isRefusal ? { kind: 'given-up', problem: 'refused' } : { kind: 'later', problem: 'unknown', askedMs };
}
