import type { AnnouncementChannel, Delivery } from './delivery';
import { announcementChannels, unwantedDelivery, waitingDelivery } from './delivery';

/** Product description section 8. */
export const announcementKinds = [
  'meeting-planned',
  'meeting-moved',
  'notes-published',
  'items-overdue',
  'follow-up-ready',
] as const;
export type AnnouncementKind = (typeof announcementKinds)[number];

/**
 * Something to tell, kept until it is told. Names the page and the kind only: what may be said of the page, and to whom, is
 * asked when it is sent, since it may be restricted by then.
 */
export interface Announcement {
  /** Made of what happened, so that the same event is never two. */
  id: string;
  version: number;
  kind: AnnouncementKind;
  /** The post-mortem's page; of `follow-up-ready` the follow-up's. */
  pageId: string;
  spaceId: string;
  /** What made it: version of the record, operation, day or period. */
  eventId: string;
  /** When it happened: instant, ISO 8601 UTC. */
  at: string;
  deliveries: Readonly<Record<AnnouncementChannel, Delivery>>;
}

/** Of a page's overdue items its standing reminder tells, and a follow-up page mentions its owners itself. */
const commentedKinds: ReadonlySet<AnnouncementKind> = new Set(['meeting-planned', 'meeting-moved', 'notes-published']);

/**
 * The announcement of one event, due at once.
 * @param eventId what made it: the same for each attempt to record it
 */
export function newAnnouncement(
  kind: AnnouncementKind,
  { pageId, spaceId, eventId, at }: { pageId: string; spaceId: string; eventId: string; at: string },
): Announcement {
  return {
    id: announcementId(kind, pageId, eventId),
    version: 1,
    kind,
    pageId,
    spaceId,
    eventId,
    at,
    deliveries: {
      slack: waitingDelivery(at),
      comment: commentedKinds.has(kind) ? waitingDelivery(at) : unwantedDelivery(at),
    },
  };
}

/** The same for each attempt to announce the same event. */
export function announcementId(kind: AnnouncementKind, pageId: string, eventId: string): string {
  return `${kind}:${pageId}:${eventId}`;
}

/** The next version of it, with one channel otherwise. */
export function withDelivery(
  announcement: Announcement,
  channel: AnnouncementChannel,
  delivery: Delivery,
): Announcement {
  const deliveries = { ...announcement.deliveries, [channel]: delivery };
  return { ...announcement, version: announcement.version + 1, deliveries };
}

/** Of the whole: open while one channel still waits, given up when none does and one was given up. */
export function stateOfAnnouncement({ deliveries }: Pick<Announcement, 'deliveries'>): 'open' | 'done' | 'given-up' {
  const states = announcementChannels.map((channel) => deliveries[channel].state);
  if (states.includes('waiting')) return 'open';
  return states.includes('given-up') ? 'given-up' : 'done';
}

/** When the first of the waiting channels is tried again; when it happened, if none waits. */
export function nextAttemptOf({ deliveries, at }: Pick<Announcement, 'deliveries' | 'at'>): string {
  const waiting = announcementChannels.map((channel) => deliveries[channel]).filter(({ state }) => state === 'waiting');
  return waiting.map(({ nextAttemptAt }) => nextAttemptAt).sort()[0] ?? at;
}
