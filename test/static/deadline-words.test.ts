import { unscheduledMeeting } from '../../src/domain/meeting';
import type { Meeting } from '../../src/domain/meeting';
import type { Deadline } from '../../src/domain/policy/deadline';
import { describeDeadlines } from '../../static/app/src/macro/view/deadline-words';

// Tuesday, 10:00 in Oslo.
const now = Date.parse('2026-11-24T09:00:00Z');
const due = (what: Deadline['what'], dueAt: string, doneAt: string | null = null): Deadline => ({
  what,
  dueAt,
  doneAt,
});
const scheduled = (startsAt: string): Meeting => ({ ...unscheduledMeeting, status: 'scheduled', startsAt });
const say = (deadlines: Deadline[], meeting = unscheduledMeeting, at = now) =>
  describeDeadlines({ deadlines, meeting }, { now: at, timeZone: 'Europe/Oslo', locale: 'en-GB' });

/** Versions of ICU differ in whether a comma follows the weekday. */
const withoutCommas = (text: string): string => text.replaceAll(',', '');

const friday = '2026-11-27T22:59:59.999Z';

describe('deadlines in words', () => {
  test.each<[why: string, deadlines: Deadline[], meeting: Meeting | undefined, expected: string[]]>([
    ['in some days', [due('meeting', friday)], undefined, ['Meeting due Fri 27 Nov (in 3 days)']],
    ['until tonight', [due('publication', '2026-11-24T22:59:59.999Z')], undefined, ['Notes due Tue 24 Nov (today)']],
    ['until a time of day', [due('facts', '2026-11-25T10:14:00.000Z')], undefined, ['Facts due Wed 25 Nov (tomorrow)']],
    ['missed', [due('meeting', '2026-11-20T22:59:59.999Z')], undefined, ['Meeting due Fri 20 Nov (4 days ago)']],
    [
      'over the end of the year',
      [due('meeting', '2027-01-04T22:59:59.999Z')],
      undefined,
      ['Meeting due Mon 4 Jan 2027 (in 41 days)'],
    ],
    ['done', [due('meeting', friday, '2026-11-24T08:00:00.000Z')], undefined, []],
    ['planned in time', [due('meeting', friday)], scheduled('2026-11-26T09:00:00.000Z'), []],
    [
      'planned too late',
      [due('meeting', friday)],
      scheduled('2026-11-30T09:00:00.000Z'),
      ['Meeting due Fri 27 Nov (in 3 days)'],
    ],
    [
      'planned, but nobody held it',
      [due('meeting', friday)],
      scheduled('2026-11-23T09:00:00.000Z'),
      ['Meeting due Fri 27 Nov (in 3 days)'],
    ],
  ])('%s', (_why, deadlines, meeting, expected) => {
    expect(say(deadlines, meeting).map(({ text }) => withoutCommas(text))).toEqual(expected);
  });

  test('the day is the space’s: late in the evening in UTC it is tomorrow in Oslo', () => {
    const [words] = say([due('meeting', friday)], unscheduledMeeting, Date.parse('2026-11-26T23:30:00Z'));
    expect(words?.isMissed).toBe(false);
    expect(withoutCommas(words?.inFull ?? '')).toBe('Until the end of Friday 27 November 2026 in Europe/Oslo');
    expect(words?.text).toMatch(/\(today\)/u);
  });

  test('it is missed from the next day on', () => {
    expect(say([due('meeting', friday)], unscheduledMeeting, Date.parse('2026-11-27T23:00:00Z'))[0]?.isMissed).toBe(
      true,
    );
  });
});
