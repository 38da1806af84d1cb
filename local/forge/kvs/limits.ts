/**
 * Limits of Forge storage. Sources: "Storage limits" and "Key-Value Store" in the Forge platform reference, and the
 * request types of @forge/kvs 1.6.
 */
export const LIMITS = {
  /** Characters of a key. */
  keyLength: 500,
  /** Characters a key may have; not only spaces. */
  keyPattern: /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/,
  /** Bytes of a value written as JSON. */
  valueBytes: 240 * 1024,
  /** Objects and lists within one another. */
  valueDepth: 31,
  /** Results of a query when it names no limit, and the most it may name. */
  queryDefault: 10,
  queryMost: 100,
  /** Operations of a transaction; keys of a batch. */
  transactionOperations: 25,
  batchKeys: 25,
  /** Bytes of a whole transaction or batch. */
  requestBytes: 4 * 1024 * 1024,
  /** The longest life a value can be given: a year. */
  ttlMilliseconds: 365 * 24 * 60 * 60 * 1000,
  /** Whole numbers are 32-bit. */
  integerLeast: -2_147_483_648,
  integerMost: 2_147_483_647,
  /** Bytes of a text in an index's range, as in the sort keys of the database below Forge. */
  indexedTextBytes: 1024,
} as const;
