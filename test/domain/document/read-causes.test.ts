import type { AdfNode } from '../../../src/domain/document/adf-node';
import { readDocument } from '../../../src/domain/document/read-document';
import { bold, h, ol, p, page, table, ul } from '../../support/adf-builders';

const read = (heading: string, blocks: readonly AdfNode[]) =>
  readDocument(page(h(2, heading), ...blocks), { timeZone: 'UTC' });
const three = ['Payments failed', 'The queue was full', 'Consumers were down'];
const [one = '', two = '', last = ''] = three;
const isTable = (...rows: string[][]): AdfNode => table(...rows);

describe('chains of whys', () => {
  test.each<[string, AdfNode[], string[][]]>([
    [
      '"Why 1" in the first column',
      [isTable(['Why', 'Answer'], ['Why 1', one], ['Why 2', two], ['Why 3', last])],
      [three],
    ],
    [
      'numbers in the first column',
      [isTable(['#', 'Why', 'Because'], ['1', 'Why?', one], ['2', 'Why?', two], ['3', 'Why?', last])],
      [three],
    ],
    ['a table without a header', [isTable(['Why 1', one], ['Why 2', two], ['Why 3', last])], [three]],
    [
      'question and answer columns',
      [isTable(['Question', 'Answer'], ['Why did it fail?', one], ['Why was that?', two], ['Why?', last])],
      [three],
    ],
    ['whys across', [isTable(['Why 1', 'Why 2', 'Why 3'], three)], [three]],
    [
      'Q and A',
      [p('Q: Why did it fail?'), p(`A: ${one}`), p('Q: Why?'), p(`A: ${two}`), p('Q: Why?'), p(`A: ${last}`)],
      [three],
    ],
    ['Q and A on one line', [p(`Q: Why did it fail? A: ${one}`), p(`Q: Why was that? A: ${two}`)], [[one, two]]],
    [
      'questions and answers in paragraphs',
      [p('Why did checkout fail?'), p(one), p('Why was that so?'), p(two)],
      [[one, two]],
    ],
    ['bold questions', [p(bold('Why did checkout fail?')), p(one), p(bold('Why was that so?')), p(two)], [[one, two]]],
    ['headings that ask', [h(3, 'Why did checkout fail?'), p(one), h(3, 'Why was that so?'), p(two)], [[one, two]]],
    [
      'a numbered list of questions with answers',
      [ol(`Why did it fail? ${one}`, `Why was that? ${two}`, `Why? ${last}`)],
      [three],
    ],
    [
      'answers nested in questions',
      [ol([p('Why did it fail?'), ul(one)], [p('Why was that?'), ul(two)])],
      [[one, two]],
    ],
    ['bullets that ask', [ul(`Why did it fail? ${one}`, `Why was that? ${two}`)], [[one, two]]],
    ['bullets numbered by their words', [ul(`Why 1: ${one}`, `Why 2: ${two}`)], [[one, two]]],
    ['lines run together', [p(`Why 1: ${one} Why 2: ${two} Why 3: ${last}`)], [three]],
    [
      'several under sub-headings',
      [h(3, 'Chain 1'), ol(one, two), h(3, 'Chain 2'), ol(last, two)],
      [
        [one, two],
        [last, two],
      ],
    ],
    [
      'several in lines',
      [p(`Why 1: ${one}`), p(`Why 2: ${two}`), p(`Why 1: ${last}`), p(`Why 2: ${two}`)],
      [
        [one, two],
        [last, two],
      ],
    ],
    [
      'questions without answers',
      [ol('Why did payments fail?', 'Why was the queue full?')],
      [['Why did payments fail?', 'Why was the queue full?']],
    ],
    ['in other words', [p(`Warum 1: ${one}`), p(`Warum 2: ${two}`)], [[one, two]]],
  ])('%s', (_why, blocks, expected) => {
    for (const heading of ['Root cause', '5 Whys'])
      expect(read(heading, blocks).whyChains.map(({ whys }) => whys)).toEqual(expected);
  });

  test('bullets under "5 Whys" are a chain, nested ones too', () => {
    expect(read('5 Whys', [ul(...three)]).whyChains).toEqual([{ whys: three }]);
    expect(read('Five whys', [ul([p(one), ul([p(two), ul(last)])])]).whyChains).toEqual([{ whys: three }]);
  });

  test('a table of anything else is none', () => {
    expect(
      read('Root cause', [isTable(['1', '2'], ['3', '4']), isTable(['Host', 'State'], ['a', 'down'])]).whyChains,
    ).toEqual([]);
  });
});

describe('a cause in prose', () => {
  test.each<[string, AdfNode[], string[]]>([
    ['one paragraph', [p('The queue was full.')], ['The queue was full.']],
    ['behind its label', [p(bold('Root cause:'), ' the queue was full')], ['the queue was full']],
    [
      'paragraphs that follow each other',
      [p('The queue was full.'), p('It had no limit.')],
      ['The queue was full. It had no limit.'],
    ],
    [
      'what stands behind a list is told of it',
      [p('The queue was full.'), ul('No limit'), p('We drew a graph.')],
      ['The queue was full.'],
    ],
    [
      'a heading begins something else',
      [p('The queue was full.'), h(3, 'How we found out'), p('We drew a graph.')],
      ['The queue was full.'],
    ],
    ['an introduction to a chain without words', [p('We met on Tuesday.'), ol('')], []],
    ['an introduction to a table without words', [p('We met.'), isTable(['Why', 'Answer'], ['', ''])], []],
  ])('%s', (_why, blocks, whys) =>
    expect(read('Root cause', blocks).whyChains).toEqual(whys.length === 0 ? [] : [{ whys }]),
  );
});

test('prose above numbered causes is a chain: they are factors', () =>
  expect(read('Root causes', [p('The queue was full.'), ol('No alert', 'No limit')]).whyChains).toEqual([
    { whys: ['The queue was full.'] },
  ]));

describe('factors and the trigger', () => {
  test.each<[string, AdfNode[], object]>([
    [
      'a table of factors',
      [isTable(['Factor', 'Details'], ['No staging', 'x'], ['Old client', 'y'])],
      { contributingFactors: ['No staging', 'Old client'] },
    ],
    [
      'labelled paragraphs',
      [p(bold('Contributing factor 1:'), ' No staging'), p('Contributing factor: Old client')],
      { contributingFactors: ['No staging', 'Old client'], whyChains: [] },
    ],
    [
      'trigger in a list',
      [ul('Trigger: deploy 4711', 'No staging')],
      { trigger: 'deploy 4711', contributingFactors: ['No staging'] },
    ],
    [
      'trigger in a table',
      [isTable(['Trigger', 'Deploy 4711'], ['Root cause', 'No staging'])],
      { trigger: 'Deploy 4711' },
    ],
    ['trigger after its label', [p('Triggered by: deploy 4711')], { trigger: 'deploy 4711' }],
  ])('%s', (_why, blocks, expected) => expect(read('Contributing factors', blocks)).toMatchObject(expected));
});
