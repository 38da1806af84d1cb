import { standingClock } from '../../../local/clock';
import { openEgress } from '../../../local/forge/egress';
import { createSlackStandIn, SLACK_HOST } from '../../../local/forge/slack-sink';
import type { SlackState } from '../../../local/forge/slack-sink';
import { sampleManifest } from '../support/sample-manifest';

const URL_OF_HOOK = `https://${SLACK_HOST}/services/T0/B0/sample`;
const words = { type: 'plain_text', text: 'Words' };
const marked = { type: 'mrkdwn', text: '*Words*' };
const button = { type: 'button', text: words, url: 'https://site.example/wiki' };
const body = JSON.stringify({ text: 'An outage is over' });

function send(backend: string[], request: { method?: string; body?: string } = {}) {
  const slack = createSlackStandIn(standingClock('2026-01-05T09:00:00Z'));
  const manifest = { ...sampleManifest, permissions: { external: { fetch: { backend } } } };
  const egress = openEgress(manifest);
  egress.register(SLACK_HOST, slack.sink);
  const post = () => egress.answer({ method: 'POST', url: URL_OF_HOOK, headers: {}, body, ...request });
  return { slack, outbox: slack.messages, answer: post, post: () => post().status };
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

test.each<[string, unknown, number, string]>([
  [
    'every block',
    ['header', 'divider'].map((type) => (type === 'header' ? { type, text: words } : { type })),
    200,
    'ok',
  ],
  ['a section with fields and a button', [{ type: 'section', fields: [marked], accessory: button }], 200, 'ok'],
  ['a context', [{ type: 'context', elements: [marked, words] }], 200, 'ok'],
  ['buttons', [{ type: 'actions', elements: [button] }], 200, 'ok'],
  ['no block and no text', [], 400, 'no_text'],
  ['a header with markup', [{ type: 'header', text: marked }], 400, 'invalid_blocks'],
  ['a section that says nothing', [{ type: 'section' }], 400, 'invalid_blocks'],
  ['a long header', [{ type: 'header', text: { ...words, text: 'x'.repeat(151) } }], 400, 'invalid_blocks'],
  ['an empty text', [{ type: 'section', text: { ...marked, text: '' } }], 400, 'invalid_blocks'],
  ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' })), 400, 'invalid_blocks'],
  ['a block that is not modelled', [{ type: 'video' }], 501, 'The local host does not model blocks of the type video'],
])('of a message with %s', async (_what, blocks, status, answer) => {
  const { response } = send([SLACK_HOST], { body: JSON.stringify({ blocks }) }).answer();
  expect([response.status, await response.text()]).toEqual([status, answer]);
});

test.each<[SlackState, number, string | null, number]>([
  ['busy', 429, '60', 0],
  ['gone', 404, null, 0],
  ['down', 503, null, 0],
  ['unheard', 500, null, 1],
])('Slack that is %s answers %i', (state, status, retryAfter, arrived) => {
  const { slack, answer, post } = send([SLACK_HOST]);
  slack.state = state;
  const { response } = answer();
  expect([response.status, response.headers.get('retry-after'), slack.messages.length]).toEqual([
    status,
    retryAfter,
    arrived,
  ]);
  slack.state = 'well';
  expect(post()).toBe(200);
});
