import fc from 'fast-check';
import { readHolidayLines } from '../../../src/domain/policy/holiday-lines';

const christmas = { date: '2026-12-25', name: 'Christmas Day' };

test.each([
  ['date and name', '2026-12-25 Christmas Day', [christmas], []],
  ['with a comma', '2026-12-25, Christmas Day', [christmas], []],
  ['from a table', 'Christmas Day\t2026-12-25', [christmas], []],
  ['in quotes', '"2026-12-25";"Christmas Day"', [christmas], []],
  ['day first, with dots', '25.12.2026 Christmas Day', [christmas], []],
  ['one digit', '1.5.2027 Labour Day', [{ date: '2027-05-01', name: 'Labour Day' }], []],
  ['without a name', '2026-12-25', [{ date: '2026-12-25', name: '' }], []],
  ['a name with a dash within', '2026-12-25 Boxing-day', [{ date: '2026-12-25', name: 'Boxing-day' }], []],
  ['empty lines', '\n \n2026-12-25 Christmas Day\r\n', [christmas], []],
  [
    'in order, each date once',
    '2027-01-01 New Year\n2026-12-25 Christmas Day\n2026-12-25 again',
    [christmas, { date: '2027-01-01', name: 'New Year' }],
    [],
  ],
  ['no such day', '2026-02-30 Nothing', [], ['2026-02-30 Nothing']],
  ['slashes can mean two days', '5/1/2027 Labour Day', [], ['5/1/2027 Labour Day']],
  ['no date', 'Christmas', [], ['Christmas']],
])('%s', (_why, text, holidays, notUnderstood) => {
  expect(readHolidayLines(text)).toEqual({ holidays, notUnderstood });
});

test('what was written is read as it was', () => {
  const date = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((one) => one.toISOString().slice(0, 10));
  const name = fc.stringMatching(/^(?:[A-Za-z]{1,9} ?){0,4}$/u).map((one) => one.trim());
  const list = fc.uniqueArray(fc.record({ date, name }), { selector: (one) => one.date });
  fc.assert(
    fc.property(list, (holidays) => {
      const sorted = [...holidays].sort((a, b) => (a.date < b.date ? -1 : 1));
      expect(readHolidayLines(holidays.map(({ date, name }) => `${date} ${name}`).join('\n'))).toEqual({
        holidays: sorted,
        notUnderstood: [],
      });
    }),
  );
});
