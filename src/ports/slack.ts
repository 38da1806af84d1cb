/** What is posted to a channel. Plain text: nothing in it is read as markup. What is too long for Slack is cut. */
export interface SlackMessage {
  /** What happened, in a few words. */
  headline: string;
  /** More of it, one paragraph each; none is empty. */
  lines: readonly string[];
  /** Where to go on reading. */
  link: { words: string; address: string } | null;
  /** The same in each message about the same event: one that came twice is known by it. */
  eventMark: string | null;
}

/**
 * What became of a message.
 * `refused`: Slack knows the webhook no more, or its channel is archived: trying again changes nothing.
 * `busy`: nothing was posted; try again later. `unknown`: nobody knows whether it was posted, so it may come twice when it is repeated.
 * `retryAfterSeconds`: how long Slack asks to wait.
 */
export type SlackOutcome =
  | { kind: 'sent' }
  | { kind: 'refused'; status: number }
  | { kind: 'busy'; retryAfterSeconds: number | null }
  | { kind: 'unknown'; retryAfterSeconds: number | null };

/** Slack's incoming webhooks. Never throws for what Slack or the way to it does. */
export interface Slack {
  /** @param webhook address of the webhook; a secret: it stands in no error and no log */
  send(webhook: string, message: SlackMessage): Promise<SlackOutcome>;
}
