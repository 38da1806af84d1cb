import fc from 'fast-check';
import type { DueSettings, MeetingSettings, PeriodSettings } from '../../../src/domain/schedule/period';
import {
  comingPeriod,
  dateIn,
  dueAt,
  isDue,
  meetingAtOf,
  meetingDateOf,
  newestDue,
  nextDueAt,
  nextMeetingAt,
  nextPeriod,
  periodOf,
  periodOfKey,
  periodToPrepare,
} from '../../../src/domain/schedule/period';

/** With every kind of change: none, an hour, half an hour, a day that was left out, and the first to see a new year. */
const zones = [
  'UTC',
  'Europe/Oslo',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
];
const isoDate = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const twoDigits = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
const settings: fc.Arbitrary<PeriodSettings & MeetingSettings> = fc.record({
  anchorDate: isoDate,
  timeZone: fc.constantFrom(...zones),
  leadDays: fc.integer({ min: 0, max: 7 }),
  hour: fc.integer({ min: 0, max: 23 }),
  meetingTime: fc.tuple(twoDigits(23), twoDigits(59)).map((parts) => parts.join(':')),
});
/** From before Apia left out 30 December 2011. */
const instant = fc.integer({ min: Date.parse('2011-06-01'), max: Date.parse('2035-06-01') });
const iso = (at: number): string => new Date(at).toISOString();
const hourLong = 3_600_000;
const dayLong = 24 * hourLong;

describe('periods of 14 days', () => {
  test.each([
    ['the anchor itself', '2026-11-23', '2026-11-23', '2026-11-23', '2026-12-06'],
    ['the last day', '2026-12-06', '2026-11-23', '2026-11-23', '2026-12-06'],
    ['the next day', '2026-12-07', '2026-11-23', '2026-12-07', '2026-12-20'],
    ['before the anchor', '2026-11-22', '2026-11-23', '2026-11-09', '2026-11-22'],
    ['over the year’s end', '2027-01-01', '2026-11-23', '2026-12-21', '2027-01-03'],
    ['over a leap day', '2028-02-29', '2028-02-21', '2028-02-21', '2028-03-05'],
  ])('%s', (_why, date, anchor, start, end) => {
    expect(periodOf(date, anchor)).toEqual({ key: start, start, end });
  });

  test('tile time: each day is in the one period that says so, and the next begins the day after', () => {
    fc.assert(
      fc.property(isoDate, isoDate, (date, anchor) => {
        const period = periodOf(date, anchor);
        expect(period.start <= date && date <= period.end).toBe(true);
        expect(periodOf(period.end, anchor)).toEqual(period);
        expect(periodOf(nextPeriod(period).start, anchor)).toEqual(nextPeriod(period));
        expect(nextPeriod(period).start).toBe(meetingDateOf(period));
        expect(periodOfKey(period.key)).toEqual(period);
      }),
    );
  });
});

