import type { ActionItem } from '../../../src/domain/action-item';
import { hasSlipped, movesOf } from '../../../src/domain/follow-up/moves';
import type { MoveName } from '../../../src/domain/follow-up/moves';
import { generateActionItem } from '../../support/post-mortem-builders';

const since = '2026-11-23T08:00:00.000Z';
const before = '2026-11-23T07:59:59.999Z';
const verification = { how: 'The alert fired', byId: 'acc-moderator' };
const redated = (changedAt: string, dueDate: string | null = '2026-11-30') => ({
  formerDueDates: [{ dueDate, changedAt, changedById: 'acc-owner' }],
  timesRedated: 1,
});

test.each<[string, Partial<ActionItem>, readonly MoveName[]]>([
  ['committed to before', { committedAt: before }, []],
  ['committed to at that instant', { committedAt: since }, ['added']],
  ['an idea', { status: 'idea', committedAt: null }, []],
  ['done before', { status: 'done', committedAt: before, finishedAt: before }, []],
  ['done since', { status: 'done', committedAt: before, finishedAt: since }, ['closed']],
  ['dropped since', { status: 'wont_do', committedAt: before, finishedAt: since }, ['closed']],
  ['an idea that was dropped', { status: 'wont_do', committedAt: null, finishedAt: since }, []],
  [
    'done before, verified since',
    { status: 'verified', committedAt: before, finishedAt: before, verification: { ...verification, at: since } },
    ['verified'],
  ],
  [
    'all of it since',
    { status: 'verified', committedAt: since, finishedAt: since, verification: { ...verification, at: since } },
    ['closed', 'verified', 'added'],
  ],
  ['given another date since', { committedAt: before, ...redated(since) }, ['redated']],
  ['given another date before', { committedAt: before, ...redated(before) }, []],
  ['given its first date since', { committedAt: before, ...redated(since, null) }, []],
  [
    'given another date, then dropped',
    { status: 'wont_do', committedAt: before, finishedAt: since, ...redated(since) },
    ['closed'],
  ],
])('%s', (_what, overrides, expected) => {
  expect(movesOf(generateActionItem(overrides), { since })).toEqual(expected);
});

test.each<[string, Partial<ActionItem>, boolean]>([
  ['its date went by', { dueDate: '2026-12-05' }, true],
  ['its date was the day on which the page before was compiled', { dueDate: '2026-11-23' }, true],
  ['it was overdue then already', { dueDate: '2026-11-22' }, false],
  ['it is due today', { dueDate: '2026-12-06' }, false],
  ['it has no date', { dueDate: null }, false],
  ['it is done', { dueDate: '2026-12-05', status: 'done' }, false],
])('slipped: %s', (_what, overrides, expected) => {
  expect(hasSlipped(generateActionItem(overrides), { sinceDate: '2026-11-23' }, '2026-12-06')).toBe(expected);
});
