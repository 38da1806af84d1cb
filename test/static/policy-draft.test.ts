import { addLines, addRow, holidaysOf, rowsOf } from '../../static/app/src/space-settings/holiday-rows';
import { defaultPolicy } from '../../src/domain/policy/policy';
import {
  draftPolicy,
  findCalendarProblems,
  isSoundPolicy,
  tellExamples,
} from '../../static/app/src/space-settings/policy-draft';

// A Sunday in the week from 16 to 22 November.
const now = Date.parse('2026-11-22T12:00:00Z');
const draft = draftPolicy({ policy: defaultPolicy, workingDays: [1, 2, 3, 4, 5], holidays: [] });
const row = (key: number, date: string, name = '') => ({ key, date, name });
const tell = (change: Partial<typeof draft> = {}): string[] =>
  // Versions of ICU differ in whether a comma follows the weekday.
  tellExamples({ ...draft, ...change, timeZone: 'Europe/Oslo' }, now, 'en-GB').map((one) => one.replaceAll(',', ''));

test('examples say what the policy comes to', () => {
  expect(tell()).toEqual([
    'SEV-1 resolved Fri 20 Nov 16:00: meeting by Mon 23 Nov notes by Wed 25 Nov if it is held then.',
    'SEV-2 resolved Fri 20 Nov 16:00: meeting by Fri 27 Nov notes by Tue 1 Dec if it is held then.',
    'SEV-3 resolved Fri 20 Nov 16:00: meeting by Fri 4 Dec notes by Tue 8 Dec if it is held then.',
  ]);
});

test('a holiday moves them while it is typed', () => {
  expect(tell({ holidays: [{ key: 0, date: '2026-11-23', name: 'Day off' }] })[0]).toContain('meeting by Tue 24 Nov');
});

test('while a number is missing there are none', () => {
  const policy = { ...defaultPolicy, daysToAct: { ...defaultPolicy.daysToAct, 1: Number.NaN } };
  expect(isSoundPolicy(policy)).toBe(false);
  expect(isSoundPolicy(defaultPolicy)).toBe(true);
  expect(tell({ policy })).toEqual(['Examples come back once all fields are filled in.']);
});

test.each([
  ['sound', {}, {}],
  ['no working day', { workingDays: [] }, { workingDays: 'Choose at least one working day.' }],
  ['no date', { holidays: [row(0, '', 'Easter')] }, { holidays: 'Choose a date for “Easter”.' }],
  ['a row that nobody filled in', { holidays: [row(0, '', ' ')] }, {}],
  [
    'one date twice',
    { holidays: [row(0, '2026-12-25', 'Christmas'), row(1, '2026-12-25')] },
    { holidays: '2026-12-25 is there twice.' },
  ],
])('%s', (_why, change, problems) => {
  expect(findCalendarProblems({ ...draft, ...change })).toEqual(problems);
});

test('a pasted list goes below the rows, without dates that are there; rows are saved by date', () => {
  const before = addRow(rowsOf([{ date: '2026-12-26', name: 'Boxing Day' }]));
  const after = addLines(before, '2026-12-26 Again\n25.12.2026 Christmas Day\n2027-01-01');
  expect(after.map(({ date }) => date)).toEqual(['2026-12-26', '2026-12-25', '2027-01-01']);
  expect(new Set(after.map(({ key }) => key)).size).toBe(3);
  expect(holidaysOf(after).map(({ name }) => name)).toEqual(['Christmas Day', 'Boxing Day', '']);
});