describe('when a page is due, and its meeting begins', () => {
  const oslo = { anchorDate: '2026-11-23', timeZone: 'Europe/Oslo', leadDays: 1, hour: 9, meetingTime: '10:00' };

  test.each<[string, Partial<typeof oslo>, string, string, string]>([
    ['in winter', {}, '2026-12-06', '2026-12-06T08:00:00.000Z', '2026-12-07T09:00:00.000Z'],
    ['in summer', {}, '2027-04-11', '2027-04-11T07:00:00.000Z', '2027-04-12T08:00:00.000Z'],
    [
      'the clocks change between page and meeting',
      {},
      '2027-03-28',
      '2027-03-28T07:00:00.000Z',
      '2027-03-29T08:00:00.000Z',
    ],
    [
      'an hour that is skipped comes an hour later',
      { leadDays: 0, hour: 2, meetingTime: '02:30' },
      '2027-03-27',
      '2027-03-28T01:00:00.000Z',
      '2027-03-28T01:30:00.000Z',
    ],
    [
      'of an hour that comes twice it is the first',
      { leadDays: 0, hour: 2, meetingTime: '02:30' },
      '2027-10-30',
      '2027-10-31T00:00:00.000Z',
      '2027-10-31T00:30:00.000Z',
    ],
    [
      'clocks that change by half an hour',
      { timeZone: 'Australia/Lord_Howe', leadDays: 0, hour: 2, meetingTime: '02:15' },
      '2027-10-02',
      '2027-10-02T15:30:00.000Z',
      '2027-10-02T15:45:00.000Z',
    ],
    [
      'a day that was left out',
      { timeZone: 'Pacific/Apia', leadDays: 1 },
      '2011-12-30',
      '2011-12-30T19:00:00.000Z',
      '2011-12-30T20:00:00.000Z',
    ],
    [
      'where each day begins first',
      { timeZone: 'Pacific/Kiritimati', leadDays: 1 },
      '2026-12-31',
      '2026-12-30T19:00:00.000Z',
      '2026-12-31T20:00:00.000Z',
    ],
    [
      'at midnight',
      { leadDays: 0, hour: 0, meetingTime: '00:00' },
      '2026-12-06',
      '2026-12-06T23:00:00.000Z',
      '2026-12-06T23:00:00.000Z',
    ],
  ])('%s', (_why, overrides, end, due, meeting) => {
    const chosen = { ...oslo, ...overrides };
    expect([iso(dueAt({ end }, chosen)), iso(meetingAtOf({ end }, chosen))]).toEqual([due, meeting]);
  });

  test('a later period is due later and meets later, and each page comes on or before the day of its meeting', () => {
    fc.assert(
      fc.property(isoDate, settings, (date, chosen) => {
        const period = periodOf(date, chosen.anchorDate);
        const next = nextPeriod(period);
        // Fourteen days, and a day less or more where the date line was moved.
        for (const gap of [
          dueAt(next, chosen) - dueAt(period, chosen),
          meetingAtOf(next, chosen) - meetingAtOf(period, chosen),
        ]) {
          expect(gap).toBeGreaterThanOrEqual(12.9 * dayLong);
          expect(gap).toBeLessThanOrEqual(14.1 * dayLong);
        }
        expect(dueAt(period, chosen)).toBeLessThan(meetingAtOf(period, chosen) + dayLong);
      }),
    );
  });

  test('what is due was due before now, what comes next comes after, and nothing lies between', () => {
    fc.assert(
      fc.property(instant, settings, (now, chosen) => {
        const newest = newestDue(now, chosen);
        expect(dueAt(newest, chosen)).toBeLessThanOrEqual(now);
        expect(nextDueAt(now, chosen, null)).toBeGreaterThan(now);
        expect(nextDueAt(now, chosen, newest.end)).toBe(dueAt(nextPeriod(newest), chosen));
        const meeting = nextMeetingAt(now, chosen);
        expect(meeting).toBeGreaterThan(now);
        expect(meeting).toBeLessThanOrEqual(now + 14.1 * dayLong);
      }),
    );
  });
});

