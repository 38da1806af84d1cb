import type { ActionItem } from './action-item';
import { stageOf } from './action-item';
import type { PostMortemStatus } from './post-mortem';

/**
 * What a published post-mortem comes to by itself: closed once each action item that was committed to is verified or dropped,
 * published again when one is not any more. One without such items stays published, since they may still come; other states
 * change by what people do.
 */
export function settledStatus(
  status: PostMortemStatus,
  items: readonly Pick<ActionItem, 'status'>[],
): PostMortemStatus {
  if (status !== 'published' && status !== 'closed') return status;
  const stages = items.map((item) => stageOf(item.status)).filter((stage) => stage !== 'idea');
  return stages.length > 0 && stages.every((stage) => stage === 'settled') ? 'closed' : 'published';
}

/** States from which a person takes the notes up again. */
export function mayReopen(status: PostMortemStatus): boolean {
  return status === 'published' || status === 'closed';
}

/** The review begins when the meeting was held; later states stay. */
export function reviewedStatus(status: PostMortemStatus): PostMortemStatus {
  return status === 'draft' ? 'in_review' : status;
}
