import { z } from 'zod';
import { LIMITS } from '../forge/kvs/limits';

/** Units of reading and writing that a request of storage takes. */
export interface StorageUnits {
  readUnits: number;
  writeUnits: number;
}

/** At least one for each key, one more for each 10 KB begun. */
export const unitsFor = (value: unknown): number => {
  const bytes = value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
  return Math.max(1, Math.ceil(bytes / LIMITS.unitBytes));
};

const sumOf = (values: readonly unknown[]): number => values.reduce<number>((sum, value) => sum + unitsFor(value), 0);

const valued = z.object({ value: z.unknown().optional() });
const manyValued = z.array(valued).catch([]);
const transaction = z
  .object({
    set: z.array(valued).optional(),
    delete: z.array(z.unknown()).optional(),
    check: z.array(z.unknown()).optional(),
  })
  .catch({});
const found = z.object({ successfulKeys: z.array(valued), failedKeys: z.array(z.unknown()) });

const reads = (readUnits: number): StorageUnits => ({ readUnits, writeUnits: 0 });
const writes = (writeUnits: number): StorageUnits => ({ readUnits: 0, writeUnits });
const valueOf = (body: unknown): unknown => valued.catch({}).parse(body).value;
const many = (body: unknown): unknown[] => manyValued.parse(body).map(({ value }) => value);

type Count = (asked: unknown, answered: unknown) => StorageUnits;

const COUNTS: Readonly<Record<string, Count>> = {
  get: (_asked, answered) => reads(unitsFor(valueOf(answered))),
  set: (asked) => writes(unitsFor(valueOf(asked))),
  delete: () => writes(1),
  // A page of a query is read as a whole.
  query: (_asked, answered) => reads(unitsFor(answered)),
  'batch/get': (asked, answered) => {
    const answer = found.safeParse(answered);
    if (!answer.success) return reads(many(asked).length);
    return reads(sumOf(answer.data.successfulKeys.map(({ value }) => value)) + answer.data.failedKeys.length);
  },
  'batch/set': (asked) => writes(sumOf(many(asked))),
  'batch/delete': (asked) => writes(many(asked).length),
  transaction: (asked) => {
    const parts = transaction.parse(asked);
    const set = (parts.set ?? []).map(({ value }) => value);
    return { readUnits: parts.check?.length ?? 0, writeUnits: sumOf(set) + (parts.delete?.length ?? 0) };
  },
};

/** What Forge calls secrets and entities costs as plain keys do. */
const nameOf = (path: string): string => path.replace('/api/v1/', '').replace(/^(?:secret|entity)\//u, '');

/**
 * Units of one request, from what was asked and answered. Whether Forge counts conditions of a transaction as reading, and
 * requests that it refuses, is not documented: checks count one each, refused requests count as if they were done.
 */
export function storageUnits(path: string, asked: unknown, answered: unknown): StorageUnits {
  return COUNTS[nameOf(path)]?.(asked, answered) ?? { readUnits: 0, writeUnits: 0 };
}
