import type { ActionItem, ActionItemStatus } from '../../../src/domain/action-item';
import type { AnswerOutcome, GivenAnswer } from '../../../src/domain/follow-up/answer-outcome';
import { outcomeOfAnswer } from '../../../src/domain/follow-up/answer-outcome';
import type { ReadAnswer, SaidLine } from '../../../src/domain/follow-up/answers';
import type { UnappliedAnswer } from '../../../src/domain/follow-up/follow-up';
import { mostUnapplied } from '../../../src/domain/follow-up/follow-up';
import { noteAnswer } from '../../../src/domain/follow-up/note-answer';
import { untickedReason } from '../../../src/domain/ticks';
import { generateActionItem } from '../../support/post-mortem-builders';

const at = '2026-12-07T09:10:00.000Z';
const earlier = '2026-12-01T09:00:00.000Z';
const later = '2026-12-07T09:20:00.000Z';
const byId = 'acc-engineer';
const place = { pageId: '100', itemId: 'one' };

type Told = Omit<Partial<ActionItem>, 'id' | 'pageId'>;
const itemWith = (overrides: Told): ActionItem =>
  generateActionItem({ id: 'one', pageId: '100', statusSince: earlier, dueDate: '2026-12-12', ...overrides });

/** A line that is nothing but a comment. */
const said = (comment: string, told: Partial<SaidLine> = {}): SaidLine => ({
  ...{ text: comment, status: null, dueDate: null, comment, isUnclear: false },
  ...told,
});

interface Written {
  before?: Partial<ReadAnswer>;
  after?: Partial<ReadAnswer>;
  change: Partial<GivenAnswer['change']>;
  isAsked?: boolean;
}

function answerWith({ before = {}, after = {}, change, isAsked = false }: Written): GivenAnswer {
  const shown: ReadAnswer = {
    ...{
      ...place,
      done: false,
      dueDate: '2026-12-12',
      status: 'open',
      statusText: 'Open',
      state: said(''),
      text: '',
      said: [],
    },
    ...before,
  };
  const { done = shown.done, dueDate = shown.dueDate, status = shown.status, comment } = change;
  return {
    change: { ...place, isUnclear: false, ...change },
    before: shown,
    after: { ...shown, done, dueDate, status, ...(comment !== undefined && { said: [said(comment)] }), ...after },
    ...{ version: 4, byId, at, isAsked },
  };
}

const nothing = {
  content: {},
  said: { reason: '', verification: null },
  comment: null,
  refused: null,
  isRepeat: false,
};
const because = (reason: string) => ({ said: { reason, verification: null } });
const done = { done: true, status: 'open' } as const;

