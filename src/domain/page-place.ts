import type { ActionItem } from './action-item';
import type { PageStatus, PostMortem } from './post-mortem';

/** Where a page is. */
export interface PagePlace {
  spaceId: string;
  status: PageStatus;
}

/** Where the record takes its page to be. */
export function recordedPlace({ spaceId, away }: Pick<PostMortem, 'spaceId' | 'away'>): PagePlace {
  return { spaceId, status: away?.to ?? 'current' };
}

export function isSamePlace(one: PagePlace, other: PagePlace): boolean {
  return one.spaceId === other.spaceId && one.status === other.status;
}

/**
 * The record of a page that was found there. Nothing that people wrote changes, so neither does `changedAt`.
 * @param at instant, ISO 8601 UTC
 */
export function placedRecord(postMortem: PostMortem, { spaceId, status }: PagePlace, at: string): PostMortem {
  const since = postMortem.away?.to === status ? postMortem.away.since : at;
  return {
    ...postMortem,
    spaceId,
    away: status === 'current' ? null : { to: status, since },
    version: postMortem.version + 1,
  };
}

/** The item as it is listed once its page is there; null when it is listed so already. */
export function placedItem(item: ActionItem, { spaceId, status }: PagePlace): ActionItem | null {
  const isAway = status !== 'current';
  if (item.spaceId === spaceId && (item.away ?? false) === isAway) return null;
  return { ...item, spaceId, away: isAway, version: item.version + 1 };
}
