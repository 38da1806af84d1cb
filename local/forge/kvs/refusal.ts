/** Everything that storage may answer instead, beside being too busy. */
export const KVS_ERROR_CODES = [
  'CONDITIONAL_CHECK_FAILED',
  'ENTITY_NOT_FOUND',
  'INDEX_NOT_FOUND',
  'INVALID_BATCH',
  'INVALID_CONDITION',
  'INVALID_CURSOR',
  'INVALID_ENTITY_VALUE',
  'INVALID_KEY',
  'INVALID_PARTITION',
  'INVALID_REQUEST',
  'INVALID_TRANSACTION',
  'INVALID_TTL',
  'INVALID_VALUE',
  'KEY_CONFLICT',
  'KEY_NOT_FOUND',
  'KEY_TOO_LONG',
  'KEY_TOO_SHORT',
  'LIST_QUERY_LIMIT_EXCEEDED',
  'MAX_DEPTH',
  'MAX_SIZE',
] as const;
export type KvsErrorCode = (typeof KVS_ERROR_CODES)[number];

/** A request that storage answers with an error: the code and sentence that `@forge/kvs` throws as ForgeKvsAPIError. */
export class KvsRefusal extends Error {
  override readonly name = 'KvsRefusal';
  constructor(
    readonly status: number,
    readonly code: KvsErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const badRequest = (code: KvsErrorCode, message: string): KvsRefusal => new KvsRefusal(400, code, message);
export const keyNotFound = (key: string): KvsRefusal =>
  new KvsRefusal(404, 'KEY_NOT_FOUND', `There is nothing under the key ${key}`);
