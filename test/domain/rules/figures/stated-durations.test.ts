import fc from 'fast-check';
import { allows, boundsOf } from '../../../../src/domain/rules/figures/bounds';
import { findDurations } from '../../../../src/domain/rules/figures/stated-durations';
import { findStretches } from '../../../../src/domain/rules/figures/stated-stretches';
import { writtenDuration } from '../../../../src/domain/written-duration';

const hour = 60;
const day = 24 * hour;

const exact: readonly (readonly [string, number])[] = [
  ['3 h 38', 218],
  ['3h38m', 218],
  ['1h50', 110],
  ['66 minutes', 66],
  ['5h 16m', 316],
  ['an hour and a half', 90],
  ['two and a half hours', 150],
  ['half an hour', 30],
  ['half-hour', 30],
  ['three quarters of an hour', 45],
  ['1.5 hours', 90],
  ['1,5 hours', 90],
  ['1½ hours', 90],
  ['90-minute', 90],
  ['twenty-five-minute', 25],
  ['2 hours and 5 minutes', 125],
  ['2 hours, 5 minutes', 125],
  ['one hour and twelve minutes', 72],
  ['45mins', 45],
  ['twenty-five minutes', 25],
  ['ninety minutes', 90],
  ['1,415 minutes', 1415],
  ['11 Days', 11 * day],
  ['2 d 3 h 10 min', 2 * day + 3 * hour + 10],
  ['PT1H12M', 72],
  ['90 seconds', 1.5],
  ['1 Stunde 12 Minuten', 72],
  ['2 Stunden und 45 Minuten', 165],
  ['2 heures et 5 minutes', 125],
  ['a couple of hours', 120],
];

const rounded: readonly (readonly [string, number, string])[] = [
  ['about two days', 2 * day, 'about'],
  ['~40m', 40, 'about'],
  ['an hour or so', 60, 'about'],
  ['a little under an hour', 60, 'nearly'],
  ['nearly 3 hours', 180, 'nearly'],
  ['close to half an hour', 30, 'nearly'],
  ['less than 10 minutes', 10, 'under'],
  ['up to 2 hours', 120, 'under'],
  ['over 14 hours', 840, 'over'],
  ['a bit over 1 hour', 60, 'over'],
  ['14h+', 840, 'over'],
  ['at least 30 mins', 30, 'least'],
];

const none: readonly string[] = [
  'a second pod',
  'at 14h30',
  '502s',
  '$5 minutes',
  'minutes of the meeting',
  'PM2024-001',
  'the hour',
  'several hours',
  '09:02',
  'and days',
];

describe('durations as people write them', () => {
  test.each(exact)('%s', (words, minutes) => {
    const found = findDurations(`It took ${words}, then it was over.`);
    expect(found.map((duration) => [duration.minutes, duration.approximation])).toEqual([[minutes, 'exact']]);
  });
  test.each(rounded)('%s', (words, minutes, approximation) => {
    const text = `It took ${words} to end.`;
    const found = findDurations(text);
    expect(found.map((duration) => [duration.minutes, duration.approximation])).toEqual([[minutes, approximation]]);
    expect(found.map(({ from, to }) => text.slice(from, to).trim())).toEqual([words]);
  });
  test.each(none)('%s is none', (words) => expect(findDurations(words)).toEqual([]));
});

test.each([
  ['between 20 and 30 minutes', 20, 30],
  ['20 to 30 minutes', 20, 30],
  ['10–30 min', 10, 30],
  ['30 minutes to 2 hours', 30, 120],
  ['between 1h and 2h', 60, 120],
])('%s is a range', (words, least, most) => {
  expect(findDurations(words)).toMatchObject([{ least, most }]);
});

test.each([
  ['3 business hours', 180],
  ['2 working days', 2 * 8 * hour],
])('%s are counted in working hours', (words, minutes) => {
  expect(findDurations(words)).toMatchObject([{ minutes, isBusiness: true }]);
});

test('whatever is written is read back', () => {
  const forms: readonly ((minutes: number) => string)[] = [
    writtenDuration,
    (minutes) => `${minutes} minutes`,
    (minutes) => `${Math.floor(minutes / hour)}h ${minutes % hour}m`,
    (minutes) => `${Math.floor(minutes / hour)} hours and ${minutes % hour} minutes`,
    (minutes) => `PT${Math.floor(minutes / hour)}H${minutes % hour}M`,
    (minutes) => `${minutes.toLocaleString('en-US')} min`,
  ];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 * day }), fc.constantFrom(...forms), (minutes, write) => {
      expect(findDurations(`It lasted ${write(minutes)}.`).map((found) => found.minutes)).toEqual([minutes]);
    }),
    { numRuns: 1000, seed: 7 },
  );
});

test('no text is too odd to look through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const { from, to } of findDurations(text)) expect(from < to && to <= text.length).toBe(true);
    }),
    { numRuns: 1000, seed: 7 },
  );
});

test('long texts take no longer for their length', () => {
  const hostile = ['1 ', 'an hour and a ', '1h', 'between 1 and ', '9:59 ', 'a couple of '].map((part) =>
    part.repeat(4000),
  );
  const before = performance.now();
  for (const text of hostile) {
    findDurations(text);
    findStretches(text);
  }
  expect(performance.now() - before).toBeLessThan(4000);
});

describe('what rounding allows', () => {
  const cases: readonly (readonly [string, readonly number[], readonly number[]])[] = [
    ['72 minutes', [71, 72, 73], [69, 75]],
    ['40 minutes', [38, 42], [37, 43]],
    ['about two hours', [90, 120, 150], [72, 160]],
    ['two hours', [91, 149], [72, 170]],
    ['over 14 hours', [841, 900, 1200], [800, 1400]],
    ['nearly 3 hours', [150, 180], [185, 120]],
    ['less than 10 minutes', [1, 10], [12]],
    ['at least an hour', [60, 6000], [50]],
    ['between 20 and 30 minutes', [20, 25, 30], [15, 35]],
    ['about two days', [2160, 3600], [1440]],
    ['an hour and a half', [80, 100], [72, 120]],
  ];
  test.each(cases)('%s', (words, right, wrong) => {
    const [duration] = findDurations(words);
    const fits = (minutes: number): boolean => duration !== undefined && allows(boundsOf(duration), minutes, 0);
    expect(right.filter((minutes) => !fits(minutes))).toEqual([]);
    expect(wrong.filter(fits)).toEqual([]);
  });
});

test.each([
  ['from 09:02 to 10:14', [72]],
  ['09:02 – 10:14 UTC', [72]],
  ['between 23:50 and 01:10', [80]],
  ['from 9:02 to 10:14 am', [72, 792]],
  ['2026-11-24 23:50 until 2026-11-25 01:10', [80]],
  ['11:30am-1:15pm', [105]],
  ['09:02 UTC to 10:14 CET', undefined],
])('the stretch %s', (words, minutes) => {
  expect(findStretches(words)[0]?.minutes).toEqual(minutes);
});
