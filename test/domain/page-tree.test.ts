import fc from 'fast-check';
import { levelsOf, titlesToTry } from '../../src/domain/page-tree';

test.each([
  ['UTC', '2026', 'Post-mortems 2026', '2026-12', 'Post-mortems December 2026'],
  ['Asia/Tokyo', '2027', 'Post-mortems 2027', '2027-01', 'Post-mortems January 2027'],
])('levels follow the space’s own calendar (%s)', (zone, yearKey, yearTitle, monthKey, monthTitle) => {
  expect(levelsOf('2026-12-31T20:00:00Z', zone)).toEqual([
    { key: yearKey, title: yearTitle },
    { key: monthKey, title: monthTitle },
  ]);
});

test('titles to try are different, begin with the wanted one, and fit Confluence’s 255 characters', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }), (title) => {
      const titles = titlesToTry(title, '2026-11-24');
      expect(new Set(titles).size).toBe(titles.length);
      for (const one of titles) expect(one.length).toBeLessThanOrEqual(255);
    }),
  );
  expect(titlesToTry('Checkout down', '2026-11-24').slice(0, 3)).toEqual([
    'Checkout down',
    'Checkout down (2026-11-24)',
    'Checkout down (2026-11-24, 2)',
  ]);
});
