import type { Clock } from '../clock';
import { toIso } from '../clock';
import type { EgressSink } from './egress';

/** Where Slack's incoming webhooks are. */
export const SLACK_HOST = 'hooks.slack.com';

/** A message as it arrived. */
export interface SlackMessage {
  /** ISO 8601. */
  at: string;
  /** The webhook's path, which is a secret on a real Slack: that of a sample site names nothing. */
  path: string;
  /** The body as it was sent. */
  body: string;
}

/**
 * Stands in for Slack's incoming webhooks: writes down what arrives, as often as it arrives. Answers as Slack's
 * documentation of incoming webhooks says.
 */
export function createSlackSink(clock: Clock, outbox: SlackMessage[]): EgressSink {
  return ({ method, url, body }) => {
    if (method !== 'POST') return new Response('invalid_method', { status: 400 });
    if (!isMessage(body)) return new Response('invalid_payload', { status: 400 });
    outbox.push({ at: toIso(clock.now()), path: new URL(url).pathname, body });
    return new Response('ok', { status: 200 });
  };
}

function isMessage(body: string): boolean {
  try {
    const message: unknown = JSON.parse(body);
    return typeof message === 'object' && message !== null && !Array.isArray(message);
  } catch {
    // Slack answers what is no JSON as it answers what is no message.
    return false;
  }
}
