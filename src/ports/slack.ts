/** What is posted to a channel. Plain text: nothing in it is read as markup. */
export interface SlackMessage {
  text: string;
}

/**
 * What became of a message.
 * `refused`: Slack knows the webhook no more, or its channel is archived: trying again changes nothing.
 * `busy`: nothing was posted; try again later. `unknown`: nobody knows whether it was posted, so it may come twice when it is repeated.
 */
export type SlackOutcome =
  | { kind: 'sent' }
  | { kind: 'refused'; status: number }
  | { kind: 'busy'; retryAfterSeconds: number | null }
  | { kind: 'unknown' };

/** Slack's incoming webhooks. Never throws for what Slack or the way to it does. */
export interface Slack {
  /** @param webhook address of the webhook; a secret: it stands in no error and no log */
  send(webhook: string, message: SlackMessage): Promise<SlackOutcome>;
}
