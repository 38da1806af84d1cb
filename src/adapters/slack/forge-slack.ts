import { fetch } from '@forge/api';
import type { Slack, SlackOutcome } from '../../ports/slack';

/** Statuses that Slack's documentation of incoming webhooks gives for a webhook or a channel that is gone or closed. */
const refusals: ReadonlySet<number> = new Set([400, 403, 404, 410]);
const tooMany = 429;

/** Through Forge's way out: `hooks.slack.com` stands in the manifest. */
export const forgeSlack: Slack = {
  async send(webhook, { text }) {
    try {
      const response = await fetch(webhook, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: withoutMarkup(text), mrkdwn: false, unfurl_links: false }),
      });
      return outcomeOf(response.status, response.headers.get('retry-after'));
    } catch {
      // What was thrown may name the address, which is a secret; whether Slack got the message nobody knows.
      return { kind: 'unknown' };
    }
  },
};

function outcomeOf(status: number, retryAfter: string | null): SlackOutcome {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (refusals.has(status)) return { kind: 'refused', status };
  if (status !== tooMany) return { kind: 'unknown' };
  const seconds = Number.parseInt(retryAfter ?? '', 10);
  return { kind: 'busy', retryAfterSeconds: Number.isFinite(seconds) && seconds >= 0 ? seconds : null };
}

/** The three characters that Slack reads as the begin of links, mentions and entities. */
function withoutMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
