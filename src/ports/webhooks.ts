/** Addresses of incoming webhooks, kept as secrets: whoever has one can post to its channel. They never go to a browser. */
export interface Webhooks {
  /** The address that this space announces to; null when there is none. */
  find(spaceId: string): Promise<string | null>;
  keep(spaceId: string, address: string): Promise<void>;
  /** Nothing to forget is success. */
  forget(spaceId: string): Promise<void>;
}
