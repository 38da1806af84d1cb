import fc from 'fast-check';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { convertIcsCalendar } from 'ts-ics';
import type { SeriesFile } from '../../../src/domain/calendar/series-file';
import { writeSeriesFile } from '../../../src/domain/calendar/series-file';
import { daysInPeriod, meetingAtOf } from '../../../src/domain/schedule/period';

function generateSeries(overrides: Partial<SeriesFile> = {}): SeriesFile {
  return {
    ...{ uid: 'follow-up-1@site.example', sequence: 4, title: 'Post-mortem follow-up: Payments' },
    ...{ date: '2026-12-07', time: '10:00', durationMinutes: 30, everyWeeks: 2, timeZone: 'Europe/Berlin' },
    ...{ place: '', description: ['Pages', 'https://site.example/wiki'], url: 'https://site.example/wiki' },
    madeAt: Date.parse('2026-11-22T12:00:00.000Z'),
    ...overrides,
  };
}

/** The instants of its first meetings, by the rules in the file alone. */
function meetingsOf(text: string, count: number): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as string);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  const event = calendar.getFirstSubcomponent('vevent');
  if (zone === null || event === null) throw new Error('no zone or no event');
  const start = new ICAL.Event(event).startDate;
  start.zone = new ICAL.Timezone(zone);
  const steps = new ICAL.Event(event).iterator(start);
  return Array.from({ length: count }, () => steps.next().toJSDate().toISOString());
}

/** When the open meetings of a space are, by its settings. */
function expectedOf({ date, time, timeZone }: SeriesFile, count: number): string[] {
  const before = DateTime.fromISO(date, { zone: 'utc' }).minus({ days: 1 });
  return Array.from({ length: count }, (_, step) => {
    const end = before.plus({ days: step * daysInPeriod }).toFormat('yyyy-MM-dd');
    return new Date(meetingAtOf({ end }, { meetingTime: time, timeZone })).toISOString();
  });
}

test('another parser reads what was written', () => {
  const text = writeSeriesFile(generateSeries());
  const [event] = convertIcsCalendar(undefined, text).events ?? [];
  expect(event).toMatchObject({
    ...{ uid: 'follow-up-1@site.example', sequence: 4, summary: 'Post-mortem follow-up: Payments' },
    ...{ recurrenceRule: { frequency: 'WEEKLY', interval: 2 }, duration: { minutes: 30 } },
  });
  expect(text).toContain('DTSTART;TZID=Europe/Berlin:20261207T100000\r\n');
  expect(text).toContain('RRULE:FREQ=WEEKLY;INTERVAL=2\r\n');
  expect(text).not.toMatch(/ATTENDEE|ORGANIZER/u);
});

test.each<[string, string, string[]]>([
  ['the last Sunday', 'Europe/Berlin', ['FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU']],
  ['the second Sunday', 'America/New_York', ['FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'FREQ=YEARLY;BYMONTH=11;BYDAY=1SU']],
  [
    'the first Friday from a day on',
    'Asia/Jerusalem',
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
  ],
  ['days by the moon, which are written out', 'Africa/Casablanca', []],
  ['no change', 'Asia/Kolkata', []],
])('clocks change on %s', (_what, timeZone, rules) => {
  const [zone = ''] = writeSeriesFile(generateSeries({ timeZone })).split('BEGIN:VEVENT');
  expect([...zone.matchAll(/RRULE:(.*)\r/gu)].map(([, rule]) => rule)).toEqual(rules);
});

const zones = [
  ...['Europe/Berlin', 'Europe/Dublin', 'America/New_York', 'America/Santiago', 'America/Nuuk', 'Africa/Cairo'],
  ...['Africa/Casablanca', 'Asia/Jerusalem', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Antarctica/Troll', 'UTC'],
];

test.each(zones)('%s: each meeting of eleven years is at its hour', (timeZone) => {
  const series = generateSeries({ timeZone });
  expect(meetingsOf(writeSeriesFile(series), 300)).toEqual(expectedOf(series, 300));
});

test('any series keeps its hour over two years of changing clocks', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 2000 }),
      // Hours in which no clocks are changed.
      fc.integer({ min: 4 * 4, max: 22 * 4 }),
      (timeZone, day, quarter) => {
        const moment = DateTime.fromISO('2026-01-01', { zone: 'utc' }).plus({ days: day, minutes: quarter * 15 });
        const series = generateSeries({
          timeZone,
          date: moment.toFormat('yyyy-MM-dd'),
          time: moment.toFormat('HH:mm'),
        });
        expect(meetingsOf(writeSeriesFile(series), 53)).toEqual(expectedOf(series, 53));
      },
    ),
    { numRuns: 10 },
  );
});

test('a first day without its hour does not move the hour of the others', () => {
  // In Berlin, clocks skip from 2 to 3 on this day.
  const text = writeSeriesFile(generateSeries({ date: '2027-03-28', time: '02:30' }));
  expect(text).toContain('DTSTART;TZID=Europe/Berlin:20270328T023000');
  expect(meetingsOf(text, 2)[1]).toBe('2027-04-11T00:30:00.000Z');
});
