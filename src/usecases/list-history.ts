import { mostHistoryEntries } from '../contract/limits';
import type { Result } from '../contract/result';
import { succeed } from '../contract/result';
import type { HistoryEntry } from '../domain/post-mortem';
import type { Page } from '../ports/pages';
import type { Ports } from '../ports/ports';

/** What happened to the post-mortem of a page and to its items, newest first. */
export async function listHistory(
  { records }: Pick<Ports, 'records'>,
  { pageId }: Pick<Page, 'pageId'>,
): Promise<Result<readonly HistoryEntry[]>> {
  return succeed((await records.history(pageId)).toReversed().slice(0, mostHistoryEntries));
}
