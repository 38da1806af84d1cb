import fc from 'fast-check';
import type { ActionItem } from '../../../src/domain/action-item';
import { actionItemStatuses, isOverdue, stageOf } from '../../../src/domain/action-item';
import type { Digest } from '../../../src/domain/digest/digest';
import { countOpenItems, digestOf, lastMoveOf, shelfOf } from '../../../src/domain/digest/digest';
import { changeItem, needOfStep } from '../../../src/domain/item-life';
import { addSums, noSums, openByWeek, presetsOf, sumDigests, weeksShown } from '../../../src/domain/overview/sums';
import { daysBetween, weekOf, weeksUntil } from '../../../src/domain/overview/weeks';
import type { PostMortem } from '../../../src/domain/post-mortem';
import { severities } from '../../../src/domain/post-mortem';
import { matches, reportPresetNames, reportPresets } from '../../../src/domain/report/report-filter';
import { generateActionItem, generatePostMortem } from '../../support/post-mortem-builders';
import { generateDigest, generateDigestItem } from '../../support/digest-builders';

const today = '2026-11-25';
const callerId = 'acc-1';
const reader = { today, callerId };
const context = { ...reader, dateOf: (instant: string) => instant.slice(0, 10) };

const daysFrom = (date: string) =>
  fc.integer({ min: 0, max: 400 }).map((ago) => new Date(Date.parse(date) - ago * 86_400_000).toISOString());
const change = fc.record({
  item: fc.nat({ max: 4 }),
  status: fc.constantFrom(...actionItemStatuses),
  ownerId: fc.constantFrom('acc-1', 'acc-2', null),
  dueDate: fc.option(daysFrom('2027-02-20').map((at) => at.slice(0, 10))),
  at: daysFrom(today),
});

/** Items of one post-mortem after whatever was done to them, one change after another. */
const items = fc.array(change, { maxLength: 30 }).map((changes) => {
  const made = new Map<number, ActionItem>();
  for (const { item, at, ...content } of [...changes].sort((one, other) => (one.at < other.at ? -1 : 1))) {
    const before = made.get(item) ?? generateActionItem({ id: `item-${item}`, status: 'idea', committedAt: null });
    if (needOfStep(before.status, content.status) === null) continue;
    made.set(item, changeItem(before, content, { at, byId: 'acc-1' }));
  }
  return [...made.values()];
});
const site = fc.array(fc.record({ items, severity: fc.constantFrom(...severities) }), { maxLength: 6 });

const postMortem = (severity: (typeof severities)[number]): PostMortem => {
  const plain = generatePostMortem({ timeZone: 'UTC' });
  return { ...plain, details: { ...plain.details, severity } };
};

describe('sums of recounted digests are what counting the items directly gives', () => {
  test('presets, as the report has them', () => {
    fc.assert(
      fc.property(site, (rows) => {
        const sums = sumDigests(
          rows.map(({ severity, items: own }) => digestOf(postMortem(severity), own)),
          reader,
        );
        const all = rows.flatMap((row) => row.items);
        for (const name of reportPresetNames) {
          const direct = all.filter((item) => matches(item, reportPresets[name], context)).length;
          expect([name, sums.presets[name]]).toEqual([name, direct]);
        }
        expect(sums.ages.reduce((sum, count) => sum + count, 0)).toBe(sums.presets['all-open']);
        expect(sums.ideas).toBe(all.filter(({ status }) => status === 'idea').length);
        const missed = severities.reduce<number>((sum, one) => sum + sums.deadlines[one].missed, 0);
        expect(missed).toBeGreaterThanOrEqual(all.filter((item) => isOverdue(item, today)).length);
      }),
    );
  });

  test('open against closed by week', () => {
    fc.assert(
      fc.property(items, (own) => {
        const sums = sumDigests([digestOf(postMortem(2), own)], reader);
        const open = openByWeek(sums);
        sums.weeks.forEach(({ week }, index) => {
          const nextWeek = sums.weeks[index + 1]?.week ?? '9999';
          const then = own.filter(({ status, committedAt, finishedAt }) => {
            if (status === 'idea' || committedAt === null) return false;
            return committedAt < nextWeek && (finishedAt === null || finishedAt >= nextWeek);
          });
          expect([week, open[index]]).toEqual([week, then.length]);
        });
      }),
    );
  });

  test('in whatever order and however they are divided into steps', () => {
    fc.assert(
      fc.property(site, fc.nat({ max: 6 }), (rows, cut) => {
        const digests = rows.map(({ severity, items: own }) => digestOf(postMortem(severity), own));
        const whole = sumDigests(digests, reader);
        expect(addSums(sumDigests(digests.slice(0, cut), reader), sumDigests(digests.slice(cut), reader))).toEqual(
          whole,
        );
        expect(sumDigests([...digests].reverse(), reader)).toEqual(whole);
        expect(addSums(whole, noSums(today))).toEqual(whole);
      }),
    );
  });

  test('what rests for longer than the weeks shown adds to nothing but the number of post-mortems', () => {
    const first = weeksUntil(today, weeksShown)[0] ?? '';
    fc.assert(
      fc.property(items, (own) => {
        const digest = digestOf(postMortem(1), own);
        fc.pre(shelfOf(digest) === 'settled' && lastMoveOf(digest) < first);
        const { ideas } = sumDigests([digest], reader);
        expect(sumDigests([digest], reader)).toEqual({ ...noSums(today), postMortems: 1, ideas });
      }),
    );
  });
});

