import type { Result, SlackProblem } from '../contract/result';
import { fail, succeed } from '../contract/result';
import type { Ports } from '../ports/ports';
import type { SlackOutcome } from '../ports/slack';
import type { Space } from '../ports/spaces';

/** Posts one message to the channel that the space announces to, so that an admin sees that it arrives. */
export async function sendSlackTest(ports: Ports, { space }: { space: Space }): Promise<Result<null>> {
  const { spaceId, name } = space;
  const [settings, webhook] = await Promise.all([ports.records.findSettings(spaceId), ports.webhooks.find(spaceId)]);
  if (!settings?.slack || webhook === null) return fail('slack-failed', { problem: 'none' });
  const line = `Post-mortems of the space “${name}” will be announced here. This is a test; there is nothing to do.`;
  const message = { headline: 'Post-mortems', lines: [line], link: null, eventMark: null };
  const outcome = await ports.slack.send(webhook, message);
  return outcome.kind === 'sent' ? succeed(null) : fail('slack-failed', { problem: problems[outcome.kind] });
}

const problems: Readonly<Record<Exclude<SlackOutcome['kind'], 'sent'>, SlackProblem>> = {
  refused: 'refused',
  busy: 'busy',
  unknown: 'unknown',
};
