import type { PostMortem } from '../domain/post-mortem';

export type OperationKind = 'create-post-mortem' | 'import-post-mortem' | 'turn-into-post-mortem' | 'publish-notes';

/** What a person (or the schedule) set out to do that takes several steps. */
export interface Operation {
  operationId: string;
  version: number;
  kind: OperationKind;
  byId: string;
  /** SHA-256 of the request: the same id with another request is refused. */
  requestDigest: string;
  /** `abandoned`: nothing was begun on the page, or it could not be finished; a repeated request starts afresh. */
  state: 'open' | 'done' | 'abandoned';
  /** Known once the page is. */
  pageId: string | null;
  /** Titles under which the page is created, in the order in which they are tried; empty for a page that is there. */
  titles: readonly string[];
  /** The version of the page that this operation writes, stated before it is written. */
  pageVersion: number | null;
  /** The notes that it publishes; null when it publishes the page as it stands. */
  draftVersion: number | null;
  /** How often the sweep has looked at it. */
  attempts: number;
  startedAt: string;
  /** When the sweep looks at it again, should nobody finish it before. */
  nextAttemptAt: string;
  /**
   * The record that finishing writes; nothing beyond what the person was authorised to do. Without its page id while the page
   * is not known; null until it is clear what is to be written.
   */
  intended: PostMortem | null;
}

export interface Operations {
  find(operationId: string): Promise<Operation | null>;
  create(operation: Operation): Promise<'created' | 'exists'>;
  /** Overwrites; steps are idempotent, so the last writer wins. */
  write(operation: Operation): Promise<void>;
}
