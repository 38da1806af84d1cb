import { mostHistoryEntries } from '../contract/limits';
import type { Result } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { HistoryEntry, PostMortem } from '../domain/post-mortem';
import type { Ports } from '../ports/ports';

/** What happened to one action item, newest first: who changed what from what to what, and why. */
export async function listItemHistory(
  { records }: Pick<Ports, 'records'>,
  { postMortem, itemId }: { postMortem: PostMortem; itemId: string },
): Promise<Result<readonly HistoryEntry[]>> {
  if (!postMortem.actionItemIds.includes(itemId)) return fail('item-not-found', null);
  const all = await records.history(postMortem.pageId);
  const told = all.filter(({ change }) => 'itemId' in change && change.itemId === itemId);
  return succeed(told.toReversed().slice(0, mostHistoryEntries));
}