test('one preset or several, or none', () => {
  const item = generateDigestItem({ ownerId: callerId, dueDate: '2026-11-24' });
  expect(presetsOf(item, reader)).toEqual(['mine', 'overdue', 'all-open']);
  expect(presetsOf({ ...item, ownerProblem: 'left' }, reader)).toEqual(['overdue', 'needs-owner', 'all-open']);
  expect(presetsOf({ ...item, status: 'done' }, reader)).toEqual(['to-verify']);
  expect(presetsOf({ ...item, status: 'idea' }, reader)).toEqual([]);
});

describe('kept deadlines by severity', () => {
  test.each([
    ['done on its day', { status: 'done', dueDate: '2026-11-20', finishedOn: '2026-11-20' }, [1, 0]],
    ['done a day later', { status: 'verified', dueDate: '2026-11-20', finishedOn: '2026-11-21' }, [0, 1]],
    ['late and still open', { status: 'open', dueDate: '2026-11-24' }, [0, 1]],
    ['due today', { status: 'open', dueDate: '2026-11-25' }, [0, 0]],
    ['without a date', { status: 'done', dueDate: null, finishedOn: '2026-11-20' }, [0, 0]],
    ['dropped', { status: 'wont_do', dueDate: '2026-11-20', finishedOn: '2026-11-24' }, [0, 0]],
    ['done before the weeks shown', { status: 'done', dueDate: '2026-01-20', finishedOn: '2026-01-02' }, [0, 0]],
  ] as const)('%s', (_why, item, [kept, missed]) => {
    const digest = generateDigest({ severity: 3, items: [generateDigestItem(item)] });
    expect(sumDigests([digest], reader).deadlines[3]).toEqual({ kept, missed });
  });
});

test.each([
  [0, 0],
  [14, 0],
  [15, 1],
  [30, 1],
  [60, 2],
  [90, 3],
  [91, 4],
])('an item that was committed to %i days ago is in band %i', (ago, band) => {
  const committedOn = new Date(Date.parse(today) - ago * 86_400_000).toISOString().slice(0, 10);
  const { ages } = sumDigests([generateDigest({ items: [generateDigestItem({ committedOn })] })], reader);
  expect(ages.indexOf(1)).toBe(band);
});

describe('weeks', () => {
  test.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2026-11-30', '2026-11-30'],
    ['2027-01-01', '2026-12-28'],
  ])('%s is in the week of %s', (date, week) => expect(weekOf(date)).toBe(week));
  test('one after the other', () => {
    expect(weeksUntil('2027-01-06', 3)).toEqual(['2026-12-21', '2026-12-28', '2027-01-04']);
    expect(daysBetween('2026-12-21', '2027-01-04')).toBe(14);
  });
});

describe('where a digest stands', () => {
  const of = (overrides: Partial<Digest>): string => shelfOf(generateDigest(overrides));
  test.each([
    ['something to be done', { items: [generateDigestItem({ status: 'in_progress' })] }, 'open'],
    ['something to be verified', { items: [generateDigestItem({ status: 'done' })] }, 'open'],
    ['ideas only', { items: [generateDigestItem({ status: 'idea' })] }, 'settled'],
    ['nothing', { items: [] }, 'settled'],
    ['put away', { away: 'archived', items: [generateDigestItem()] }, 'away'],
  ] as const)('%s: %s', (_why, overrides, shelf) => expect(of(overrides)).toBe(shelf));
});

test('a digest keeps nobody’s name of what is settled, and dates in the zone of its page', () => {
  const settled = generateActionItem({ status: 'verified', finishedAt: '2026-11-24T23:30:00.000Z' });
  const digest = digestOf(generatePostMortem({ timeZone: 'Europe/Oslo' }), [settled]);
  expect(digest.items).toEqual([
    expect.objectContaining({ ownerId: null, ownerProblem: null, committedOn: '2026-11-24', finishedOn: '2026-11-25' }),
  ]);
  expect(countOpenItems(digest)).toBe(0);
  expect(stageOf('verified')).toBe('settled');
});
