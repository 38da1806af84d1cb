import fc from 'fast-check';
import type { AdfNode } from '../../../src/domain/document/adf-node';
import { childrenOf, documentOf } from '../../../src/domain/document/adf-node';
import { sameMeaning } from '../../../src/domain/document/compare';
import { arbitraryPage } from '../../support/arbitrary-pages';
import { h, linkTo, ol, p, page, table, text, ul } from '../../support/adf-builders';

const comment = { type: 'annotation', attrs: { id: 'c-1', annotationType: 'inlineComment' } };

describe('what Confluence changes by itself is no difference', () => {
  test.each<[string, AdfNode, AdfNode]>([
    ['localIds', { ...p('x'), attrs: { localId: 'a' } }, p('x')],
    [
      'metadata of a link',
      text('x', { type: 'link', attrs: { href: 'https://a.example', title: 't' } }),
      linkTo('https://a.example', 'x'),
    ],
    ['strong beside code', text('x', { type: 'code' }, { type: 'strong' }), text('x', { type: 'code' })],
    ['absent and empty content', { type: 'paragraph' }, { type: 'paragraph', content: [] }],
    ['absent and empty marks', { type: 'text', text: 'x', marks: [] }, text('x')],
    ['a text split in two', p('ab', 'c'), p('abc')],
    ['order of marks', text('x', { type: 'em' }, { type: 'strong' }), text('x', { type: 'strong' }, { type: 'em' })],
    [
      'order of attributes',
      { type: 'status', attrs: { text: 'A', color: 'red' } },
      { type: 'status', attrs: { color: 'red', text: 'A' } },
    ],
    [
      'defaults of a cell',
      table(['x']),
      { ...table(['x']), attrs: { layout: 'default', isNumberColumnEnabled: false } },
    ],
    ['a list that starts at 1', { ...ol('x'), attrs: { order: 1 } }, ol('x')],
    [
      'the name in a mention',
      { type: 'mention', attrs: { id: 'a', text: '@A' } },
      { type: 'mention', attrs: { id: 'a', text: '' } },
    ],
  ])('%s', (_what, one, other) => expect(sameMeaning(one, other)).toBe(true));
});

describe('what people change is one', () => {
  test.each<[string, AdfNode, AdfNode]>([
    ['words', p('x'), p('y')],
    ['a mark', p('x'), p(text('x', { type: 'strong' }))],
    ['where a link leads', linkTo('https://a.example', 'x'), linkTo('https://b.example', 'x')],
    ['an inline comment', p('x'), p(text('x', comment))],
    ['the level of a heading', h(2, 'x'), h(3, 'x')],
    ['the kind of a list', ul('x'), ol('x')],
    ['an empty paragraph more', page(p('x')), page(p('x'), p())],
    ['the person in a mention', { type: 'mention', attrs: { id: 'a' } }, { type: 'mention', attrs: { id: 'b' } }],
    [
      'a task ticked',
      { type: 'taskItem', attrs: { localId: '1', state: 'TODO' } },
      { type: 'taskItem', attrs: { localId: '1', state: 'DONE' } },
    ],
    ['two texts with other marks', p('a', text('b', { type: 'em' })), p(text('a', { type: 'em' }), 'b')],
  ])('%s', (_what, one, other) => expect(sameMeaning(one, other)).toBe(false));
});

test('inline comments can be overlooked', () => {
  expect(sameMeaning(p('x'), p(text('x', comment)), { overlookComments: true })).toBe(true);
});

test('any page means the same as its copy, and another than with a paragraph more', () => {
  fc.assert(
    fc.property(arbitraryPage, (one) => {
      const copy = documentOf(childrenOf(one).map((node) => structuredClone(node)));
      expect(sameMeaning(one, copy)).toBe(true);
      expect(sameMeaning(one, documentOf([...childrenOf(copy), p('more')]))).toBe(false);
    }),
    { numRuns: 300, seed: 3 },
  );
});
