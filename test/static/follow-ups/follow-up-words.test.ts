import type { FollowUpRow, FollowUpSeries, ReminderRow } from '../../../src/contract/follow-up-views';
import { unappliedReasons } from '../../../src/domain/follow-up/follow-up';
import {
  describeMoves,
  describePeriod,
  describePreparation,
  describeProblem,
  describeReminder,
  describeSeries,
  describeStanding,
  describeUnapplied,
} from '../../../static/app/src/space-page/follow-ups/follow-up-words';
import { describeSeriesFile } from '../../../static/app/src/space-page/follow-ups/describe-series-file';

const series: FollowUpSeries = {
  ...{ spaceId: '7', spaceName: 'Payments', version: 4 },
  ...{ date: '2026-12-07', time: '10:00', minutes: 30, timeZone: 'Europe/Berlin' },
};

const counts: NonNullable<FollowUpRow['counts']> = {
  ...{ open: 0, overdue: 0, unowned: 0, toVerify: 0, closed: 0, verified: 0 },
  ...{ added: 0, slipped: 0, redated: 0, restricted: 0 },
};

test.each([
  ['en-GB', 'Every second Monday, 10:00 (Europe/Berlin)'],
  ['en-US', 'Every second Monday, 10:00 AM (Europe/Berlin)'],
])('the series in %s, on the clocks of the space', (locale, words) =>
  expect(describeSeries(series, locale)).toBe(words),
);

test.each([
  ['2026-11-23', '2026-12-06', '2026-12-10', '23 Nov – 6 Dec'],
  ['2026-12-21', '2027-01-03', '2027-01-10', '21 Dec 2026 – 3 Jan'],
])('the period from %s to %s, seen on %s', (start, end, today, words) =>
  expect(describePeriod({ start, end }, today, 'en-GB')).toBe(words),
);

test('only what is not zero is told', () => {
  expect(describeMoves(counts)).toEqual([]);
  expect(describeMoves({ ...counts, closed: 5, redated: 1 })).toEqual(['5 closed', '1 re-dated']);
  expect(describeStanding({ ...counts, open: 12, unowned: 1, restricted: 2 })).toEqual([
    ...['12 open', '1 needs an owner', '2 on restricted pages'],
  ]);
  expect(describeStanding({ ...counts, unowned: 2 })).toEqual(['2 need an owner']);
});

describe('answers that were not applied', () => {
  it('says nothing of none', () => {
    expect(describeUnapplied({ unapplied: [] })).toBeNull();
    expect(describeUnapplied({ unapplied: [{ why: 'gone', count: 0 }] })).toBeNull();
  });
  it('counts them, and says why', () =>
    expect(
      describeUnapplied({
        unapplied: [
          { why: 'may-not-change', count: 1 },
          { why: 'not-understood', count: 2 },
        ],
      }),
    ).toEqual({
      title: '3 answers were not applied',
      reasons: '1 from somebody who may not change the item; 2 not understood',
    }));
  it.each(unappliedReasons)('has words for one and for many: %s', (why) => {
    const one = describeUnapplied({ unapplied: [{ why, count: 1 }] });
    expect(one?.title).toBe('1 answer was not applied');
    expect(one?.reasons).toMatch(/^1 \S/u);
    expect(describeUnapplied({ unapplied: [{ why, count: 2 }] })?.reasons).toMatch(/^2 \S/u);
  });
});

test.each<[string, FollowUpRow['state'] | null, string]>([
  ['2026-12-05T00:00:00.000Z', null, 'its page is prepared'],
  ['2026-12-06T09:00:00.000Z', null, 'its page was due'],
  ['2026-12-06T09:00:00.000Z', 'preparing', 'its page was due'],
  ['2026-12-06T09:00:00.000Z', 'ready', 'its page was prepared'],
])('at %s, with a page that is %s', (now, state, words) => {
  const meetingAt = '2026-12-07T09:00:00.000Z';
  const row: Omit<FollowUpRow, 'state'> = {
    ...{ periodKey: '2026-11-23', start: '2026-11-23', end: '2026-12-06', meetingAt },
    ...{ page: null, compiledAt: null, counts: null, unapplied: [] },
  };
  const rows = state === null ? [] : [{ ...row, state }];
  expect(describePreparation({ meetingAt, preparedAt: '2026-12-06T08:00:00.000Z' }, { rows, now })).toBe(words);
});

test.each([
  [1, false, 'Confluence did not take it. Tried once; the app tries again by itself.'],
  [3, false, 'Confluence did not take it. Tried 3 times; the app tries again by itself.'],
  [3, true, 'Confluence did not take it. Tried 3 times.'],
])('a page that could not be written, after %s, paused: %s', (attempts, isPaused, words) => {
  const failedAt = '2026-12-06T08:00:00.000Z';
  expect(describeProblem({ periodKey: '2026-11-23', why: 'confluence-failed', attempts, failedAt }, isPaused)).toBe(
    words,
  );
});

test.each<[Partial<ReminderRow>, string]>([
  [{ remindedOn: '2026-12-10' }, '10 Dec'],
  [{}, 'Not reminded'],
  [{ skipped: 'closed-account' }, 'Nobody: the owner’s account is closed'],
  [{ remindedOn: '2026-12-10', skipped: 'cannot-see' }, 'Nobody: the owner may not see the page'],
])('a reminder %j', (overrides, words) => {
  const row: ReminderRow = {
    ...{ pageId: '1', title: 'Ledger', itemId: 'a', itemTitle: 'Alert', ownerId: 'ada', dueDate: '2026-12-12' },
    ...{ remindedOn: null, skipped: null },
    ...overrides,
  };
  expect(describeReminder(row, '2026-12-01', 'en-GB')).toBe(words);
});

describe('the calendar file of the series', () => {
  const madeAt = Date.parse('2026-12-01T00:00:00.000Z');
  it('is of this space on this site, and says where the pages are', () =>
    expect(describeSeriesFile(series, { siteUrl: 'https://site.example/', spaceKey: 'PAY' }, madeAt)).toMatchObject({
      ...{ uid: 'post-mortem-follow-up-7@site.example', sequence: 4, everyWeeks: 2, durationMinutes: 30 },
      ...{ title: 'Post-mortem follow-up: Payments', url: 'https://site.example/wiki/spaces/PAY' },
    }));
  it('is written where the site is not known', () =>
    expect(describeSeriesFile(series, { siteUrl: '', spaceKey: 'PAY' }, madeAt).uid).toBe(
      'post-mortem-follow-up-7@confluence',
    ));
});
