import fc from 'fast-check';
import { refuseMessage } from '../../local/forge/slack-message';
import { toPayload } from '../../src/adapters/slack/block-kit';
import type { SlackMessage } from '../../src/ports/slack';

const message = (overrides: Partial<SlackMessage> = {}): SlackMessage => ({
  headline: 'Post-mortem notes published',
  lines: ['Checkout unavailable', '2 action items are open.'],
  link: { words: 'Open the page', address: 'https://site.example/wiki/spaces/PM/pages/1?a=1&b=2' },
  eventMark: 'a1b2',
  ...overrides,
});

test('headline, lines, link and event are blocks of their own; the text says the same for notifications', () => {
  expect(toPayload(message())).toEqual({
    text: 'Post-mortem notes published\nCheckout unavailable\n2 action items are open.',
    mrkdwn: false,
    unfurl_links: false,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: 'Post-mortem notes published', emoji: false } },
      {
        type: 'section',
        text: { type: 'plain_text', text: 'Checkout unavailable\n2 action items are open.', emoji: false },
      },
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          text: '<https://site.example/wiki/spaces/PM/pages/1?a=1&amp;b=2|Open the page>',
          verbatim: true,
        },
      },
      { type: 'context', elements: [{ type: 'plain_text', text: 'Event a1b2', emoji: false }] },
    ],
  });
});

test.each<[string, Partial<SlackMessage>, readonly string[]]>([
  ['no lines', { lines: [] }, ['header', 'section', 'context']],
  ['no link', { link: null }, ['header', 'section', 'context']],
  ['a path for an address', { link: { words: 'Open', address: '/wiki/pages/1' } }, ['header', 'section', 'context']],
  ['a script for one', { link: { words: 'Open', address: 'javascript:void 0' } }, ['header', 'section', 'context']],
  [
    'one that is too long',
    { link: { words: 'Open', address: `https://site.example/${'x'.repeat(3000)}` } },
    ['header', 'section', 'context'],
  ],
  ['no event', { eventMark: null }, ['header', 'section', 'section']],
])('with %s there is no block for it', (_what, overrides, types) => {
  expect(toPayload(message(overrides)).blocks.map(({ type }) => type)).toEqual(types);
});

test.each([
  ['<!channel> & <https://else.example|here>', '&lt;!channel&gt; &amp; &lt;https://else.example|here&gt;'],
  ['&lt;', '&amp;lt;'],
])('%s is said as it is written', (said, sent) => {
  const { text, blocks } = toPayload(message({ headline: said, lines: [], link: null }));
  expect([text, JSON.stringify(blocks[0])]).toEqual([sent, expect.stringContaining(sent)]);
});

test('an address ends where it ends, and the words of a link are words', () => {
  const link = { words: '*a* | b>', address: 'https://site.example/a|b>c' };
  expect(JSON.stringify(toPayload(message({ link })).blocks[2])).toContain(
    '<https://site.example/a%7Cb%3Ec| a    b&gt;>',
  );
});

test('whatever is said, Slack takes it, and no character is cut in two', () => {
  const words = fc.string({ unit: fc.constantFrom('a', '&', '<', '>', '😀', 'é'), minLength: 1, maxLength: 4000 });
  const messages = fc.record({
    headline: words,
    lines: fc.array(words, { maxLength: 3 }),
    link: fc.option(fc.record({ words, address: words.map((text) => `https://site.example/${text}`) }), { nil: null }),
    eventMark: fc.option(fc.constant('a1b2'), { nil: null }),
  });
  fc.assert(
    fc.property(messages, (each) => {
      const body = JSON.stringify(toPayload(each));
      expect(refuseMessage(body)).toBeUndefined();
      expect(body).not.toMatch(/\\ud[89ab]..(?!\\ud[c-f])|&(?!amp;|lt;|gt;)/u);
    }),
    { numRuns: 60 },
  );
});
