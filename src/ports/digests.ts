import type { Digest, DigestShelf } from '../domain/digest/digest';

export interface KeptDigest {
  digest: Digest;
  version: number;
}

/** One page of a list; `next` leads to the one after it. */
export interface DigestPage {
  digests: readonly Digest[];
  next: string | null;
}

interface DigestList {
  spaceId: string;
  /** `DigestPage.next` of the page before, of the same list. */
  after: string | null;
  limit: number;
}

export interface ShelfQuery extends DigestList {
  shelf: DigestShelf;
  /** Only those whose last move was on this date (`YYYY-MM-DD`) or later; null: all. */
  movedSince: string | null;
}

export interface StartQuery extends DigestList {
  /** Instants, ISO 8601 in UTC; both belong to it. */
  from: string;
  to: string;
}

export interface DecisionQuery extends DigestList {
  /** Instant, ISO 8601 in UTC. */
  since: string;
}

/** The digests of post-mortems. `find` reads what was written last; lists may lag behind. */
export interface Digests {
  find(pageId: string): Promise<KeptDigest | null>;
  /**
   * Writes it if neither the digest nor the record that it was counted from was written since.
   * @param expected the digest's version, null when there was none, and the record's
   */
  write(digest: Digest, expected: { version: number | null; recordVersion: number }): Promise<'written' | 'conflict'>;
  /** The one that moved last comes first. */
  queryShelf(query: ShelfQuery): Promise<DigestPage>;
  /** Those whose incident began in this stretch, the newest first; what was put away as well. */
  queryByStart(query: StartQuery): Promise<DigestPage>;
  /** Those that were published or waived at that instant or later, the last one first; what was put away as well. */
  queryDecided(query: DecisionQuery): Promise<DigestPage>;
}
