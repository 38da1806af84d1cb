import type { AnnouncementKind } from '../domain/announcement';
import { newAnnouncement } from '../domain/announcement';
import type { FollowUp } from '../domain/follow-up/follow-up';
import type { PostMortem } from '../domain/post-mortem';
import type { Change } from '../ports/records';

type Announced = Extract<Change, { kind: 'add-announcement' }>;

/** What is to be told belongs into the transaction of what caused it. */
function toAnnounce(...event: Parameters<typeof newAnnouncement>): Announced {
  return { kind: 'add-announcement', value: newAnnouncement(...event) };
}

/** @param intended as it is published: its publication is set */
export function publicationToAnnounce({ pageId, spaceId, publication }: PostMortem): Announced {
  if (publication === null) throw new Error('What is not published cannot be announced');
  const { operationId: eventId, publishedAt: at } = publication;
  return toAnnounce('notes-published', { pageId, spaceId, eventId, at });
}

/** @param changed the record as the change makes it: of each of its versions there is one change */
export function changeToAnnounce(
  kind: Extract<AnnouncementKind, 'meeting-planned' | 'meeting-moved'>,
  { pageId, spaceId, version, changedAt: at }: PostMortem,
): Announced {
  return toAnnounce(kind, { pageId, spaceId, eventId: `v${version}`, at });
}

/**
 * For the transaction that makes the page of a period ready for the first time; then `pushAnnouncements` with its id.
 * @param at instant, ISO 8601 UTC
 */
export function followUpToAnnounce({ spaceId, periodKey }: FollowUp, pageId: string, at: string): Announced {
  return toAnnounce('follow-up-ready', { pageId, spaceId, eventId: periodKey, at });
}

/**
 * For the transaction that records that items of a page became overdue; then `pushAnnouncements` with its id.
 * @param day calendar date of the space: a page has one a day at most
 * @param at instant, ISO 8601 UTC
 */
export function overdueToAnnounce(page: Pick<PostMortem, 'pageId' | 'spaceId'>, day: string, at: string): Announced {
  return toAnnounce('items-overdue', { pageId: page.pageId, spaceId: page.spaceId, eventId: day, at });
}
