import type { Aside } from '../../../../src/domain/document/post-mortem-document';
import { english } from '../../../../src/domain/rules/wording/en/english';
import { speaks } from '../../../../src/domain/rules/wording/languages';
import { scoreOf } from './score';
import type { Label } from './score';
import { adversarial } from './sentences/adversarial';
import { fresh } from './sentences/fresh';
import { heldOut } from './sentences/held-out';
import { laterMisses } from './sentences/later-misses';
import { strangers } from './sentences/strangers';
import { tuning } from './sentences/tuning';

const nobody: ReadonlySet<string> = new Set();
const blameIn = (text: string, asides: Aside[] = [], people = nobody) =>
  english.findBlame({ text, asides, people, isPlan: false }).map(({ quote }) => quote);
const guessesIn = (text: string, isPlan = false) =>
  english.findGuesses({ text, asides: [], people: nobody, isPlan }).map(({ quote }) => quote);

/** The sentences never tuned on hold to the aims of the product; those tuned on to a little more. */
describe.each<Label>(['blame', 'guess'])('%s on labelled sentences', (label) => {
  test.each([
    ['tuning', tuning, 0.98, 0.98],
    ['held back', heldOut, 0.95, 0.9],
    ['meant to break it', adversarial, 0.95, 0.9],
    ['written last', fresh, 0.9, 0.8],
    ['as strangers put it', strangers, 0.95, 0.95],
    ['missed until somebody found it', laterMisses, 1, 1],
  ] as const)('%s', (_part, sentences, precision, recall) => {
    const score = scoreOf(label, sentences);
    expect(score.precision).toBeGreaterThanOrEqual(precision);
    expect(score.recall).toBeGreaterThanOrEqual(recall);
  });
});

test('the labelled set is large enough, each sentence once, a third and more held back', () => {
  const all = [tuning, heldOut].map((part) => Object.values(part).flat() as string[]);
  const [tuned = [], held = []] = all;
  expect(new Set([...tuned, ...held]).size).toBe(tuned.length + held.length);
  expect(tuned.length + held.length).toBeGreaterThanOrEqual(400);
  expect(held.length * 2).toBeGreaterThanOrEqual(tuned.length);
});

describe('what is quoted', () => {
  test.each([
    ['from the subject to the verb', 'At 9 the engineer forgot to close the valve.', ['the engineer forgot to close']],
    [
      'one for each sentence',
      'Jane forgot to call. He should have asked.',
      ['Jane forgot to call', 'He should have asked'],
    ],
    [
      'the whole of what is laid at a door',
      'Lack of diligence by the SRE team let it lapse.',
      ['Lack of diligence by the SRE team'],
    ],
    ['nothing in quotation marks', 'The ticket says “Jane forgot to call” and “human error”.', []],
    ['nothing in code', 'See `operator error`, "human error".', []],
  ])('%s', (_what, text, quotes) => expect(blameIn(text)).toEqual(quotes));

  test('offsets are of the passage', () => {
    const text = 'All was well. It was probably DNS.';
    const [hit] = english.findGuesses({ text, asides: [], people: nobody, isPlan: false });
    expect(hit).toMatchObject({ from: 21, to: 29, quote: 'probably', sentence: 'It was probably DNS.' });
  });
});

test('asides hold no hit, but a mention can be the subject of one', () => {
  const text = '@Mira forgot to page us';
  expect(blameIn(text, [{ from: 0, to: 5, kind: 'mention' }])).toEqual(['@Mira forgot to page']);
  expect(blameIn('Jane forgot to page', [{ from: 0, to: 19, kind: 'quote' }])).toEqual([]);
});

test('a name that could be a program’s is a person’s when the post-mortem names them', () => {
  expect(blameIn('Zbylut failed to restart the pod.')).toEqual([]);
  expect(blameIn('Zbylut failed to restart the pod.', [], new Set(['zbylut']))).toHaveLength(1);
});

test('plans may hedge about what is to come, not about what happened', () => {
  expect(guessesIn('Maybe add a limit', true)).toEqual([]);
  expect(guessesIn('Check the pool, which must have been full', true)).toEqual(['must have been']);
});

test.each([
  ['English', 'The queue was full and we restarted it.', true],
  ['German', 'Die Warteschlange war voll und wir haben sie neu gestartet.', false],
  ['French', 'Le service est tombé et nous avons relancé la base.', false],
  ['Norwegian', 'Tjenesten var nede og vi startet den på nytt, det var ikke nok.', false],
  ['too short to tell', 'OK', true],
])('%s', (_language, text, isEnglish) => expect(speaks(english, [text])).toBe(isEnglish));

/** Each would hang a search that looks back without bound; the test's own time limit is the floor. */
test.each([
  'the engineer , and forgot ',
  'he , ',
  '" ',
  '“',
  'if the ',
  'should ',
  'could be ',
  'forgot to ',
  'mistake of the ',
])('a megabyte of “%s” is looked through', (piece) => {
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
  expect(Array.isArray(blameIn(text)) && Array.isArray(guessesIn(text))).toBe(true);
});
