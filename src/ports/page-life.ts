import type { ActionItem } from '../domain/action-item';
import type { PostMortem } from '../domain/post-mortem';

/** A page that was copied from the page of a post-mortem. Whether it becomes one itself its editors say. */
export interface PageCopy {
  originPageId: string;
  /** Somebody said that it stays a page like any other. */
  staysPlain: boolean;
}

/** How far the daily sweep of a space has come. */
export interface Sweep {
  spaceId: string;
  /** `startedAt` of the last post-mortem that was looked at; null when the next sweep begins anew. */
  after: string | null;
  /** When Confluence said that the space was deleted; its admins can bring it back for a while. */
  deletedAt: string | null;
  /** What changed at this instant or later is settled by this round; null before the first. */
  changedSince: string | null;
  /** The same for the next round. */
  nextSince: string | null;
  /** The byline item, on pages that were there before it was: a whole round shows it, once. */
  byline: 'not-shown' | 'being-shown' | 'shown';
}

/** Nothing was looked at yet. */
export function beginningSweep(spaceId: string): Sweep {
  return { spaceId, after: null, deletedAt: null, changedSince: null, nextSince: null, byline: 'not-shown' };
}

/** Items that changed, in that order. */
export interface ChangedItems {
  items: readonly ActionItem[];
  /** Whether these are all. */
  isWhole: boolean;
}

/** What the app keeps of pages beside the records, and how records end. Safe to repeat, all of it. */
export interface PageLife {
  findCopy(pageId: string): Promise<PageCopy | null>;
  writeCopy(pageId: string, copy: PageCopy): Promise<void>;

  /** Of the space, that began at this instant or later, in that order. May lag behind. */
  postMortemsOf(spaceId: string, from: string | null, limit: number): Promise<readonly PostMortem[]>;
  /** Items of the space that changed at this instant or later, at most so many. May lag behind. */
  itemsChangedSince(spaceId: string, since: string, most: number): Promise<ChangedItems>;
  findSweep(spaceId: string): Promise<Sweep | null>;
  writeSweep(sweep: Sweep): Promise<void>;
  /** Of every space that was swept or had a page moved there. May lag behind. */
  sweeps(): Promise<readonly Sweep[]>;

  /** Erases what is stored about one page: items, facts, notes, history, and the record at last. */
  erasePage(postMortem: PostMortem): Promise<void>;
  /** Erases settings, follow-ups and levels of a space, and its sweep at last. */
  eraseSpace(spaceId: string): Promise<void>;
}
