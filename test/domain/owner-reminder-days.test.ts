import * as fc from 'fast-check';
import { isReminderDue, nextReminderDay } from '../../src/domain/owner-reminder/reminder-days';
import { addCalendarDays, isWorkingDay, workingDayFrom } from '../../src/domain/policy/work-days';
import type { WorkCalendar } from '../../src/domain/policy/work-calendar';
import { usualWorkingDays } from '../../src/domain/policy/work-calendar';

const everyDay: WorkCalendar = { timeZone: 'Europe/Oslo', workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
const christmas = ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01'].map((date) => ({ date, name: 'Holiday' }));
const office: WorkCalendar = { timeZone: 'Europe/Oslo', workingDays: usualWorkingDays, holidays: christmas };

/** Runs on each of these days; answers those on which the owner was reminded. */
function remindedOn(dueDate: string, days: readonly string[], calendar: WorkCalendar): readonly string[] {
  let lastOn: string | null = null;
  const reminded: string[] = [];
  for (const today of days) {
    if (!isReminderDue({ dueDate, lastOn }, today, calendar)) continue;
    lastOn = today;
    reminded.push(today);
  }
  return reminded;
}

const daysFrom = (first: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => addCalendarDays(first, index));

describe('the days on which an owner is reminded', () => {
  it.each([
    ['two days before, then weekly', '2026-12-10', everyDay, ['2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29']],
    ['off a weekend to Monday', '2026-12-14', office, ['2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04']],
    ['off holidays to the next working day', '2026-12-27', office, ['2026-12-28', '2027-01-04']],
    ['off a holiday before a weekend', '2026-12-18', office, ['2026-12-16', '2026-12-23', '2026-12-30']],
  ])('are put %s', (_why, dueDate, calendar, expected) => {
    expect(remindedOn(dueDate, daysFrom('2026-12-01', 35), calendar)).toEqual(expected);
  });

  it.each([
    ['missed days once', ['2026-12-01', '2027-01-05', '2027-01-06', '2027-01-07'], ['2027-01-05']],
    [
      'a missed day before the next planned one',
      ['2026-12-10', '2026-12-14', '2026-12-15'],
      ['2026-12-10', '2026-12-15'],
    ],
    ['nothing on a quiet day', ['2026-12-12', '2026-12-13'], []],
  ])('catch up %s', (_why, days, expected) => {
    expect(remindedOn('2026-12-10', days, office)).toEqual(expected);
  });

  it.each([
    ['long before it is due', '2026-12-10', null, '2026-11-23', '2026-12-08'],
    ['on a quiet day before', '2026-12-14', null, '2026-12-12', '2026-12-14'],
    ['when one was missed', '2026-12-10', null, '2026-12-10', '2026-12-10'],
    ['when it was said today', '2026-12-10', '2026-12-10', '2026-12-10', '2026-12-15'],
    ['when the next one is on a holiday', '2026-12-12', '2026-12-17', '2026-12-24', '2026-12-28'],
  ])('are told ahead %s', (_why, dueDate, lastOn, today, expected) => {
    expect(nextReminderDay({ dueDate, lastOn }, today, office)).toBe(expected);
  });
});

const dates = fc.integer({ min: 0, max: 800 }).map((days) => addCalendarDays('2026-01-01', days));
const calendars = fc.record({
  timeZone: fc.constant('UTC'),
  workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  holidays: fc.array(
    dates.map((date) => ({ date, name: 'Holiday' })),
    { maxLength: 60 },
  ),
});

describe('reminders, whatever the calendar', () => {
  it('come on the working day of each planned day, and on no other, when nothing is missed', () => {
    fc.assert(
      fc.property(dates, calendars, (dueDate, calendar) => {
        const days = daysFrom(addCalendarDays(dueDate, -10), 80);
        const planned = daysFrom(addCalendarDays(dueDate, -2), 60).filter((_, index) => index % 7 === 0);
        const last = days.at(-1) ?? '';
        const expected = new Set(planned.map((day) => workingDayFrom(calendar, day)).filter((day) => day <= last));
        const within = remindedOn(dueDate, days, calendar).filter((day) => day <= (planned.at(-1) ?? ''));
        expect(within).toEqual([...expected].filter((day) => day <= (planned.at(-1) ?? '')));
      }),
    );
  });

  it('answer each planned day once, however runs are missed or doubled', () => {
    fc.assert(
      fc.property(dates, calendars, fc.array(fc.integer({ min: 0, max: 79 })), (dueDate, calendar, runs) => {
        const days = [...runs].sort((one, other) => one - other).map((at) => addCalendarDays(dueDate, at - 10));
        const reminded = remindedOn(dueDate, days, calendar);
        const planned = daysFrom(addCalendarDays(dueDate, -2), 80).filter((_, index) => index % 7 === 0);
        for (const [index, day] of reminded.entries()) {
          expect(isWorkingDay(calendar, day)).toBe(true);
          expect(planned.some((one) => one <= day && one > (reminded[index - 1] ?? ''))).toBe(true);
        }
        for (const day of planned) {
          const firstRun = days.find((run) => run >= day && isWorkingDay(calendar, run));
          if (firstRun !== undefined) expect(reminded.some((one) => one >= day && one <= firstRun)).toBe(true);
        }
      }),
    );
  });

  it('come when they were told ahead', () => {
    fc.assert(
      fc.property(dates, calendars, fc.integer({ min: -20, max: 40 }), (dueDate, calendar, from) => {
        const today = addCalendarDays(dueDate, from);
        const next = nextReminderDay({ dueDate, lastOn: null }, today, calendar);
        expect(remindedOn(dueDate, daysFrom(today, 200), calendar)[0]).toBe(next);
      }),
    );
  });
});
