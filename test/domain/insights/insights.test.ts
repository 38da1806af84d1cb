import { figuresOf } from '../../../src/domain/digest/published-analysis';
import type { InsightsIncident } from '../../../src/domain/insights/incident';
import { insightsIncident } from '../../../src/domain/insights/incident';
import { completionOfAll, minutesOf, spreadOf, spreadsOf } from '../../../src/domain/insights/statistics';
import { spacePolicyOf } from '../../../src/domain/policy/space-policy';
import { generateDigest, generateDigestItem } from '../../support/digest-builders';

const space = spacePolicyOf(null, 'Europe/Oslo');
const incident = (overrides: Parameters<typeof generateDigest>[0] = {}, more: Partial<InsightsIncident> = {}) => ({
  ...insightsIncident(generateDigest(overrides), space, '2026-12-31'),
  ...more,
});

describe('middle and slow end', () => {
  test.each([
    [[7], 7, 7],
    [[1, 2], 1.5, 1.9],
    [[3, 1, 2], 2, 2.8],
    [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 55, 91],
    [[5, 5, 5, 5, 500], 5, 302],
  ])('%j: %d and %d', (minutes, median, ninetieth) => {
    const spread = spreadOf(minutes);
    expect([spread.count, spread.median]).toEqual([minutes.length, median]);
    expect(spread.ninetieth).toBeCloseTo(ninetieth);
  });
});

test('figures are counted between milestones that are both known', () => {
  const milestones = { started: '2026-11-21T08:00:00.000Z', detected: '2026-11-21T08:09:00.000Z' };
  expect(figuresOf({ milestones })).toEqual({ TTD: 9 });
  expect(figuresOf({ milestones: {} })).toEqual({});
});

describe('groups', () => {
  const rows = [
    incident({ severity: 1, services: ['Checkout', 'checkout '] }, { month: '2026-10', figures: { TTR: 60 } }),
    incident({ severity: 2, services: ['ledger'] }, { month: '2026-11', figures: { TTR: 20 } }),
    incident({ severity: 2, services: ['checkout'] }, { month: '2026-11', figures: { TTR: 40, TTD: -3 } }),
    incident({ severity: 0, services: [] }, { month: '2026-12', figures: {} }),
  ];
  test.each([
    ['month', ['2026-10 1 60', '2026-11 2 30']],
    ['severity', ['1 1 60', '2 2 30']],
    ['service', ['checkout 2 50', 'ledger 1 20']],
  ] as const)('by %s', (by, expected) => {
    const spreads = spreadsOf(rows, by, 'TTR').map(({ group, count, median }) => `${group} ${count} ${median}`);
    expect(spreads).toEqual(expected);
  });
  test('a timeline in the wrong order tells no duration', () => expect(spreadsOf(rows, 'month', 'TTD')).toEqual([]));
});

test.each([
  ['2026-11-21T08:00:00.000Z', '2026-11-22T08:00:00.000Z', 1440],
  ['2026-11-22T08:00:00.000Z', '2026-11-21T08:00:00.000Z', null],
  [null, '2026-11-22T08:00:00.000Z', null],
  ['2026-11-21T08:00:00.000Z', null, null],
])('from resolution %s to publication %s: %s minutes', (resolvedAt, publishedAt, minutes) => {
  expect(minutesOf({ figures: {}, resolvedAt, publishedAt }, 'publication')).toBe(minutes);
});

describe('completion within the policy: 30 days for SEV-2', () => {
  const publishedAt = '2026-11-24T12:00:00.000Z';
  test.each([
    ['done on the last day', '2026-12-31', { status: 'done', finishedOn: '2026-12-24' }, 'kept'],
    ['done a day later', '2026-12-31', { status: 'verified', finishedOn: '2026-12-25' }, 'missed'],
    ['open on the last day', '2026-12-24', { status: 'open', finishedOn: null }, 'pending'],
    ['open a day later', '2026-12-25', { status: 'in_progress', finishedOn: null }, 'missed'],
    ['dropped', '2026-12-31', { status: 'wont_do', finishedOn: '2026-12-24' }, 'none'],
    ['an idea', '2026-12-31', { status: 'idea', finishedOn: null }, 'none'],
  ] as const)('%s', (_why, today, item, outcome) => {
    const digest = generateDigest({ severity: 2, publishedAt, items: [generateDigestItem(item)] });
    const none = { kept: 0, missed: 0, pending: 0 };
    const { completion } = insightsIncident(digest, space, today);
    expect(completion).toEqual(outcome === 'none' ? none : { ...none, [outcome]: 1 });
  });
  test.each([
    ['before publication', { publishedAt: null }],
    ['without a severity', { publishedAt, severity: 0 }],
  ] as const)('no policy holds %s', (_why, overrides) => {
    const { completion } = incident({ ...overrides, items: [generateDigestItem({ status: 'open' })] });
    expect(completion).toEqual({ kept: 0, missed: 0, pending: 0 });
  });
  test('of all together', () => {
    const one = { completion: { kept: 1, missed: 2, pending: 3 } };
    expect(completionOfAll([one, one])).toEqual({ kept: 2, missed: 4, pending: 6 });
    expect(completionOfAll([])).toEqual({ kept: 0, missed: 0, pending: 0 });
  });
});
