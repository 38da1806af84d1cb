/** Product description section 8. */
export const announcementKinds = [
  'meeting-planned',
  'meeting-moved',
  'notes-published',
  'items-overdue',
  'follow-up-ready',
] as const;
export type AnnouncementKind = (typeof announcementKinds)[number];

/** Where something is announced. */
export const announcementChannels = ['slack', 'comment'] as const;
export type AnnouncementChannel = (typeof announcementChannels)[number];

/**
 * How telling one channel stands. `not-wanted`: the space announces nothing there, or nothing is to be said there.
 * `given-up`: a day of attempts, or an answer that another attempt does not change.
 */
export interface Delivery {
  state: 'waiting' | 'sent' | 'given-up' | 'not-wanted';
  attempts: number;
  /** When it is tried again, ISO 8601 UTC. */
  nextAttemptAt: string;
  /** What went wrong the last time; null before that. `unknown`: it may have arrived. */
  problem: DeliveryProblem | null;
}
export const deliveryProblems = ['refused', 'busy', 'unknown', 'not-seen', 'failed'] as const;
export type DeliveryProblem = (typeof deliveryProblems)[number];

/**
 * Something to tell, kept until it is told. Names the page and the kind only: what may be said of the page, and to whom, is
 * asked when it is sent, since it may be restricted by then.
 */
export interface Announcement {
  /** Made of what happened, so that the same event is never two. Told to each channel with it. */
  id: string;
  version: number;
  kind: AnnouncementKind;
  /** The post-mortem's page; of `follow-up-ready` the follow-up's. */
  pageId: string;
  spaceId: string;
  /** When it happened: instant, ISO 8601 UTC. */
  at: string;
  deliveries: Readonly<Record<AnnouncementChannel, Delivery>>;
}

/**
 * The announcement of one event, due at once.
 * @param eventId what made it: the same for each attempt to record it
 */
export function newAnnouncement(
  kind: AnnouncementKind,
  { pageId, spaceId, eventId, at }: { pageId: string; spaceId: string; eventId: string; at: string },
): Announcement {
  const waiting: Delivery = { state: 'waiting', attempts: 0, nextAttemptAt: at, problem: null };
  return {
    id: announcementId(kind, pageId, eventId),
    version: 1,
    kind,
    pageId,
    spaceId,
    at,
    deliveries: { slack: waiting, comment: waiting },
  };
}

/** The same for each attempt to announce the same event. */
export function announcementId(kind: AnnouncementKind, pageId: string, eventId: string): string {
  return `${kind}:${pageId}:${eventId}`;
}

/** Of the whole: waiting while one channel still waits, given up when none does and one was given up. */
export function stateOfAnnouncement({ deliveries }: Pick<Announcement, 'deliveries'>): 'waiting' | 'sent' | 'given-up' {
  const states = announcementChannels.map((channel) => deliveries[channel].state);
  if (states.includes('waiting')) return 'waiting';
  return states.includes('given-up') ? 'given-up' : 'sent';
}

/** When the first of the waiting channels is tried again; when it happened, if none waits. */
export function nextAttemptOf({ deliveries, at }: Pick<Announcement, 'deliveries' | 'at'>): string {
  const waiting = announcementChannels.map((channel) => deliveries[channel]).filter(({ state }) => state === 'waiting');
  return waiting.map(({ nextAttemptAt }) => nextAttemptAt).sort()[0] ?? at;
}
