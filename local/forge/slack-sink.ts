import type { Clock } from '../clock';
import { toIso } from '../clock';
import type { EgressSink } from './egress';
import { refuseMessage } from './slack-message';

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

/** How Slack is: as it should be, too busy, without the webhook, down, or heard by nobody when it answers. */
export const SLACK_STATES = ['well', 'busy', 'gone', 'down', 'unheard'] as const;
export type SlackState = (typeof SLACK_STATES)[number];

/** Seconds that a busy Slack asks to be left alone for. */
const RETRY_AFTER = 60;

/** What each state answers instead of `ok`. Statuses and words: Slack's documentation of incoming webhooks and of its rate limits. */
const ANSWERS: Record<Exclude<SlackState, 'well'>, () => Response> = {
  busy: () => new Response('rate_limited', { status: 429, headers: { 'retry-after': String(RETRY_AFTER) } }),
  gone: () => new Response('no_service', { status: 404 }),
  down: () => new Response('server_error', { status: 503 }),
  unheard: () => new Response('server_error', { status: 500 }),
};
/** Where the message arrives though its sender is not told so. */
const ARRIVES: ReadonlySet<SlackState> = new Set(['well', 'unheard']);

/** The Slack of a site. */
export interface SlackStandIn {
  /** What arrived since the site was opened: what is sent twice is there twice. */
  messages: readonly SlackMessage[];
  state: SlackState;
}

/**
 * Stands in for Slack's incoming webhooks: writes down what arrives, as often as it arrives, when it is a message as Block Kit
 * has them. How Slack is can be changed at any time.
 */
export function createSlackStandIn(clock: Clock): SlackStandIn & { sink: EgressSink } {
  const messages: SlackMessage[] = [];
  const slack: SlackStandIn & { sink: EgressSink } = {
    messages,
    state: 'well',
    sink({ method, url, body }) {
      if (method !== 'POST') return new Response('invalid_method', { status: 400 });
      const refused = refuseMessage(body);
      if (refused !== undefined) return new Response(refused.text, { status: refused.status });
      const { state } = slack;
      if (ARRIVES.has(state)) messages.push({ at: toIso(clock.now()), path: new URL(url).pathname, body });
      return state === 'well' ? new Response('ok', { status: 200 }) : ANSWERS[state]();
    },
  };
  return slack;
}
