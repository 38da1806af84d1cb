import fc from 'fast-check';
import type { AdfNode } from '../../../src/domain/document/adf-node';
import { passagesIn } from '../../../src/domain/document/passages';
import { plainText } from '../../../src/domain/document/plain-text';
import type { Passage } from '../../../src/domain/document/post-mortem-document';
import { quotationsIn } from '../../../src/domain/document/quotations';
import { readDocument } from '../../../src/domain/document/read-document';
import { bold, container, h, linkTo, ol, p, page, table, tasks, task, text, ul } from '../../support/adf-builders';

const none = new Map<AdfNode, number[]>();
const piecesOf = (...blocks: AdfNode[]): string[] => passagesIn(blocks, none).map((passage) => passage.text);

/** `kind: words` of each aside. */
function asidesOf(...blocks: AdfNode[]): string[] {
  return passagesIn(blocks, none).flatMap(({ text: words, asides }) =>
    asides.map(({ from, to, kind }) => `${kind}: ${words.slice(from, to)}`),
  );
}

const code = (words: string): AdfNode => text(words, { type: 'code' });
const mention: AdfNode = { type: 'mention', attrs: { id: 'acc-7', text: '@Robin' } };
const lineBreak: AdfNode = { type: 'hardBreak' };

describe('pieces', () => {
  test.each<[string, AdfNode[], string[]]>([
    ['paragraphs', [p('One.'), p('Two ', bold('bold'), '.')], ['One.', 'Two bold.']],
    ['lines of a paragraph', [p('One ', lineBreak, ' two')], ['One\ntwo']],
    [
      'items apart from the lead-in and from items below',
      [p('These failed:'), ul([p('first'), p('more'), ol('below')], [p('second')])],
      ['These failed:', 'first\nmore', 'below', 'second'],
    ],
    [
      'cells, merged ones once',
      [table(['Area', 'What'], [{ type: 'tableCell', attrs: { rowspan: 2 }, content: [p('Shop')] }, 'down'], ['slow'])],
      ['Area', 'What', 'Shop', 'down', 'slow'],
    ],
    [
      'panels, expands and quotes',
      [container('panel', {}, p('Panel')), container('blockquote', {}, p('said'))],
      ['Panel', 'said'],
    ],
    ['tasks', [tasks(task('t-1', 'TODO', 'Add an alert'))], ['Add an alert']],
    [
      'no prompts, no fillers',
      [p({ type: 'placeholder', attrs: { text: 'What happened?' } }), p(), p('TBD'), ul('-', 'XXX'), p(' \u00a0 ')],
      [],
    ],
    ['not the app’s own tasks', [{ ...tasks(task('t-1', 'TODO', 'x')), attrs: { localId: 'post-mortem-tasks' } }], []],
  ])('%s', (_why, blocks, expected) => expect(piecesOf(...blocks)).toEqual(expected));
});

describe('asides', () => {
  test.each<[string, AdfNode[], string[]]>([
    ['code', [p('The ', code('rm -rf'), '  ran')], ['code: rm -rf']],
    ['a code block', [{ type: 'codeBlock', content: [text('ERROR bob broke it')] }], ['code: ERROR bob broke it']],
    ['a block quote', [container('blockquote', {}, p('Bob ', code('did')), p('it'))], ['quote: Bob did', 'quote: it']],
    ['a mention', [p('Paged  ', mention, ' at once')], ['mention: @Robin']],
    [
      'addresses, typed out or linked',
      [p('See https://a.example.com/x?y=1. Or ', linkTo('https://b.example.com', 'https://b.example.com'))],
      ['link: https://a.example.com/x?y=1', 'link: https://b.example.com'],
    ],
    ['a link with words is no aside', [p(linkTo('https://b.example.com', 'the graph'))], []],
    [
      'a card',
      [p({ type: 'inlineCard', attrs: { url: 'https://c.example.com' } }, ' says')],
      ['link: https://c.example.com'],
    ],
    ['at the end of a line', [p('Ran ', code('ls '), lineBreak, 'then')], ['code: ls']],
    ['quotation marks over marks', [p('He said “', bold('never'), ' again”.')], ['quote: “never again”']],
  ])('%s', (_why, blocks, expected) => expect(asidesOf(...blocks)).toEqual(expected));

  test.each<[string, string[]]>([
    ['She wrote "it is down" at once', ['"it is down"']],
    ['“one” and “two”', ['“one”', '“two”']],
    ['„So geht es nicht“, hieß es', ['„So geht es nicht“']],
    ['il dit « non » puis', ['« non »']],
    ["the 'merge' button", ["'merge'"]],
    ["It said 'don't panic' twice", ["'don't panic'"]],
    ['It said ‘don’t panic’ twice', ['‘don’t panic’']],
    ["the users' data and the team's queue, it's fine", []],
    ["back in the '90s the users' data", []],
    ['a 19" rack and a 21" screen', []],
    ['an open " mark', []],
    ["rock 'n' roll isn't", []],
  ])('%s', (words, expected) => {
    expect(quotationsIn(words).map(({ from, to }) => words.slice(from, to))).toEqual(expected);
  });
});

test('passages tell which row of the timeline they belong to', () => {
  const document = readDocument(
    page(
      h(2, 'Timeline'),
      p('All times in UTC'),
      table(['Time', 'Event'], ['2026-11-24 09:00', 'Deploy'], ['09:05', 'Alert']),
      ul('09:10 Rollback'),
      p('09:15 Fix', lineBreak, '09:20 Done'),
    ),
    { timeZone: 'UTC' },
  );
  const told = (document.sections.timeline?.passages ?? []).map((one: Passage) => [one.text, one.row]);
  expect(told).toEqual([
    ...[['All times in UTC'], ['Time'], ['Event']].map(([words]) => [words, undefined]),
    ...[
      ['2026-11-24 09:00', 0],
      ['Deploy', 0],
      ['09:05', 1],
      ['Alert', 1],
    ],
    ...[
      ['09:10 Rollback', 2],
      ['09:15 Fix', 3],
      ['09:20 Done', 4],
    ],
  ]);
});

describe('for any words', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'ab \u00a0\t\n"\'“”‘’«».:/'.split(''), 'https://x', 'é', '🙂', '\u2003', '\r'),
    minLength: 1,
    maxLength: 20,
  });
  const inline = fc.oneof(
    words.map((one) => text(one)),
    words.map((one) => code(one)),
    fc.constant(mention),
    fc.constant(lineBreak),
    words.map((one): AdfNode => ({ type: one, content: [text(one)] })),
  );

  test('the piece says what the block says, and asides lie within it in order', () => {
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 8 }), (nodes) => {
        const block = p(...nodes);
        for (const { text: piece, asides } of passagesIn([block], none)) {
          expect(piece).toBe(plainText(block));
          asides.forEach(({ from, to }, index) => {
            expect(0 <= from && from < to && to <= piece.length).toBe(true);
            expect(asides[index - 1]?.from ?? 0).toBeLessThanOrEqual(from);
          });
        }
      }),
      { seed: 3, numRuns: 1_000 },
    );
  });
});

test.each(['constructor', '__proto__', 'toString'])('a node of type %s is unknown, no more', (type) => {
  expect(piecesOf({ type, content: [p('kept')] })).toEqual(['kept']);
});
