import type { UnappliedAnswer, UnappliedReason } from './follow-up';
import { mostUnapplied } from './follow-up';

/** What became of an answer. */
export interface SettledAnswer extends Omit<UnappliedAnswer, 'why'> {
  /** Null when all of it was done. */
  why: UnappliedReason | null;
  /** It said what the item is to be, not only something about it. */
  setsFields: boolean;
}

/**
 * The list of answers that were not done after one more: each person has at most one for an item, and what an item is to be is said
 * by whoever says it last and may.
 */
export function noteAnswer(unapplied: readonly UnappliedAnswer[], answer: SettledAnswer): readonly UnappliedAnswer[] {
  const { why, setsFields, pageId, itemId, byId, version } = answer;
  const settles = why === null && setsFields;
  const left = unapplied.filter(
    (one) => one.pageId !== pageId || one.itemId !== itemId || (one.byId !== byId && !settles),
  );
  const added = why === null ? [] : [{ pageId, itemId, why, version, byId }];
  return [...left, ...added].slice(-mostUnapplied);
}
