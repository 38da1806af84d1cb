import type { LimitTable } from '../../limits/limit';
import { valuesOf } from '../../limits/limit';

const KVS = 'Forge: Key-Value Store limits';
const ENTITIES = 'Forge: Custom Entity Store limits';
const TYPES = 'request types of @forge/kvs 1.6';

/** Limits of Forge storage, for one installation. */
export const STORAGE_LIMITS = {
  keyLength: { value: 500, unit: 'characters', of: 'a key', beyond: '400 `KEY_TOO_LONG`', source: KVS },
  keyPattern: {
    value: /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/,
    unit: 'pattern',
    of: 'what a key is made of',
    beyond: '400 `INVALID_KEY`',
    source: KVS,
  },
  valueBytes: { value: 240 * 1024, unit: 'bytes', of: 'a value as JSON', beyond: '400 `MAX_SIZE`', source: KVS },
  valueDepth: {
    value: 31,
    unit: 'levels',
    of: 'objects and lists within one another',
    beyond: '400 `MAX_DEPTH`',
    source: KVS,
  },
  queryDefault: { value: 10, unit: 'results', of: 'a query that names no limit', beyond: 'a cursor', source: TYPES },
  queryMost: {
    value: 100,
    unit: 'results',
    of: 'a page of a query',
    beyond: '400 `LIST_QUERY_LIMIT_EXCEEDED`',
    source: TYPES,
  },
  transactionOperations: {
    value: 25,
    unit: 'operations',
    of: 'a transaction, each key once',
    beyond: '400 `INVALID_TRANSACTION`',
    source: KVS,
  },
  batchKeys: { value: 25, unit: 'operations', of: 'a batch', beyond: '400 `INVALID_BATCH`', source: KVS },
  requestBytes: {
    value: 4 * 1024 * 1024,
    unit: 'bytes',
    of: 'a transaction or batch',
    beyond: '400 `MAX_SIZE`',
    source: KVS,
  },
  ttlMilliseconds: {
    value: 365 * 24 * 60 * 60 * 1000,
    unit: 'milliseconds',
    of: 'the life of a value with a TTL',
    beyond: '400 `INVALID_TTL`',
    source: KVS,
  },
  integerLeast: {
    value: -2_147_483_648,
    unit: 'value',
    of: 'the least integer attribute',
    beyond: '400 `INVALID_ENTITY_VALUE`',
    source: ENTITIES,
  },
  integerMost: {
    value: 2_147_483_647,
    unit: 'value',
    of: 'the greatest integer attribute',
    beyond: '400 `INVALID_ENTITY_VALUE`',
    source: ENTITIES,
  },
  indexedTextBytes: {
    value: 1024,
    unit: 'bytes',
    of: "a text in an index's range",
    beyond: '400 `INVALID_ENTITY_VALUE`',
    source: 'sort keys of the database below Forge (not confirmed)',
  },
  entities: { value: 20, unit: 'entities', of: 'the manifest', beyond: 'the site does not start', source: ENTITIES },
  indexes: { value: 7, unit: 'indexes', of: 'an entity', beyond: 'the site does not start', source: ENTITIES },
  attributes: { value: 50, unit: 'attributes', of: 'an entity', beyond: 'the site does not start', source: ENTITIES },
  rangeAttributes: {
    value: 1,
    unit: 'attributes',
    of: "an index's range",
    beyond: 'the site does not start',
    source: ENTITIES,
  },
  requestsPerSecond: {
    value: 1000,
    unit: 'requests',
    of: 'storage in a second',
    beyond: '429 `RATE_LIMIT_EXCEEDED` without Retry-After',
    source: KVS,
  },
  readUnitsPerMinute: {
    value: 4000,
    unit: 'units',
    of: 'reading in a minute',
    beyond: '429 `RATE_LIMIT_EXCEEDED` without Retry-After',
    source: KVS,
  },
  writeUnitsPerMinute: {
    value: 4000,
    unit: 'units',
    of: 'writing in a minute',
    beyond: '429 `RATE_LIMIT_EXCEEDED` without Retry-After',
    source: KVS,
  },
  unitBytes: {
    value: 10 * 1024,
    unit: 'bytes',
    of: 'a unit of reading or writing, at least one for each key',
    beyond: 'another unit',
    source: KVS,
  },
} as const satisfies LimitTable;

export const LIMITS = valuesOf(STORAGE_LIMITS);
