import fc from 'fast-check';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import type { MeetingFile } from '../../../src/domain/calendar/meeting-file';
import { writeMeetingFile } from '../../../src/domain/calendar/meeting-file';

function generateMeeting(overrides: Partial<MeetingFile> = {}): MeetingFile {
  return {
    ...{ uid: 'post-mortem-100@site.example', sequence: 3, title: 'Post-mortem: Checkout unavailable' },
    ...{ startsAt: '2026-11-24T09:00:00.000Z', durationMinutes: 45, timeZone: 'Europe/Oslo' },
    ...{ place: 'Room 4', description: ['Agenda', 'Facts first'], url: 'https://site.example/wiki/pages/100' },
    madeAt: Date.parse('2026-11-22T12:00:00.000Z'),
    ...overrides,
  };
}

/** Reads a file with another library than the one that writes it. */
function read(text: string) {
  const { events = [] } = convertIcsCalendar(undefined, text);
  const [event] = events;
  if (event === undefined) throw new Error('no event');
  return {
    ...{ uid: event.uid, sequence: event.sequence, title: event.summary, place: event.location },
    ...{ startsAt: event.start.date.toISOString(), endsAt: event.end?.date.toISOString() },
    ...{ description: event.description, zone: event.start.local?.timezone },
  };
}

test('another parser reads what was written', () => {
  const text = writeMeetingFile(generateMeeting());
  expect(read(text)).toEqual({
    ...{ uid: 'post-mortem-100@site.example', sequence: 3, title: 'Post-mortem: Checkout unavailable' },
    ...{ startsAt: '2026-11-24T09:00:00.000Z', endsAt: '2026-11-24T09:45:00.000Z', zone: 'Europe/Oslo' },
    ...{ place: 'Room 4', description: 'Agenda\nFacts first' },
  });
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/u);
  expect(text).toContain('DTSTART;TZID=Europe/Oslo:20261124T100000');
  expect(text).toContain('DTSTAMP:20261122T120000Z');
  expect(text).not.toMatch(/ATTENDEE|ORGANIZER/u);
});

test.each<[string, string, string]>([
  ['right before clocks go back', 'Europe/Oslo', '2026-10-24T23:59:00.000Z'],
  ['right after clocks go back', 'Europe/Oslo', '2026-10-25T02:00:00.000Z'],
  ['right after clocks go forward', 'Europe/Oslo', '2027-03-28T01:00:00.000Z'],
  ['half an hour of daylight saving', 'Australia/Lord_Howe', '2026-12-01T00:00:00.000Z'],
  ['a quarter of an hour', 'Asia/Kathmandu', '2026-06-01T00:00:00.000Z'],
  ['the south', 'America/Santiago', '2026-07-01T12:00:00.000Z'],
  ['UTC', 'UTC', '2026-07-01T12:00:00.000Z'],
])('%s: the instant is the same', (_what, timeZone, startsAt) => {
  expect(read(writeMeetingFile(generateMeeting({ timeZone, startsAt }))).startsAt).toBe(startsAt);
});

test.each<[string, string, string]>([
  ['the first time', 'Europe/Oslo', '2026-10-25T00:30:00.000Z'],
  ['the second time', 'Europe/Oslo', '2026-10-25T01:30:00.000Z'],
  ['after clocks went back by two hours', 'Antarctica/Troll', '2026-10-25T00:30:00.000Z'],
])('in an hour that clocks show twice, %s, it begins and ends when it does', (_what, timeZone, startsAt) => {
  const { endsAt, ...told } = read(writeMeetingFile(generateMeeting({ timeZone, startsAt })));
  expect(told.startsAt).toBe(startsAt);
  expect(Date.parse(endsAt ?? '') - Date.parse(startsAt)).toBe(45 * 60_000);
});

const zones = [
  'Europe/Oslo',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'America/Sao_Paulo',
  'Africa/Cairo',
];

test('any meeting in any zone is read back at its instant', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }),
      (timeZone, date) => {
        // To the minute, and never in the hour that comes twice.
        const startsAt = new Date(Math.floor(date.getTime() / 3_600_000 / 24) * 86_400_000 + 43_200_000).toISOString();
        expect(read(writeMeetingFile(generateMeeting({ timeZone, startsAt }))).startsAt).toBe(startsAt);
      },
    ),
    { numRuns: 15 },
  );
});

test('text is text: it opens no line of its own, and lines are folded', () => {
  const hostile = 'Night; a, b \\ c\r\nATTENDEE:mailto:x@y.example\nEND:VEVENT 😀 naïve '.repeat(4).trim();
  const text = writeMeetingFile(generateMeeting({ title: hostile, place: hostile, description: [hostile] }));
  expect(text.split('\r\n').filter((line) => /^(?:ATTENDEE|END:VEVENT)/u.test(line))).toEqual(['END:VEVENT']);
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  // ts-ics looks for ends of events within texts, too: only a reader of lines can tell.
  const flat = hostile.replaceAll('\r\n', '\n');
  const event = new ICAL.Component(ICAL.parse(text) as string).getFirstSubcomponent('vevent');
  for (const name of ['summary', 'location', 'description']) {
    expect(event?.getFirstPropertyValue(name)).toBe(flat);
  }
});
