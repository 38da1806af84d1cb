import {
  comesTooLate,
  describeMeetings,
  type MeetingDraft,
} from '../../static/app/src/space-settings/meeting-sentence';

const now = Date.parse('2026-11-25T12:00:00Z');
const berlin: MeetingDraft = {
  anchorDate: '2026-11-23',
  meetingTime: '10:00',
  timeZone: 'Europe/Berlin',
  leadDays: 1,
  hour: 9,
};

test.each<[string, Partial<MeetingDraft>, string | null]>([
  [
    'usually',
    {},
    'Every second Monday at 10:00 (Europe/Berlin), next on 7 December 2026; its page is prepared the day before at 09:00.',
  ],
  [
    'on the same day, by the clocks of another zone',
    { leadDays: 0, hour: 8, timeZone: 'America/New_York', anchorDate: '2026-11-25', meetingTime: '09:30' },
    'Every second Wednesday at 09:30 (America/New York), next on 25 November 2026; its page is prepared on the same day at 08:00.',
  ],
  [
    'from a day to come',
    { leadDays: 5, anchorDate: '2026-12-24' },
    'Every second Thursday at 10:00 (Europe/Berlin), next on 26 November 2026; its page is prepared 5 days before at 09:00.',
  ],
  ['while no day is chosen', { anchorDate: '' }, null],
  ['while no time is typed', { meetingTime: '' }, null],
])('what the fields come to: %s', (_when, overrides, expected) => {
  expect(describeMeetings({ ...berlin, ...overrides }, now, 'en-GB')).toBe(expected);
});

test.each<[string, Partial<MeetingDraft>, boolean]>([
  ['the day before', {}, false],
  ['an hour before', { leadDays: 0 }, false],
  ['when it begins', { leadDays: 0, hour: 10 }, true],
  ['after it began', { leadDays: 0, hour: 11 }, true],
  ['while no time is typed', { leadDays: 0, hour: 11, meetingTime: '' }, false],
])('a page that is prepared %s comes too late: %s', (_when, overrides, expected) => {
  expect(comesTooLate({ ...berlin, ...overrides }, now)).toBe(expected);
});
