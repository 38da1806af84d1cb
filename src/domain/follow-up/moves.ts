import type { ActionItem } from '../action-item';
import { isCommitted, isOverdue, stageOf } from '../action-item';

/** What can happen to an item between two follow-up pages, in the order in which pages tell it. */
export const moveNames = ['closed', 'verified', 'added', 'slipped', 'redated'] as const;
export type MoveName = (typeof moveNames)[number];

/** From when moves are told: an instant, ISO 8601 in UTC, and its date in the space's zone. */
export interface MovesSince {
  since: string;
  sinceDate: string;
}

/**
 * What somebody did to an item at `since` or later: one item may have been committed to, given another date and done. Ideas that
 * come and go are nothing that a meeting follows.
 */
export function movesOf(item: ActionItem, { since }: Pick<MovesSince, 'since'>): readonly MoveName[] {
  return moveNames.filter((name) => holds[name]?.(item, since) ?? false);
}

const holds: Readonly<Partial<Record<MoveName, (item: ActionItem, since: string) => boolean>>> = {
  closed: ({ committedAt, finishedAt }, since) => committedAt !== null && isFrom(since, finishedAt),
  verified: ({ verification }, since) => isFrom(since, verification?.at ?? null),
  added: (item, since) => isCommitted(item) && isFrom(since, item.committedAt),
  redated: (item, since) =>
    isCommitted(item) &&
    item.formerDueDates.some(({ dueDate, changedAt }) => dueDate !== null && isFrom(since, changedAt)),
};

function isFrom(since: string, at: string | null): boolean {
  return at !== null && at >= since;
}

/**
 * Whether an item's date went by since then without anybody doing it: no change of the item tells that.
 * @param today calendar date `YYYY-MM-DD` in the space's zone
 */
export function hasSlipped(item: ActionItem, { sinceDate }: Pick<MovesSince, 'sinceDate'>, today: string): boolean {
  return isOverdue(item, today) && item.dueDate !== null && item.dueDate >= sinceDate;
}

/** Whether the walk over open items meets it: what a page has counted there it does not count again as moved. */
export function isStillOpen({ status }: Pick<ActionItem, 'status'>): boolean {
  return ['active', 'to_verify'].includes(stageOf(status));
}
