import fc from 'fast-check';
import { unscheduledMeeting } from '../../../src/domain/meeting';
import { isMissed, nextDeadline } from '../../../src/domain/policy/deadline';
import type { Deadline } from '../../../src/domain/policy/deadline';
import { courseOf, findDeadlines, meetingDueDate } from '../../../src/domain/policy/deadlines';
import type { Course } from '../../../src/domain/policy/deadlines';
import { latestDueDate } from '../../../src/domain/policy/latest-due-date';
import { defaultPolicy } from '../../../src/domain/policy/policy';
import type { DayLimit } from '../../../src/domain/policy/policy';
import type { SpacePolicy } from '../../../src/domain/policy/space-policy';
import { spacePolicyOf } from '../../../src/domain/policy/space-policy';
import { addBusinessDays, endOfDay, isWorkingDay, lastDateOf } from '../../../src/domain/policy/work-days';
import type { WorkCalendar } from '../../../src/domain/policy/work-calendar';
import { dateIn } from '../../../src/domain/schedule/period';
import { generatePostMortem } from '../../support/post-mortem-builders';
import { generateEvent, generateTimeline } from '../../support/rule-subject';

const oslo: WorkCalendar = { timeZone: 'Europe/Oslo', workingDays: [1, 2, 3, 4, 5], holidays: [] };
const holiday = (date: string) => ({ date, name: 'Day off' });
const business = (days: number): DayLimit => ({ days, counted: 'business' });
const calendar = (days: number): DayLimit => ({ days, counted: 'calendar' });

describe('the last date of a limit', () => {
  test.each<[why: string, limit: DayLimit, from: string, calendar: Partial<WorkCalendar>, expected: string]>([
    ['three calendar days from a Tuesday', calendar(3), '2026-11-24', {}, '2026-11-27'],
    ['three calendar days that end on a Saturday run on to Monday', calendar(3), '2026-11-25', {}, '2026-11-30'],
    ['five business days over a weekend', business(5), '2026-11-20', {}, '2026-11-27'],
    ['counted from a Saturday, Monday is the first', business(1), '2026-11-21', {}, '2026-11-23'],
    ['a holiday is no business day', business(1), '2026-11-20', { holidays: [holiday('2026-11-23')] }, '2026-11-24'],
    ['no days at all: the same day', business(0), '2026-11-20', {}, '2026-11-20'],
    ['no days at all, on a day off: the next', business(0), '2026-11-21', {}, '2026-11-23'],
    ['over the end of the year', business(2), '2026-12-31', { holidays: [holiday('2027-01-01')] }, '2027-01-05'],
    ['over a leap day', business(1), '2028-02-28', {}, '2028-02-29'],
    ['Sunday to Thursday', business(1), '2026-11-26', { workingDays: [7, 1, 2, 3, 4] }, '2026-11-29'],
    ['a single working day a week', business(2), '2026-11-23', { workingDays: [3] }, '2026-12-02'],
    [
      'a holiday on a day off changes nothing',
      business(1),
      '2026-11-20',
      { holidays: [holiday('2026-11-22')] },
      '2026-11-23',
    ],
  ])('%s', (_why, limit, from, changes, expected) => {
    expect(lastDateOf(limit, from, { ...oslo, ...changes })).toBe(expected);
  });

  const zones = ['UTC', 'Europe/Oslo', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];
  const date = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((one) => one.toISOString().slice(0, 10));
  const anyCalendar: fc.Arbitrary<WorkCalendar> = fc.record({
    timeZone: fc.constantFrom(...zones),
    workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    holidays: fc.array(date.map(holiday), { maxLength: 12 }),
  });
  const limit: fc.Arbitrary<DayLimit> = fc.record({
    days: fc.nat(30),
    counted: fc.constantFrom('calendar', 'business'),
  });

  test('is always a working day, and never before the day that it is counted from', () => {
    fc.assert(
      fc.property(limit, date, anyCalendar, (given, from, days) => {
        const last = lastDateOf(given, from, days);
        expect(isWorkingDay(days, last)).toBe(true);
        expect(last >= from).toBe(true);
      }),
    );
  });

  test('is never earlier for a holiday more, a longer limit or a later start', () => {
    fc.assert(
      fc.property(limit, date, anyCalendar, fc.nat(40), (given, from, days, more) => {
        const last = lastDateOf(given, from, days);
        const later = new Date(Date.parse(from) + more * 86_400_000).toISOString().slice(0, 10);
        expect(lastDateOf(given, from, { ...days, holidays: [...days.holidays, holiday(later)] }) >= last).toBe(true);
        expect(lastDateOf({ ...given, days: given.days + more }, from, days) >= last).toBe(true);
        expect(lastDateOf(given, later, days) >= last).toBe(true);
      }),
    );
  });

  test('business days are exactly so many working days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), date, anyCalendar, (days, from, given) => {
        const last = addBusinessDays(given, from, days);
        let counted = 0;
        for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(last); at += 86_400_000) {
          if (isWorkingDay(given, new Date(at).toISOString().slice(0, 10))) counted += 1;
        }
        expect(counted).toBe(days);
      }),
    );
  });

  test('the end of a day is the last millisecond of it on the clocks of the space', () => {
    fc.assert(
      fc.property(date, fc.constantFrom(...zones), (given, timeZone) => {
        const end = Date.parse(endOfDay(given, timeZone));
        // Apia left out 30 December 2011; of the years here no zone leaves out a day.
        expect(dateIn(timeZone, end)).toBe(given);
        expect(dateIn(timeZone, end + 1) > given).toBe(true);
      }),
    );
  });

  test.each([
    ['in winter', '2026-11-27', '2026-11-27T22:59:59.999Z'],
    ['in summer', '2026-07-01', '2026-07-01T21:59:59.999Z'],
    ['on the day with 23 hours', '2027-03-28', '2027-03-28T21:59:59.999Z'],
    ['on the day with 25 hours', '2026-10-25', '2026-10-25T22:59:59.999Z'],
  ])('%s', (_why, given, expected) => {
    expect(endOfDay(given, 'Europe/Oslo')).toBe(expected);
  });
});

