import fc from 'fast-check';
import type { ActionItem, ActionItemStatus } from '../../src/domain/action-item';
import { actionItemStatuses } from '../../src/domain/action-item';
import { changedEntry, longestKeptValue } from '../../src/domain/item-history';
import type { Said } from '../../src/domain/item-life';
import {
  beginningCourse,
  changeItem,
  mostFormerDueDates,
  needOfStep,
  nextStatuses,
  problemOfBeginning,
  problemOfStep,
  saidNothing,
} from '../../src/domain/item-life';
import { generateActionItem } from '../support/post-mortem-builders';
import { courseFlaws } from '../support/course-flaws';

const at = '2026-11-30T10:00:00.000Z';
const byId = 'acc-engineer';
const because: Said = { reason: 'It came back', verification: null };
const seen: Said = { reason: '', verification: { how: 'The alert fired', byId: 'acc-moderator' } };

test.each<[ActionItemStatus, readonly ActionItemStatus[]]>([
  ['idea', ['open', 'in_progress', 'done', 'wont_do']],
  ['open', ['idea', 'in_progress', 'done', 'wont_do']],
  ['in_progress', ['open', 'done', 'wont_do']],
  ['done', ['open', 'in_progress', 'verified', 'wont_do']],
  ['verified', ['open', 'in_progress']],
  ['wont_do', ['idea', 'open', 'in_progress']],
])('from %s to %j and nowhere else', (status, expected) => {
  expect(nextStatuses(status)).toEqual(expected);
});

test.each<[ActionItemStatus, ActionItemStatus, Said, ReturnType<typeof problemOfStep>]>([
  ['open', 'in_progress', saidNothing, null],
  ['open', 'open', saidNothing, null],
  ['open', 'verified', seen, 'no-such-step'],
  ['open', 'wont_do', saidNothing, 'reason-missing'],
  ['open', 'wont_do', because, null],
  ['done', 'verified', saidNothing, 'verification-missing'],
  ['done', 'verified', because, 'verification-missing'],
  ['done', 'verified', { reason: '', verification: { how: '', byId } }, 'verification-missing'],
  ['done', 'verified', seen, null],
  ['done', 'open', saidNothing, 'reason-missing'],
  ['verified', 'open', because, null],
  ['wont_do', 'idea', saidNothing, 'reason-missing'],
  ['wont_do', 'verified', seen, 'no-such-step'],
])('%s → %s, having said %j: %s', (from, to, said, expected) => {
  expect(problemOfStep(from, to, said)).toBe(expected);
});

test.each<[ActionItemStatus, boolean]>([
  ['idea', true],
  ['open', true],
  ['in_progress', true],
  ['done', true],
  ['verified', false],
  ['wont_do', false],
])('an item begins as %s: %s', (status, expected) => {
  expect(problemOfBeginning(status) === null).toBe(expected);
});

test('a date that is put in the place of another is kept; the first one re-dates nothing', () => {
  const first = changeItem(generateActionItem({ dueDate: null }), { dueDate: '2026-12-01' }, { at, byId });
  expect(first).toMatchObject({
    timesRedated: 0,
    formerDueDates: [{ dueDate: null, changedAt: at, changedById: byId }],
  });
  const second = changeItem(first, { dueDate: '2026-12-08' }, { at, byId });
  expect(second.timesRedated).toBe(1);
  expect(second.formerDueDates.map(({ dueDate }) => dueDate)).toEqual([null, '2026-12-01']);
  expect(changeItem(second, { dueDate: '2026-12-08' }, { at, byId }).timesRedated).toBe(1);
  expect(changeItem(second, { dueDate: null }, { at, byId }).timesRedated).toBe(2);
});

test('a new owner may do better than the one before', () => {
  const left = generateActionItem({ ownerProblem: 'left' });
  expect(changeItem(left, { title: 'New' }, { at, byId }).ownerProblem).toBe('left');
  expect(changeItem(left, { ownerId: 'acc-other' }, { at, byId }).ownerProblem).toBeNull();
});

