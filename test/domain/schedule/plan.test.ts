import fc from 'fast-check';
import { isDue, meetingAtOf, meetingDateOf, periodToPrepare } from '../../../src/domain/schedule/period';
import type { Plan, Schedule } from '../../../src/domain/schedule/plan';
import { nextPageAt, planAfterSaving } from '../../../src/domain/schedule/plan';
import type { PreparationProblem } from '../../../src/domain/space-settings';

const oslo: Schedule = {
  anchorDate: '2026-11-23',
  timeZone: 'Europe/Oslo',
  leadDays: 1,
  hour: 9,
  meetingTime: '10:00',
  designated: true,
  isPaused: false,
};
const problem: PreparationProblem = {
  periodKey: '2026-11-23',
  why: 'root-page-gone',
  attempts: 3,
  failedAt: '2026-12-06T10:00:00.000Z',
};
const begun: Schedule & Plan = {
  ...oslo,
  preparedUntil: '2026-11-22',
  nextFollowUpAt: '2026-12-06T08:00:00.000Z',
  preparationProblem: null,
};
const failed = { ...begun, nextFollowUpAt: '2026-12-06T18:00:00.000Z', preparationProblem: problem };
const paused = { ...begun, isPaused: true };

test.each<[string, string, string, string]>([
  ['the usual one', '2026-12-06T08:10Z', '2026-12-06', '2026-12-20T08:00:00.000Z'],
  ['made before it was due', '2026-11-30T08:10Z', '2026-12-06', '2026-12-20T08:00:00.000Z'],
  ['while it was late the next became due', '2026-12-20T08:10Z', '2026-12-06', '2026-12-20T08:00:00.000Z'],
  ['the meeting of the next is over as well', '2026-12-22T08:10Z', '2026-12-06', '2027-01-03T08:00:00.000Z'],
])('once a page is there, the next comes: %s', (_when, now, preparedUntil, expected) => {
  expect(new Date(nextPageAt(Date.parse(now), oslo, preparedUntil)).toISOString()).toBe(expected);
});

describe('the plan after settings were saved', () => {
  type Expected = [preparedUntil: string | null, nextFollowUpAt: string];
  test.each<[string, string, Partial<Schedule>, (Schedule & Plan) | null, Expected]>([
    ['the first time', '2026-11-25T12:00Z', {}, null, ['2026-11-22', '2026-12-06T08:00:00.000Z']],
    ['before anything is kept', '2026-11-25T12:00Z', { designated: false }, null, [null, '2026-12-06T08:00:00.000Z']],
    ['again', '2026-11-25T12:00Z', {}, begun, ['2026-11-22', '2026-12-06T08:00:00.000Z']],
    ['while a page is due', '2026-12-06T08:20Z', { hour: 8 }, begun, ['2026-11-22', '2026-12-06T08:00:00.000Z']],
    [
      'while one is due that waits with the new hour',
      '2026-12-06T08:20Z',
      { hour: 12 },
      begun,
      ['2026-11-22', '2026-12-06T11:00:00.000Z'],
    ],
    [
      'with dates that put it off',
      '2026-12-06T08:20Z',
      { anchorDate: '2026-11-27' },
      begun,
      ['2026-11-22', '2026-12-10T08:00:00.000Z'],
    ],
    [
      'with a meeting that is to come and would have been due',
      '2026-11-30T12:00Z',
      { anchorDate: '2026-12-01' },
      begun,
      ['2026-11-22', '2026-11-30T08:00:00.000Z'],
    ],
    ['after a failure', '2026-12-06T11:00Z', {}, failed, ['2026-11-22', '2026-12-06T11:00:00.000Z']],
    ['pausing', '2026-12-06T08:20Z', { isPaused: true }, begun, ['2026-11-22', '2026-12-20T08:00:00.000Z']],
    ['resumed in the same weeks', '2026-11-30T12:00Z', {}, paused, ['2026-11-22', '2026-12-06T08:00:00.000Z']],
    ['resumed before a meeting', '2026-12-06T20:00Z', {}, paused, ['2026-11-22', '2026-12-06T08:00:00.000Z']],
    ['resumed after it', '2026-12-07T20:00Z', {}, paused, ['2026-11-22', '2026-12-20T08:00:00.000Z']],
    [
      'switched on again',
      '2027-02-01T20:00Z',
      {},
      { ...begun, designated: false },
      ['2026-11-22', '2027-02-14T08:00:00.000Z'],
    ],
  ])('%s', (_why, now, chosen, before, expected) => {
    const plan = planAfterSaving({ ...oslo, ...chosen }, before, Date.parse(now));
    expect([plan.preparedUntil, plan.nextFollowUpAt]).toEqual(expected);
  });

  test.each<[string, Partial<Schedule>, PreparationProblem | null]>([
    ['stays while the page is owed', { hour: 7 }, problem],
    ['is gone with dates that put it off', { anchorDate: '2026-12-10' }, null],
    ['is gone while the space is paused', { isPaused: true }, null],
    ['is gone when it is switched off', { designated: false }, null],
  ])('why a page could not be written %s', (_what, chosen, expected) => {
    const plan = planAfterSaving({ ...oslo, ...chosen }, failed, Date.parse('2026-12-06T11:00Z'));
    expect(plan.preparationProblem).toEqual(expected);
  });

  const choice: fc.Arbitrary<Partial<Schedule>> = fc.record(
    {
      anchorDate: fc.constantFrom('2026-11-18', '2026-11-23', '2026-11-26', '2026-12-01'),
      timeZone: fc.constantFrom('Europe/Oslo', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Australia/Lord_Howe'),
      leadDays: fc.integer({ min: 0, max: 7 }),
      hour: fc.integer({ min: 0, max: 23 }),
      meetingTime: fc.constantFrom('00:00', '10:00', '23:59'),
      isPaused: fc.boolean(),
      designated: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const course = fc.array(
    fc.record({
      hours: fc.integer({ min: 1, max: 200 }),
      saved: fc.option(choice, { freq: 2 }),
      ticks: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 20, maxLength: 50 },
  );

  test('saved again and again, and run late or twice: periods tile time, and none is for a meeting that was not planned', () => {
    fc.assert(
      fc.property(course, (steps) => {
        let now = Date.parse('2026-11-23T12:00Z');
        let settings: Schedule & Plan = { ...oslo, ...planAfterSaving(oslo, null, now) };
        let end = settings.preparedUntil;
        let runsSince = now;
        for (const { hours, saved, ticks } of steps) {
          now += hours * 3_600_000;
          if (saved !== null) {
            const chosen = { ...settings, ...saved };
            const wasRunning = settings.designated && !settings.isPaused;
            settings = { ...chosen, ...planAfterSaving(chosen, settings, now) };
            if (!wasRunning && settings.designated && !settings.isPaused) runsSince = now;
          }
          expect(settings.preparedUntil).toBe(end);
          for (let tick = 0; tick < ticks; tick += 1) {
            if (!isDue(now, settings, settings.preparedUntil)) continue;
            const period = periodToPrepare(now, settings, settings.preparedUntil);
            if (period === null) throw new Error('due, and nothing to prepare');
            expect(end === null || period.start === meetingDateOf({ end })).toBe(true);
            // Another zone moves a meeting that was to come by a day, and another time by one more.
            expect(meetingAtOf(period, settings)).toBeGreaterThan(runsSince - 50 * 3_600_000);
            end = period.end;
            const nextFollowUpAt = new Date(nextPageAt(now, settings, end)).toISOString();
            settings = { ...settings, preparedUntil: end, nextFollowUpAt };
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
