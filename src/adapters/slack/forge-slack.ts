import { fetch } from '@forge/api';
import type { Slack, SlackOutcome } from '../../ports/slack';
import { toPayload } from './block-kit';

/** The only server that a webhook may be at; it stands in the manifest as well. */
const host = 'hooks.slack.com';

/** Slack refuses what is asked too early, and what is late, with these; every other 4xx it would refuse again. */
const tooMany = 429;
const timedOut = 408;

/** Through Forge's way out. */
export const forgeSlack: Slack = {
  async send(webhook, message) {
    if (!isAtSlack(webhook)) return { kind: 'refused', status: 0 };
    try {
      const response = await fetch(webhook, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(toPayload(message)),
      });
      return outcomeOf(response.status, response.headers.get('retry-after'));
    } catch {
      // What was thrown may name the address, which is a secret; whether Slack got the message nobody knows.
      return { kind: 'unknown', retryAfterSeconds: null };
    }
  },
};

function isAtSlack(webhook: string): boolean {
  if (!URL.canParse(webhook)) return false;
  const { protocol, host: at, username, password } = new URL(webhook);
  return protocol === 'https:' && at === host && username === '' && password === '';
}

function outcomeOf(status: number, retryAfter: string | null): SlackOutcome {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  const seconds = Number.parseInt(retryAfter ?? '', 10);
  const retryAfterSeconds = Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
  if (status === tooMany) return { kind: 'busy', retryAfterSeconds };
  if (status >= 400 && status < 500 && status !== timedOut) return { kind: 'refused', status };
  return { kind: 'unknown', retryAfterSeconds };
}
