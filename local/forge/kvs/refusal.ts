/** A request that storage answers with an error: the code and sentence that `@forge/kvs` throws as ForgeKvsAPIError. */
export class KvsRefusal extends Error {
  override readonly name = 'KvsRefusal';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const badRequest = (code: string, message: string): KvsRefusal => new KvsRefusal(400, code, message);
export const keyNotFound = (key: string): KvsRefusal =>
  new KvsRefusal(404, 'KEY_NOT_FOUND', `There is nothing under the key ${key}`);
