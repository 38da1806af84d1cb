import type { PostMortemView } from '../contract/views';
import type { Ports } from '../ports/ports';
import type { Viewed } from './view-post-mortem';
import { viewPostMortem } from './view-post-mortem';

/** What this person sees of a post-mortem now; its items and the space's settings are read for it. */
export async function showPostMortem(
  { records, clock }: Pick<Ports, 'records' | 'clock'>,
  { page, postMortem, callerId }: Pick<Viewed, 'page' | 'postMortem' | 'callerId'>,
): Promise<PostMortemView> {
  const [actionItems, settings] = await Promise.all([
    records.findItems(page.pageId, postMortem.actionItemIds),
    records.findSettings(page.spaceId),
  ]);
  return viewPostMortem({ page, postMortem, actionItems, settings, callerId, now: clock() });
}
