import fc from 'fast-check';
import type { PeriodSettings } from '../../../src/domain/schedule/period';
import {
  dateIn,
  dueAt,
  meetingDateOf,
  newestDue,
  nextDueAt,
  nextPeriod,
  periodOf,
  periodOfKey,
  periodToPrepare,
} from '../../../src/domain/schedule/period';

const zones = ['UTC', 'Europe/Oslo', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];
const isoDate = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const settings: fc.Arbitrary<PeriodSettings> = fc.record({
  anchorDate: isoDate,
  timeZone: fc.constantFrom(...zones),
  leadDays: fc.integer({ min: 0, max: 7 }),
  hour: fc.integer({ min: 0, max: 23 }),
});
const instant = fc.integer({ min: Date.parse('2020-06-01'), max: Date.parse('2035-06-01') });

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

describe('when a page is due', () => {
  const oslo: PeriodSettings = { anchorDate: '2026-11-23', timeZone: 'Europe/Oslo', leadDays: 1, hour: 9 };

  test('the day before the meeting, at nine in the space’s zone', () => {
    expect(new Date(dueAt(periodOf('2026-11-23', '2026-11-23'), oslo)).toISOString()).toBe('2026-12-06T08:00:00.000Z');
  });

  test('keeps the local hour over a change of daylight saving', () => {
    const april = periodOf('2027-03-29', oslo.anchorDate);
    expect(new Date(dueAt(april, oslo)).toISOString()).toMatch(/T07:00/u);
  });

  test('a missed period is caught up once, and only the newest', () => {
    const later = Date.parse('2027-02-01T12:00:00Z');
    const due = periodToPrepare(later, oslo, '2026-11-09');
    expect(due).toEqual(newestDue(later, oslo));
    expect(periodToPrepare(later, oslo, due?.key ?? null)).toBeNull();
  });

  test('what is due was due before now, what comes next comes after, and nothing lies between', () => {
    fc.assert(
      fc.property(instant, settings, (now, chosen) => {
        const newest = newestDue(now, chosen);
        expect(dueAt(newest, chosen)).toBeLessThanOrEqual(now);
        expect(nextDueAt(now, chosen)).toBeGreaterThan(now);
        expect(nextDueAt(now, chosen)).toBe(dueAt(nextPeriod(newest), chosen));
      }),
    );
  });

  test('run every few hours, each period is prepared exactly once', () => {
    fc.assert(
      fc.property(instant, settings, (start, chosen) => {
        let watermark: string | null = newestDue(start, chosen).key;
        const prepared: string[] = [];
        for (let hour = 5; hour <= 24 * 60; hour += 5) {
          const due = periodToPrepare(start + hour * 3_600_000, chosen, watermark);
          if (due) prepared.push((watermark = due.key));
        }
        expect(new Set(prepared).size).toBe(prepared.length);
        expect(prepared.length).toBeGreaterThanOrEqual(4);
        expect(prepared).toEqual([...prepared].sort());
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
