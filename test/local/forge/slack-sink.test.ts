import { standingClock } from '../../../local/clock';
import { openEgress } from '../../../local/forge/egress';
import { createSlackSink, SLACK_HOST } from '../../../local/forge/slack-sink';
import type { SlackMessage } from '../../../local/forge/slack-sink';
import { sampleManifest } from '../support/sample-manifest';

const URL_OF_HOOK = `https://${SLACK_HOST}/services/T0/B0/sample`;
const body = JSON.stringify({ text: 'An outage is over' });

function send(backend: string[], request: { method?: string; body?: string } = {}) {
  const outbox: SlackMessage[] = [];
  const manifest = { ...sampleManifest, permissions: { external: { fetch: { backend } } } };
  const egress = openEgress(manifest);
  egress.register(SLACK_HOST, createSlackSink(standingClock('2026-01-05T09:00:00Z'), outbox));
  const post = () => egress.answer({ method: 'POST', url: URL_OF_HOOK, headers: {}, body, ...request }).status;
  return { outbox, post };
}

test('what is sent twice arrives twice', () => {
  const { outbox, post } = send([SLACK_HOST]);
  expect([post(), post()]).toEqual([200, 200]);
  const message = { at: '2026-01-05T09:00:00.000Z', path: '/services/T0/B0/sample', body };
  expect(outbox).toEqual([message, message]);
});

test.each([
  ['a server that the manifest does not list', [], {}, 403],
  ['another method', [SLACK_HOST], { method: 'GET' }, 400],
  ['no JSON', [SLACK_HOST], { body: 'text' }, 400],
  ['no object', [SLACK_HOST], { body: '[]' }, 400],
])('%s is refused, and nothing arrives', (_what, backend, request, status) => {
  const { outbox, post } = send(backend, request);
  expect([post(), outbox]).toEqual([status, []]);
});
