import type { Json } from '../../store/ordered-store';
import { LIMITS } from './limits';
import type { KvsReply } from './operation';
import { badRequest, KvsRefusal } from './refusal';

interface BatchItem {
  key: string;
  entityName?: string | undefined;
}

/** @throws KvsRefusal when a batch is empty or has too many keys or bytes. */
export function checkBatch(items: readonly BatchItem[]): void {
  if (items.length === 0 || items.length > LIMITS.batchKeys) {
    throw badRequest('INVALID_BATCH', `A batch has 1 to ${LIMITS.batchKeys} keys, not ${items.length}`);
  }
  if (Buffer.byteLength(JSON.stringify(items)) > LIMITS.requestBytes) {
    throw badRequest('MAX_SIZE', `A batch has at most ${LIMITS.requestBytes} bytes`);
  }
}

/** Does each item by itself: what is refused goes to `failedKeys`, the rest is done. */
export function answerEach<T extends BatchItem>(
  items: readonly T[],
  answer: (item: T) => { [name: string]: Json },
): KvsReply {
  const successfulKeys: Json[] = [];
  const failedKeys: Json[] = [];
  for (const item of items) {
    const name: { [name: string]: Json } =
      item.entityName === undefined ? { key: item.key } : { key: item.key, entityName: item.entityName };
    try {
      successfulKeys.push({ ...name, ...answer(item) });
    } catch (error) {
      if (!(error instanceof KvsRefusal)) throw error;
      failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
    }
  }
  return { status: 200, body: { successfulKeys, failedKeys } };
}
