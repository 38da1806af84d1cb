import { findDeadlines } from '../../../../src/domain/policy/deadlines';
import type { Policy } from '../../../../src/domain/policy/policy';
import type { SpacePolicy } from '../../../../src/domain/policy/space-policy';
import type { WorkCalendar } from '../../../../src/domain/policy/work-calendar';
import { formatDay } from '../shared/time/format-time';
import { instantOf, readWallTime } from '../shared/time/zoned-time';
import { findHolidayProblem, holidaysOf, rowsOf, type HolidayRow } from './holiday-rows';

/** Policy and calendar while somebody changes them. Numbers are `NaN` while what is typed is none. */
export interface PolicyDraft {
  policy: Policy;
  workingDays: WorkCalendar['workingDays'];
  holidays: readonly HolidayRow[];
}

export function draftPolicy(
  view: Pick<SpacePolicy['calendar'], 'workingDays' | 'holidays'> & { policy: Policy },
): PolicyDraft {
  return { policy: view.policy, workingDays: view.workingDays, holidays: rowsOf(view.holidays) };
}

/** What is wrong with the calendar, by field. */
export function findCalendarProblems(draft: PolicyDraft): Partial<Record<'workingDays' | 'holidays', string>> {
  const holidays = findHolidayProblem(draft.holidays);
  return {
    ...(draft.workingDays.length === 0 && { workingDays: 'Choose at least one working day.' }),
    ...(holidays !== undefined && { holidays }),
  };
}

/** Whether each number of the policy is one. */
export function isSoundPolicy(policy: Policy): boolean {
  const { degradationMinutes, resolveMinutes, repeatDays, factsHours, mostAttendees, meeting, publication, daysToAct } =
    policy;
  const limits = [...Object.values(meeting), publication].map(({ days }) => days);
  const numbers = [degradationMinutes, resolveMinutes, repeatDays, factsHours, mostAttendees, ...limits];
  return ![...numbers, ...Object.values(daysToAct)].some(Number.isNaN);
}

/**
 * What the policy comes to for incidents that are resolved at four in the afternoon of this week's Friday.
 * @param now milliseconds since 1970
 */
export function tellExamples(draft: PolicyDraft & { timeZone: string }, now: number, locale: string): string[] {
  const { policy, workingDays, timeZone } = draft;
  if (!isSoundPolicy(policy) || workingDays.length === 0) return ['Examples come back once all fields are filled in.'];
  const today = readWallTime(now, timeZone).date;
  const resolvedAt = instantOf({ date: fridayOf(today), time: '16:00' }, timeZone);
  if (resolvedAt === null) return [];
  const calendar = { timeZone, workingDays, holidays: holidaysOf(draft.holidays) };
  const say = (instant: string): string => formatDay(readWallTime(Date.parse(instant), timeZone).date, today, locale);
  return ([1, 2, 3] as const).map((severity) => {
    const nothing = { hasFacts: true, meetingAt: null, heldAt: null, publishedAt: null };
    const [meeting] = findDeadlines({ ...nothing, severity, resolvedAt }, { policy, calendar });
    const meetingAt = meeting?.dueAt ?? resolvedAt;
    const notes = findDeadlines({ ...nothing, severity, resolvedAt, meetingAt }, { policy, calendar }).at(-1);
    return `SEV-${severity} resolved ${say(resolvedAt)}, 16:00: meeting by ${say(meetingAt)}, notes by ${say(notes?.dueAt ?? meetingAt)} if it is held then.`;
  });
}

/** Friday of the week, from Monday on, that a date is in. */
function fridayOf(date: string): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  const weekday = new Date(at).getUTCDay() || 7;
  return new Date(at + (5 - weekday) * 86_400_000).toISOString().slice(0, 10);
}
