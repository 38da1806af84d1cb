import type { Key, KeyRange } from './key';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** One change of a write: a value stored under a key, or the key taken away. */
export type Change = { key: Key; value: Json } | { key: Key; remove: true };

export interface Entry {
  /** The encoded key, comparable with the bounds of a range. */
  key: Buffer;
  value: Json;
}

export interface RangeQuery extends KeyRange {
  reverse?: boolean;
  /** How many entries at most; all of them when absent. */
  limit?: number;
}

/**
 * An ordered key-value store. Invariants that every adapter keeps:
 * - `write` is atomic and, when it returns, seen by every later read; a durable adapter has it on disk by then.
 * - values are copies: changing what was read or written changes nothing stored.
 * - `range` answers in the order of the keys' bytes, `from` included, `to` not, in either direction, and sees one state
 *   of the store even when a write happens while it is walked.
 */
export interface OrderedStore {
  get(key: Key): Json | undefined;
  range(query: RangeQuery): Entry[];
  write(changes: readonly Change[]): void;
  close(): Promise<void>;
}
