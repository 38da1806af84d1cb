import { formatDate } from '../../static/app/src/shared/time/format-time';

describe('formatDate', () => {
  it.each([
    ['2026-12-12', 'en-GB', '12 Dec', 'this year'],
    ['2027-01-02', 'en-GB', '2 Jan 2027', 'another year is said'],
    ['2026-12-12', 'en-US', 'Dec 12', 'as the locale writes it'],
  ])('%s in %s is %s (%s)', (date, locale, expected) => {
    expect(formatDate(date, '2026-11-25', locale)).toBe(expected);
  });
});
