import type { RepeatDismissal } from '../domain/repeats/dismissal';

/** One post-mortem's page, and that of an earlier one that it looks like a repeat of. */
export interface RepeatPair {
  pageId: string;
  earlierId: string;
}

/** What was said about repeats of a page. Kept beside its record, which everyone on the page reads: the earlier pages may be hidden. */
export interface RepeatDismissals {
  /** By the id of the earlier page; those that nobody dismissed are left out. At most 25 ids. */
  find(pageId: string, earlierIds: readonly string[]): Promise<ReadonlyMap<string, RepeatDismissal>>;
  /** Those of the pairs that somebody dismissed; a request for each 25 of them, none for none. */
  findAmong(pairs: readonly RepeatPair[]): Promise<readonly RepeatPair[]>;
  write(pageId: string, earlierId: string, dismissal: RepeatDismissal): Promise<void>;
  remove(pageId: string, earlierId: string): Promise<void>;
}
