export const announcementKinds = ['notes-published'] as const;
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
  pageId: string;
  spaceId: string;
  /** Instant, ISO 8601 UTC. */
  at: string;
  state: 'waiting' | 'sent' | 'given-up';
  attempts: number;
  nextAttemptAt: string;
}

/**
 * The announcement of one event, due at once.
 * @param eventId what made it: the same for each attempt to record it
 */
export function newAnnouncement(
  kind: AnnouncementKind,
  { pageId, spaceId, eventId, at }: { pageId: string; spaceId: string; eventId: string; at: string },
): Announcement {
  const id = announcementId(kind, pageId, eventId);
  return { id, version: 1, kind, pageId, spaceId, at, state: 'waiting', attempts: 0, nextAttemptAt: at };
}

/** The same for each attempt to announce the same event. */
export function announcementId(kind: AnnouncementKind, pageId: string, eventId: string): string {
  return `${kind}:${pageId}:${eventId}`;
}
