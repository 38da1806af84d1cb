import { doc, p, text } from '@atlaskit/adf-utils/builders';
import * as fc from 'fast-check';
import { bearsMark, findMarked, markedLink } from '../../src/domain/comment-mark';

const marks = fc.stringMatching(/^[A-Za-z0-9:._-]{1,60}$/u);

const marked = (mark: string, pageId = '123'): string =>
  JSON.stringify(doc(p(text('See the '), markedLink('action items', { pageId, mark }), text('.'))));

describe('the mark of a comment', () => {
  it('is found again, and no other is taken for it', () => {
    fc.assert(
      fc.property(marks, marks, (mark, other) => {
        expect(bearsMark(marked(mark), mark)).toBe(true);
        expect(bearsMark(marked(mark), other)).toBe(mark === other);
      }),
    );
  });

  it.each([
    [
      'an absolute address',
      {
        type: 'text',
        text: 'x',
        marks: [{ type: 'link', attrs: { href: 'https://a.example/wiki/x#app-comment-m:1' } }],
      },
      true,
    ],
    [
      'an encoded fragment',
      { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: '/wiki/x#app-comment-m%3A1' } }] },
      true,
    ],
    [
      'a card in the place of the link',
      { type: 'inlineCard', attrs: { url: 'https://a.example/wiki/x#app-comment-m:1' } },
      true,
    ],
    ['a fragment that cannot be decoded', { type: 'inlineCard', attrs: { url: '/wiki/x#app-comment-%zz' } }, false],
    ['words that look like it', { type: 'text', text: '#app-comment-m:1' }, false],
    ['a link without attributes', { type: 'text', text: 'x', marks: [{ type: 'link' }] }, false],
  ])('is read from %s: %#', (_why, inline, expected) => {
    const body = JSON.stringify({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [inline] }] });
    expect(bearsMark(body, 'm:1')).toBe(expected);
  });

  it('is that of the oldest comment, whoever quoted it later; damaged comments bear none', () => {
    const comments = [
      { id: 'quoted', body: marked('m') },
      { id: 'first', body: marked('m') },
      { id: 'damaged', body: '{' },
      { id: 'other', body: marked('n') },
    ];
    expect(findMarked(comments, 'm')?.id).toBe('first');
    expect(findMarked(comments, 'o')).toBeNull();
  });
});
