import type { RepeatDismissal } from '../domain/repeats/dismissal';

/** What was said about repeats of a page. Kept beside its record, which everyone on the page reads: the earlier pages may be hidden. */
export interface RepeatDismissals {
  /** By the id of the earlier page; those that nobody dismissed are left out. At most 25 ids. */
  find(pageId: string, earlierIds: readonly string[]): Promise<ReadonlyMap<string, RepeatDismissal>>;
  write(pageId: string, earlierId: string, dismissal: RepeatDismissal): Promise<void>;
  remove(pageId: string, earlierId: string): Promise<void>;
}
