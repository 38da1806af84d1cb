import { readMarkup } from '../../local/site/slack/mrkdwn';

const text = (words: string) => ({ kind: 'text', text: words });

test.each<[string, string, unknown]>([
  ['plain words', 'An outage', [text('An outage')]],
  ['escaped characters', 'a &lt;b&gt; &amp;amp; c', [text('a <b> &amp; c')]],
  [
    'a link with words',
    'See <https://site.example/x?a=1&amp;b=2|the *page*>.',
    [text('See '), { kind: 'link', href: 'https://site.example/x?a=1&b=2', text: 'the *page*' }, text('.')],
  ],
  [
    'a bare link',
    '<https://site.example>',
    [{ kind: 'link', href: 'https://site.example', text: 'https://site.example' }],
  ],
  ['everybody', '<!here>', [{ kind: 'mention', text: '@here' }]],
  ['somebody', '<@U1>', [{ kind: 'mention', text: '@U1' }]],
  ['bold', '*Due* now', [{ kind: 'bold', pieces: [text('Due')] }, text(' now')]],
  ['marks within marks', '*a _b_*', [{ kind: 'bold', pieces: [text('a '), { kind: 'italic', pieces: [text('b')] }] }]],
  ['code', '`a *b*`', [{ kind: 'code', text: 'a *b*' }]],
  ['marks within a word', 'snake_case_name 2*3*4', [text('snake_case_name 2*3*4')]],
  ['an escaped mention', '&lt;!channel&gt;', [text('<!channel>')]],
])('%s', (_what, written, shown) => {
  expect(readMarkup(written)).toEqual(shown);
});