test.each<[string, Told, Written, Partial<AnswerOutcome>]>([
  ['a tick', {}, { change: { done: true } }, { content: { status: 'done' } }],
  [
    'a tick of what was begun meanwhile',
    { status: 'in_progress' },
    { change: { done: true } },
    { content: { status: 'done' } },
  ],
  ['a tick of what is done already', { status: 'done' }, { change: { done: true } }, {}],
  [
    'a tick before it was opened again',
    { statusSince: later },
    { change: { done: true } },
    { refused: 'changed-since' },
  ],
  [
    'a tick taken away',
    { status: 'done' },
    { before: { done: true, status: 'done' }, change: { done: false } },
    { content: { status: 'open' }, ...because(untickedReason) },
  ],
  [
    'a tick taken away, and why',
    { status: 'done' },
    { before: { done: true, status: 'done' }, change: { done: false, status: 'open', comment: 'It came back' } },
    { content: { status: 'open' }, ...because('It came back') },
  ],
  [
    'a tick taken away from what was verified',
    { status: 'verified' },
    { before: { done: true, status: 'verified' }, change: { done: false } },
    { refused: 'step-refused' },
  ],
  ['a state', {}, { change: { status: 'in_progress' } }, { content: { status: 'in_progress' } }],
  ['a state and a tick that agree', {}, { change: { done: true, status: 'done' } }, { content: { status: 'done' } }],
  ['a state and a tick that do not', {}, { change: { done: true, status: 'idea' } }, { refused: 'not-understood' }],
  [
    'a state of what somebody gave another since',
    { status: 'idea' },
    { change: { status: 'in_progress' } },
    { refused: 'changed-since' },
  ],
  [
    'a state that it left and took again since',
    { statusSince: later },
    { change: { status: 'in_progress' } },
    { refused: 'changed-since' },
  ],
  [
    'a state where nobody could read the one before',
    {},
    { before: { status: null }, change: { status: 'in_progress' } },
    { content: { status: 'in_progress' } },
  ],
  [
    'the state after a tick, beside the old word',
    { status: 'done' },
    { before: done, change: { status: 'verified', comment: 'The game day showed it' } },
    {
      content: { status: 'verified' },
      said: { reason: '', verification: { how: 'The game day showed it', byId } },
    },
  ],
  [
    'a state and its tick, when the tick was done already',
    { status: 'done' },
    { change: { done: true, status: 'wont_do', comment: 'The provider does it' } },
    { content: { status: 'wont_do' }, ...because('The provider does it') },
  ],
  ['dropped without a word', {}, { change: { status: 'wont_do' } }, { refused: 'step-refused' }],
  [
    'dropped with a word that stood there before',
    {},
    { before: { said: [said('The provider does it')] }, change: { status: 'wont_do' } },
    { content: { status: 'wont_do' }, ...because('The provider does it') },
  ],
  [
    'dropped, and why in the next version',
    {},
    { before: { status: 'wont_do' }, change: { comment: 'The provider does it' }, isAsked: true },
    { content: { status: 'wont_do' }, ...because('The provider does it') },
  ],
  [
    'words about what somebody else was refused',
    {},
    { before: { status: 'wont_do' }, change: { comment: 'Why?' } },
    { comment: 'Why?' },
  ],
  [
    'verified before it is done',
    {},
    { change: { status: 'verified', comment: 'Looks good' } },
    { refused: 'step-refused', comment: 'Looks good' },
  ],
  [
    'verified, and not how',
    { status: 'done' },
    { before: { status: 'done' }, change: { status: 'verified' } },
    { refused: 'step-refused' },
  ],
  ['another date', {}, { change: { dueDate: '2026-12-20' } }, { content: { dueDate: '2026-12-20' } }],
  [
    'a date in the place of one that was answered before',
    { dueDate: '2026-12-15' },
    { before: { said: [said('', { dueDate: '2026-12-15' })] }, change: { dueDate: '2026-12-20' } },
    { content: { dueDate: '2026-12-20' } },
  ],
  [
    'a state in the place of one that was answered before',
    { status: 'in_progress' },
    { before: { said: [said('', { status: 'in_progress' })] }, change: { status: 'done' } },
    { content: { status: 'done' } },
  ],
  [
    'a reason that is longer than the app takes',
    {},
    { change: { status: 'wont_do', comment: 'x'.repeat(2_001) } },
    { content: { status: 'wont_do' }, ...because(`${'x'.repeat(1_999)}…`) },
  ],
  ['no date any more', {}, { change: { dueDate: null } }, { content: { dueDate: null } }],
  ['the date that it has', { dueDate: '2026-12-20' }, { change: { dueDate: '2026-12-20' } }, {}],
  [
    'a date in the place of one nobody saw',
    { dueDate: '2026-12-15' },
    { change: { dueDate: '2026-12-20' } },
    { refused: 'changed-since' },
  ],
  [
    'a date that was changed and changed back since',
    { formerDueDates: [{ dueDate: '2026-12-15', changedAt: later, changedById: 'acc-owner' }] },
    { change: { dueDate: '2026-12-20' } },
    { refused: 'changed-since' },
  ],
  ['a comment', {}, { change: { comment: 'Waits for the vendor' } }, { comment: 'Waits for the vendor' }],
  [
    'a date with a comment that no step needs',
    {},
    { change: { dueDate: '2026-12-20', comment: 'Waits for the vendor' } },
    { content: { dueDate: '2026-12-20' }, comment: 'Waits for the vendor' },
  ],
  [
    'a date beside a state that nobody can read',
    {},
    { change: { dueDate: '2026-12-20', isUnclear: true } },
    { content: { dueDate: '2026-12-20' }, refused: 'not-understood' },
  ],
])('%s', (_what, told, written, expected) => {
  expect(outcomeOfAnswer(itemWith(told), answerWith(written))).toEqual({ ...nothing, ...expected });
});

test('the same version once more changes nothing, and its words do not become a comment', () => {
  const droppedBecause = 'The provider does it';
  const item = itemWith({ status: 'wont_do', statusSince: at, changedById: byId, droppedBecause });
  const answer = answerWith({ change: { status: 'wont_do', comment: 'The provider does it' } });
  expect(outcomeOfAnswer(item, answer)).toEqual({ ...nothing, isRepeat: true });
});

describe('answers that are not done', () => {
  const entry = (overrides: Partial<UnappliedAnswer> = {}): UnappliedAnswer => ({
    ...{ ...place, why: 'may-not-change', version: 3, byId },
    ...overrides,
  });
  const settled = { ...place, version: 4, byId, why: null, setsFields: true };
  const others = [entry({ itemId: 'two' }), entry({ byId: 'acc-other' })];

  test.each([
    [
      'one more of the same person takes the place',
      { ...settled, why: 'step-refused' as const },
      [...others, entry({ why: 'step-refused', version: 4 })],
    ],
    ['what the item is to be settles all about it', settled, others.slice(0, 1)],
    ['words settle what the same person was refused', { ...settled, setsFields: false }, others],
  ])('%s', (_what, answer, expected) => {
    expect(noteAnswer([entry(), ...others], answer)).toEqual(expected);
  });

  test('are kept up to a number, the newest', () => {
    const many = Array.from({ length: mostUnapplied }, (_, index) => entry({ itemId: `item ${index}` }));
    const kept = noteAnswer(many, { ...settled, why: 'gone' });
    expect([kept.length, kept[0]?.itemId, kept.at(-1)?.why]).toEqual([mostUnapplied, 'item 1', 'gone']);
  });

  test.each<ActionItemStatus>(['idea', 'open', 'in_progress', 'done', 'verified', 'wont_do'])(
    'never take a step from %s that there is none of, or without its words',
    (status) => {
      for (const to of ['idea', 'open', 'in_progress', 'done', 'verified', 'wont_do'] as const) {
        const answer = answerWith({ before: { status }, change: { status: to } });
        const { content, refused } = outcomeOfAnswer(itemWith({ status }), answer);
        expect(content.status === undefined).toBe(refused !== null || to === status);
      }
    },
  );
});
