import { formatDate, formatDuration } from '../../static/app/src/shared/time/format-time';

describe('formatDuration', () => {
  it.each([
    [0, '0 min'],
    [9, '9 min'],
    [60, '1 h'],
    [72, '1 h 12 min'],
    [59.6, '1 h'],
    [1440, '1 d'],
    [1441, '1 d'],
    [1620, '1 d 3 h'],
  ])('%d minutes are %s', (minutes, expected) => {
    expect(formatDuration(minutes)).toBe(expected);
  });
});

describe('formatDate', () => {
  it.each([
    ['2026-12-12', 'en-GB', '12 Dec', 'this year'],
    ['2027-01-02', 'en-GB', '2 Jan 2027', 'another year is said'],
    ['2026-12-12', 'en-US', 'Dec 12', 'as the locale writes it'],
  ])('%s in %s is %s (%s)', (date, locale, expected) => {
    expect(formatDate(date, '2026-11-25', locale)).toBe(expected);
  });
});