describe('deadlines', () => {
  const space: SpacePolicy = { policy: defaultPolicy, calendar: oslo };
  const resolved: Course = {
    severity: 2,
    // Friday afternoon in Oslo.
    resolvedAt: '2026-11-20T15:00:00.000Z',
    hasFacts: false,
    meetingAt: null,
    heldAt: null,
    publishedAt: null,
  };
  const facts: Deadline = { what: 'facts', dueAt: '2026-11-21T15:00:00.000Z', doneAt: null };
  const meeting = (dueAt: string, doneAt: string | null = null): Deadline => ({ what: 'meeting', dueAt, doneAt });
  const publication = (dueAt: string, doneAt: string | null = null): Deadline => ({
    what: 'publication',
    dueAt,
    doneAt,
  });
  const [friday, monday] = ['2026-11-27T22:59:59.999Z', '2026-11-23T22:59:59.999Z'];

  test.each<[why: string, course: Partial<Course>, expected: Deadline[]]>([
    ['nothing is due before it is resolved', { resolvedAt: null }, []],
    ['facts within 24 h, weekend or not; the meeting in five business days', {}, [facts, meeting(friday)]],
    ['facts that are written down are not due', { hasFacts: true }, [meeting(friday)]],
    ['SEV-1: three calendar days', { severity: 1, hasFacts: true }, [meeting(monday)]],
    ['SEV-3: ten business days', { severity: 3, hasFacts: true }, [meeting('2026-12-04T22:59:59.999Z')]],
    ['not graded: as the mildest', { severity: 0, hasFacts: true }, [meeting('2026-12-04T22:59:59.999Z')]],
    [
      'after midnight in Oslo, still the day before in UTC',
      { resolvedAt: '2026-11-19T23:30:00.000Z', severity: 1, hasFacts: true },
      [meeting(monday)],
    ],
    [
      'a planned meeting says by when the notes are due',
      { hasFacts: true, meetingAt: '2026-11-24T09:00:00.000Z' },
      [meeting(friday), publication('2026-11-26T22:59:59.999Z')],
    ],
    [
      'one that was held counts from when it was held',
      { hasFacts: true, meetingAt: '2026-11-24T09:00:00.000Z', heldAt: '2026-11-25T09:00:00.000Z' },
      [meeting(friday, '2026-11-25T09:00:00.000Z'), publication(friday)],
    ],
    [
      'published without a meeting in the app: nothing is known of it',
      { hasFacts: true, publishedAt: '2026-11-26T09:00:00.000Z' },
      [],
    ],
    [
      'kept',
      { hasFacts: true, heldAt: '2026-11-25T09:00:00.000Z', publishedAt: '2026-11-26T09:00:00.000Z' },
      [meeting(friday, '2026-11-25T09:00:00.000Z'), publication(friday, '2026-11-26T09:00:00.000Z')],
    ],
  ])('%s', (_why, course, expected) => {
    expect(findDeadlines({ ...resolved, ...course }, space)).toEqual(expected);
  });

  test('the next one is the earliest that is not done', () => {
    const [first, second] = [meeting(friday), publication('2026-12-01T22:59:59.999Z')];
    expect(nextDeadline([second, first])).toBe(first);
    expect(nextDeadline([{ ...first, doneAt: '2026-11-25T09:00:00.000Z' }, second])).toBe(second);
    expect(nextDeadline([])).toBeNull();
  });

  test.each([
    ['open and not yet due', meeting(friday), '2026-11-27T22:59:00.000Z', false],
    ['open and overdue', meeting(friday), '2026-11-28T00:00:00.000Z', true],
    ['done in time, looked at later', meeting(friday, '2026-11-25T09:00:00.000Z'), '2026-12-24T00:00:00.000Z', false],
    ['done late', meeting(friday, '2026-11-28T09:00:00.000Z'), '2026-12-24T00:00:00.000Z', true],
  ])('%s', (_why, deadline, now, expected) => {
    expect(isMissed(deadline, now)).toBe(expected);
  });

  test('the worse the severity, the earlier the meeting, by the usual policy', () => {
    const at = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2034-01-01') });
    fc.assert(
      fc.property(at, (instant) => {
        const date = (severity: 0 | 1 | 2 | 3 | 4) => meetingDueDate(new Date(instant).toISOString(), severity, space);
        expect(date(1) <= date(2) && date(2) <= date(3) && date(3) <= date(4)).toBe(true);
        expect(date(0)).toBe(date(4));
      }),
    );
  });

  const timeline = generateTimeline(
    generateEvent('09:02', 'started', 'a'),
    generateEvent('09:30', 'step', 'b'),
    generateEvent('10:14', 'resolved', 'c'),
  );
  test('the course is read from the record and its timeline', () => {
    const planned = { ...unscheduledMeeting, status: 'scheduled' as const, startsAt: '2026-11-26T09:00:00.000Z' };
    expect(courseOf(generatePostMortem({ meeting: planned }), timeline)).toEqual({
      severity: 2,
      resolvedAt: '2026-11-24T10:14:00.000Z',
      hasFacts: true,
      meetingAt: '2026-11-26T09:00:00.000Z',
      heldAt: null,
      publishedAt: null,
    });
    expect(courseOf(generatePostMortem(), timeline.slice(0, 2))).toMatchObject({ resolvedAt: null, hasFacts: false });
  });

  test('a meeting that was postponed has no date to count from', () => {
    const postponed = { ...unscheduledMeeting, status: 'postponed' as const, startsAt: '2026-11-26T09:00:00.000Z' };
    expect(courseOf(generatePostMortem({ meeting: postponed }), timeline)).toMatchObject({ meetingAt: null });
  });

  test('where nobody set up the space, the usual policy holds in the zone of the page', () => {
    expect(spacePolicyOf(null, 'Asia/Kolkata')).toEqual({
      policy: defaultPolicy,
      calendar: { timeZone: 'Asia/Kolkata', workingDays: [1, 2, 3, 4, 5], holidays: [] },
    });
  });
});

test.each([
  [1, '2026-12-12'],
  [2, '2026-12-27'],
  [3, '2027-01-26'],
  [4, '2027-02-25'],
  [0, null],
] as const)('action items of severity %i published on 27 November are due by %s', (severity, expected) => {
  expect(latestDueDate(severity, '2026-11-27', defaultPolicy)).toBe(expected);
});
