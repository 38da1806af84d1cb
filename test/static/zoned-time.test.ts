import fc from 'fast-check';
import { DateTime } from 'luxon';
import { instantOf, readWallTime } from '../../static/app/src/shared/time/zoned-time';

const zones = ['UTC', 'Europe/Oslo', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];

describe('instantOf', () => {
  it.each([
    ['2026-11-24', '09:02', 'Europe/Oslo', '2026-11-24T08:02:00.000Z', 'winter time'],
    ['2026-07-01', '09:02', 'Europe/Oslo', '2026-07-01T07:02:00.000Z', 'summer time'],
    ['2026-03-29', '02:30', 'Europe/Oslo', '2026-03-29T01:30:00.000Z', 'skipped in spring: an hour later'],
    ['2026-10-25', '02:30', 'Europe/Oslo', '2026-10-25T00:30:00.000Z', 'twice in autumn: the first'],
    ['2026-11-24', '00:00', 'Asia/Kolkata', '2026-11-23T18:30:00.000Z', 'half an hour off'],
  ])('%s %s in %s is %s (%s)', (date, time, zone, expected) => {
    expect(instantOf({ date, time }, zone)).toBe(expected);
  });

  it.each([
    ['', ''],
    ['2026-11-24', ''],
    ['', '10:00'],
    ['24 Nov', '10:00'],
  ])('is null for %j %j', (date, time) => {
    expect(instantOf({ date, time }, 'UTC')).toBeNull();
  });

  it('gives back every instant that exists, to the minute', () => {
    const minute = fc.integer({ min: Date.UTC(2015, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (minutes, zone) => {
        const instant = minutes * 60_000;
        const wall = readWallTime(instant, zone);
        const expected = DateTime.fromMillis(instant, { zone });
        expect(`${wall.date} ${wall.time}`).toBe(expected.toFormat('yyyy-MM-dd HH:mm'));
        const back = instantOf(wall, zone);
        // In autumn an hour comes twice; the first of the two is taken.
        const again = back === null ? null : readWallTime(Date.parse(back), zone);
        expect(again).toEqual(wall);
      }),
    );
  });
});