describe('the period to prepare', () => {
  const oslo = { anchorDate: '2026-11-23', timeZone: 'Europe/Oslo', leadDays: 1, hour: 9 };

  test.each<[string, Partial<typeof oslo>, string, string | null, [string, string] | null]>([
    ['the usual one', {}, '2026-12-06T08:00:00Z', '2026-11-22', ['2026-11-23', '2026-12-06']],
    ['a minute before', {}, '2026-12-06T07:59:00Z', '2026-11-22', null],
    ['prepared already', {}, '2026-12-07T09:00:00Z', '2026-12-06', null],
    ['prepared before it was due', {}, '2026-12-07T09:00:00Z', '2026-12-20', null],
    ['three at once, by one page', {}, '2027-01-04T09:00:00Z', '2026-11-22', ['2026-11-23', '2027-01-03']],
    ['the first ever', {}, '2026-12-06T08:00:00Z', null, ['2026-11-23', '2026-12-06']],
    [
      'shorter after the meeting was brought forward',
      { anchorDate: '2026-12-16' },
      '2026-12-15T09:00:00Z',
      '2026-12-06',
      ['2026-12-07', '2026-12-15'],
    ],
    [
      'longer after it was put off',
      { anchorDate: '2026-12-24' },
      '2026-12-23T09:00:00Z',
      '2026-12-06',
      ['2026-12-07', '2026-12-23'],
    ],
  ])('%s', (_why, overrides, now, until, expected) => {
    const period = periodToPrepare(Date.parse(now), { ...oslo, ...overrides }, until);
    expect(period && [period.start, period.end]).toEqual(expected);
  });

  test('is the coming one when it is due, and the coming one ends with a meeting that is not prepared', () => {
    fc.assert(
      fc.property(instant, settings, isoDate, (now, chosen, until) => {
        fc.pre(until < dateIn('UTC', now + 60 * dayLong));
        const coming = comingPeriod(now, chosen, until);
        expect(coming.end > until && coming.start === meetingDateOf({ end: until })).toBe(true);
        expect(periodOf(coming.end, chosen.anchorDate).end).toBe(coming.end);
        const due = periodToPrepare(now, chosen, until);
        if (due !== null) expect(due).toEqual(coming);
      }),
    );
  });

  test.each<[string, Partial<DueSettings>, boolean]>([
    ['due', {}, true],
    ['switched off', { designated: false }, false],
    ['paused', { isPaused: true }, false],
    ['to be tried again later', { nextFollowUpAt: '2026-12-06T10:00:00.000Z' }, false],
  ])('%s', (_why, overrides, expected) => {
    const due = { ...oslo, designated: true, isPaused: false, nextFollowUpAt: '2026-12-06T08:00:00.000Z' };
    const now = Date.parse('2026-12-06T09:00:00Z');
    expect(isDue(now, { ...due, ...overrides }, '2026-11-22')).toBe(expected);
    expect(isDue(now, { ...due, ...overrides }, '2026-12-06')).toBe(false);
  });

  /** What happens between two runs of the tick. */
  type Hour = { hours: number; ticks: number; other: (PeriodSettings & MeetingSettings) | null };
  const hours: fc.Arbitrary<readonly Hour[]> = fc.array(
    fc.record({
      // A run that comes late, or days of runs that never came.
      hours: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 30 }) }, fc.integer({ min: 300, max: 2_000 })),
      ticks: fc.integer({ min: 0, max: 3 }),
      other: fc.option(settings, { freq: 12 }),
    }),
    { minLength: 30, maxLength: 60 },
  );

  test('late, doubled and missed runs, other dates and zones: periods tile time, each prepared once', () => {
    fc.assert(
      fc.property(instant, settings, hours, (start, begun, course) => {
        let [now, chosen, until] = [start, begun, newestDue(start, begun).end];
        const first = until;
        const prepared: { start: string; end: string }[] = [];
        for (const { hours: passed, ticks, other } of course) {
          now += passed * hourLong;
          chosen = other ?? chosen;
          for (let tick = 0; tick < ticks; tick += 1) {
            const period = periodToPrepare(now, chosen, until);
            if (period === null) continue;
            prepared.push(period);
            until = period.end;
            expect(periodToPrepare(now, chosen, until)).toBeNull();
          }
        }
        prepared.reduce((end, period) => {
          expect(period.start).toBe(meetingDateOf({ end }));
          expect(period.end >= period.start).toBe(true);
          return period.end;
        }, first);
      }),
      { numRuns: 60 },
    );
  });

  test('run every few hours, there is a page for each meeting', () => {
    fc.assert(
      fc.property(instant, settings, (start, chosen) => {
        let until = newestDue(start, chosen).end;
        const ends: string[] = [];
        for (let hour = 5; hour <= 24 * 60; hour += 5) {
          const due = periodToPrepare(start + hour * hourLong, chosen, until);
          if (due) ends.push((until = due.end));
        }
        expect(ends.length).toBeGreaterThanOrEqual(4);
        expect(ends.slice(1).map((end) => periodOf(end, chosen.anchorDate).start)).toEqual(
          ends.slice(0, -1).map((end) => meetingDateOf({ end })),
        );
      }),
      { numRuns: 8 },
    );
  });
});

test('the calendar date of an instant depends on the zone', () => {
  const midnight = Date.parse('2026-11-23T23:30:00Z');
  expect(dateIn('UTC', midnight)).toBe('2026-11-23');
  expect(dateIn('Europe/Oslo', midnight)).toBe('2026-11-24');
});
