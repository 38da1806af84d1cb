import type { ActionItem } from '../../../src/domain/action-item';
import type { ReportFilter } from '../../../src/domain/report/report-filter';
import {
  addDays,
  allOpen,
  asksForDetails,
  matches,
  reportPresets,
  stagesOf,
} from '../../../src/domain/report/report-filter';
import { readingOf } from '../../../src/domain/report/report-reading';
import { generateActionItem } from '../../support/post-mortem-builders';

const context = {
  today: '2026-11-24',
  callerId: 'acc-reader',
  dateOf: (instant: string) => instant.slice(0, 10),
};
const incident = { severity: 2 as const, services: ['Checkout', 'ledger'], startedAt: '2026-11-01T10:00:00.000Z' };

test.each<[string, Partial<ReportFilter>, Partial<ActionItem>, boolean]>([
  ['an open one', {}, {}, true],
  ['a done one', {}, { status: 'done' }, false],
  ['no status asked for', { statuses: [] }, { status: 'wont_do' }, true],
  ['one that was put away', { statuses: [] }, { away: true }, false],
  ['mine', { owner: 'me' }, { ownerId: 'acc-reader' }, true],
  ['somebody else’s', { owner: 'me' }, {}, false],
  ['a person’s', { owner: 'acc-owner' }, {}, true],
  ['a person’s who left', { owner: 'acc-owner' }, { ownerProblem: 'left' }, false],
  ['nobody’s', { owner: 'nobody' }, { ownerId: null }, true],
  ['nobody’s, as its owner does not see the page', { owner: 'nobody' }, { ownerProblem: 'cannot-see' }, true],
  ['late', { overdue: true }, { dueDate: '2026-11-23' }, true],
  ['due today is not late', { overdue: true }, { dueDate: '2026-11-24' }, false],
  ['done is not late', { overdue: true, statuses: [] }, { dueDate: '2026-11-01', status: 'done' }, false],
  ['due today', { dueWithinDays: 0 }, { dueDate: '2026-11-24' }, true],
  ['due tomorrow', { dueWithinDays: 0 }, { dueDate: '2026-11-25' }, false],
  ['due on the last day', { dueWithinDays: 7 }, { dueDate: '2026-12-01' }, true],
  ['late ones are due as well', { dueWithinDays: 7 }, { dueDate: '2026-01-01' }, true],
  ['without a date', { dueWithinDays: 365 }, { dueDate: null }, false],
  ['of a severity', { severities: [1, 2] }, {}, true],
  ['of another severity', { severities: [0] }, {}, false],
  ['of a kind', { kinds: ['detect'] }, {}, true],
  ['of another kind', { kinds: ['prevent', 'none'] }, {}, false],
  ['of a priority', { priorities: ['high'] }, {}, true],
  ['of another priority', { priorities: ['low'] }, {}, false],
  ['of a service', { service: 'checkout' }, {}, true],
  ['part of a service’s name', { service: 'check' }, {}, false],
  ['within the period', { period: { from: '2026-11-01', to: '2026-11-01' } }, {}, true],
  ['before the period', { period: { from: '2026-11-02', to: '2026-11-30' } }, {}, false],
  [
    'all words, wherever they stand',
    { text: 'QUEUE drill' },
    { title: 'Queue alarm', doneWhen: 'seen in a drill' },
    true,
  ],
  ['words of the cause', { text: 'expired' }, { cause: 'The certificate expired' }, true],
  ['one word that is missing', { text: 'queue ledger' }, { title: 'Queue alarm' }, false],
  ['full width and ligatures', { text: 'ｑueue ﬁle' }, { title: 'A queue of FILES' }, true],
  ['a pattern is a word', { text: '.*' }, {}, false],
])('%s', (_what, filter, item, expected) => {
  expect(matches(generateActionItem({ incident, ...item }), { ...allOpen, ...filter }, context)).toBe(expected);
});

test.each<[string, Partial<ReportFilter>, object]>([
  ['all open', {}, { stages: ['active'], isExact: true }],
  ['mine', { owner: 'me' }, { stages: ['active'], ownerId: 'acc-reader', isExact: true }],
  ['nobody’s', { owner: 'nobody' }, { stages: ['active'], ownerId: null, isExact: true }],
  ['late', { overdue: true }, { stages: ['active'], dueBefore: '2026-11-24', isExact: true }],
  ['due soon', { dueWithinDays: 7 }, { stages: ['active'], dueBefore: '2026-12-02', isExact: true }],
  ['late ones of all', { overdue: true, statuses: [] }, { stages: ['active'], dueBefore: '2026-11-24', isExact: true }],
  ['late ones of those that cannot be', { overdue: true, statuses: ['done'] }, { stages: [] }],
  ['part of a stage', { statuses: ['open'] }, { stages: ['active'], isExact: false }],
  ['two stages', { statuses: ['open', 'in_progress', 'done'] }, { stages: ['active', 'to_verify'], isExact: true }],
  ['everything', { statuses: [] }, { stages: ['idea', 'active', 'to_verify', 'settled'], isExact: true }],
  ['by text', { text: 'queue' }, { stages: ['active'], isExact: false }],
  ['by severity', { severities: [1] }, { stages: ['active'], isExact: false }],
])('%s is read by due date as %j', (_what, filter, expected) => {
  expect(readingOf({ ...allOpen, ...filter }, 'due', context)).toMatchObject(expected);
});

test('by last change, dates are no index', () => {
  expect(readingOf(allOpen, 'changed', context).isExact).toBe(true);
  expect(readingOf({ ...allOpen, overdue: true }, 'changed', context)).toEqual({ stages: ['active'], isExact: false });
});

test('each preset is one list of one index', () => {
  for (const filter of Object.values(reportPresets)) {
    expect([stagesOf(filter).length, readingOf(filter, 'due', context).isExact]).toEqual([1, true]);
    expect(asksForDetails(filter)).toBe(false);
  }
});

test('days are counted over months and leap years', () => {
  expect([addDays('2026-12-31', 1), addDays('2028-02-28', 1), addDays('2026-11-24', 0)]).toEqual([
    '2027-01-01',
    '2028-02-29',
    '2026-11-24',
  ]);
});
