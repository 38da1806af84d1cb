import { z } from 'zod';
import { anyJson } from '../../store/any-json';
import type { Clock } from '../../clock';
import type { Change, Json, OrderedStore } from '../../store/ordered-store';
import { indexKeys, rowKey } from './layout';
import type { Namespace } from './layout';

/** A stored value with what storage knows of it. Instants are milliseconds since 1970, UTC. */
export interface Row {
  key: string;
  value: Json;
  createdAt: number;
  updatedAt: number;
  expiresAt?: number | undefined;
}

const rowSchema: z.ZodType<Row> = z.object({
  key: z.string(),
  value: anyJson,
  createdAt: z.number(),
  updatedAt: z.number(),
  expiresAt: z.number().optional(),
});

export interface Rows {
  /** The row under a key, unless there is none or it has expired. */
  find(namespace: Namespace, key: string): Row | undefined;
  /** Reads a stored row again; undefined when it has expired. */
  read(stored: Json): Row | undefined;
  /** The changes that put a value under a key, its places in indexes included. */
  put(namespace: Namespace, key: string, value: Json, ttlMilliseconds?: number): Change[];
  /** The changes that take a key away. */
  remove(namespace: Namespace, key: string): Change[];
  write(changes: readonly Change[]): void;
}

/** A row as it is stored, expired or not. */
export const readRow = (stored: Json): Row => rowSchema.parse(stored);

/** Rows of Forge storage in an ordered store. */
export function openRows(store: OrderedStore, clock: Clock): Rows {
  const read = (stored: Json | undefined): Row | undefined => {
    if (stored === undefined) return undefined;
    const row = readRow(stored);
    return row.expiresAt !== undefined && row.expiresAt <= clock.now() ? undefined : row;
  };
  const stored = (namespace: Namespace, key: string) => store.get(rowKey(namespace, key));
  const leaveIndexes = (namespace: Namespace, key: string): Change[] => {
    const before = stored(namespace, key);
    if (namespace.kind !== 'entity' || before === undefined) return [];
    const places = indexKeys(namespace.entity, key, readRow(before).value);
    return places.map((each) => ({ key: each, remove: true }));
  };
  const enterIndexes = (namespace: Namespace, key: string, value: Json): Change[] =>
    namespace.kind === 'entity'
      ? indexKeys(namespace.entity, key, value).map((each) => ({ key: each, value: key }))
      : [];
  return {
    read,
    find: (namespace, key) => read(stored(namespace, key)),
    put(namespace, key, value, ttlMilliseconds) {
      const now = clock.now();
      const createdAt = read(stored(namespace, key))?.createdAt ?? now;
      const expiry = ttlMilliseconds === undefined ? {} : { expiresAt: now + ttlMilliseconds };
      const row: Json = { key, value, createdAt, updatedAt: now, ...expiry };
      return [
        ...leaveIndexes(namespace, key),
        { key: rowKey(namespace, key), value: row },
        ...enterIndexes(namespace, key, value),
      ];
    },
    remove: (namespace, key) => [...leaveIndexes(namespace, key), { key: rowKey(namespace, key), remove: true }],
    write: (changes) => store.write(changes),
  };
}