describe('what the history tells', () => {
  test.each<[string, Partial<ActionItem>, Said, object]>([
    [
      'fields with what they were',
      { ownerId: null, dueDate: '2026-12-24' },
      saidNothing,
      {
        fields: ['ownerId', 'dueDate'],
        changes: [
          { field: 'ownerId', from: 'acc-owner', to: null },
          { field: 'dueDate', from: '2026-12-12', to: '2026-12-24' },
        ],
      },
    ],
    [
      'why it was dropped',
      { status: 'wont_do' },
      because,
      { fields: ['status'], changes: [{ field: 'status', from: 'open', to: 'wont_do' }], reason: 'It came back' },
    ],
    [
      'texts that are long, cut between characters',
      { doneWhen: '🙂'.repeat(300) },
      saidNothing,
      {
        fields: ['doneWhen'],
        changes: [{ field: 'doneWhen', from: 'the alert fires in the game day', to: `${'🙂'.repeat(199)}…` }],
      },
    ],
  ])('%s', (_what, content, said, expected) => {
    const before = generateActionItem();
    const entry = changedEntry(before, changeItem(before, content, { at, byId, said }), said);
    expect(entry).toEqual({ kind: 'item-changed', itemId: 'item-1', ...expected });
  });

  test('how it was seen to work, and by whom', () => {
    const before = generateActionItem({ status: 'done' });
    const after = changeItem(before, { status: 'verified' }, { at, byId, said: seen });
    expect(changedEntry(before, after, seen)).toMatchObject({
      reason: 'The alert fired',
      verifiedById: 'acc-moderator',
    });
  });
});

describe('whatever people do with an item', () => {
  const text = fc.string({ maxLength: 400, unit: 'grapheme' });
  const step = fc.record({
    to: fc.constantFrom(...actionItemStatuses),
    reason: fc.constantFrom('', 'Because'),
    how: fc.constantFrom('', 'Seen'),
    dueDate: fc.constantFrom(undefined, null, '2026-12-01', '2026-12-02', '2026-12-03'),
    doneWhen: fc.option(text, { nil: undefined }),
  });
  const beginning = fc.constantFrom(...actionItemStatuses.filter((status) => problemOfBeginning(status) === null));

  test('its course agrees with its status, and its dates and history are bounded', () => {
    fc.assert(
      fc.property(beginning, fc.array(step, { maxLength: 60 }), (status, steps) => {
        const source = { details: { severity: 1 as const, services: ['checkout'] }, startedAt: at };
        const dueDate = '2026-12-01';
        const first = generateActionItem({ status, dueDate, ...beginningCourse(source, status, at) });
        let item = first;
        let redated = 0;
        steps.forEach(({ to, reason, how, ...content }, index) => {
          const said: Said = { reason, verification: how === '' ? null : { how, byId } };
          const isTaken = problemOfStep(item.status, to, said) === null;
          const given = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
          const when = new Date(Date.parse(at) + (index + 1) * 60_000).toISOString();
          const before = item;
          item = changeItem(before, { ...given, status: isTaken ? to : before.status }, { at: when, byId, said });
          if (before.dueDate !== null && before.dueDate !== item.dueDate) redated += 1;
          for (const { from, to: became } of changedEntry(before, item, said).changes ?? [])
            expect(Math.max([...(from ?? '')].length, [...(became ?? '')].length)).toBeLessThanOrEqual(
              longestKeptValue,
            );
          expect(courseFlaws(item)).toEqual([]);
        });
        expect(item.version).toBe(first.version + steps.length);
        expect(item.timesRedated).toBe(redated);
        expect(item.formerDueDates.length).toBeLessThanOrEqual(mostFormerDueDates);
      }),
    );
  });

  test('no status is a dead end, and a step that asks for nothing needs no words', () => {
    for (const from of actionItemStatuses) {
      expect(nextStatuses(from)).not.toEqual([]);
      for (const to of actionItemStatuses)
        expect(problemOfStep(from, to, saidNothing) === null).toBe(needOfStep(from, to) === 'nothing');
    }
  });
});
