import type { KeyRange } from '../../store/key';
import type { Entry, Json, OrderedStore } from '../../store/ordered-store';
import { remainder } from './conditions';
import { LIMITS } from './limits';
import { badRequest } from './refusal';

/**
 * How many rows a page looks at: as many as asked for, or fewer where storage gives fewer.
 * @throws KvsRefusal when a query asks for fewer than one or more than the most results a page may have
 */
export function readLimit(limit: number | undefined, mostResults: number): number {
  const size = limit ?? LIMITS.queryDefault;
  if (!Number.isInteger(size) || size < 1 || size > LIMITS.queryMost) {
    throw badRequest('LIST_QUERY_LIMIT_EXCEEDED', `A query answers 1 to ${LIMITS.queryMost} results, not ${size}`);
  }
  return Math.min(size, mostResults);
}

function readCursor(cursor: string | undefined, stretch: KeyRange): Buffer | undefined {
  if (cursor === undefined) return undefined;
  const last = Buffer.from(cursor, 'base64url');
  if (last.compare(stretch.from) >= 0 && last.compare(stretch.to) < 0) return last;
  throw badRequest('INVALID_CURSOR', 'The cursor is not of this query');
}

export interface PageOfEntries {
  entries: Entry[];
  /** Where the next page begins; absent on the last one. */
  cursor: { cursor?: string };
}

/** One page of a stretch of the store: at most `limit` rows looked at, from where `cursor` left off. */
export function readPage(
  store: OrderedStore,
  stretch: KeyRange,
  page: { limit: number; cursor: string | undefined; reverse: boolean },
): PageOfEntries {
  const rest = remainder(stretch, readCursor(page.cursor, stretch), page.reverse);
  const found = store.range({ ...rest, reverse: page.reverse, limit: page.limit + 1 });
  const entries = found.slice(0, page.limit);
  const last = found.length > page.limit ? entries[entries.length - 1] : undefined;
  return { entries, cursor: last === undefined ? {} : { cursor: last.key.toString('base64url') } };
}

export const pageBody = (data: Json[], { cursor }: PageOfEntries): Json => ({ data, ...cursor });
