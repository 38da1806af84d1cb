import type { SpaceSettings } from '../space-settings';
import type { MeetingSettings, Period, PeriodSettings } from './period';
import { dueAt, meetingAtOf, newestDue, nextDueAt, periodToPrepare } from './period';

/** What was prepared, and when the next page is. */
export type Plan = Pick<SpaceSettings, 'preparedUntil' | 'nextFollowUpAt' | 'preparationProblem'>;
export type Schedule = PeriodSettings & MeetingSettings & Pick<SpaceSettings, 'designated' | 'isPaused'>;

/**
 * The plan of a space whose settings are saved. No day is left out and none told of twice, whatever is chosen: the next page
 * begins where the last one ended. A page that is due is not skipped because somebody pressed Save; meetings that were over before
 * they were planned, or while the space was paused or switched off, get none.
 * @param now milliseconds since 1970
 */
export function planAfterSaving(chosen: Schedule, before: (Schedule & Plan) | null, now: number): Plan {
  const preparedUntil = before?.preparedUntil ?? (chosen.designated ? newestDue(now, chosen).end : null);
  const next = (at: number, preparationProblem: Plan['preparationProblem'] = null): Plan => ({
    preparedUntil,
    nextFollowUpAt: new Date(at).toISOString(),
    preparationProblem,
  });
  const due = isRunning(chosen) ? periodToPrepare(now, chosen, preparedUntil) : null;
  if (due !== null && before !== null && isOwed(due, before, now))
    return next(attemptAt(before, now), before.preparationProblem);
  return next(isRunning(chosen) ? nextPageAt(now, chosen, preparedUntil) : nextDueAt(now, chosen, preparedUntil));
}

/**
 * When the next page is prepared: at once where it is due and its meeting is to come, else when the next one is due.
 * @returns milliseconds since 1970
 */
export function nextPageAt(
  now: number,
  settings: PeriodSettings & MeetingSettings,
  preparedUntil: string | null,
): number {
  const due = periodToPrepare(now, settings, preparedUntil);
  return due !== null && meetingAtOf(due, settings) > now
    ? dueAt(due, settings)
    : nextDueAt(now, settings, preparedUntil);
}

/** Dates that put an owed meeting off put its page off as well. */
function isOwed(due: Period, before: Schedule & Plan, now: number): boolean {
  const isWaiting = Date.parse(before.nextFollowUpAt) <= now || before.preparationProblem !== null;
  if (!isRunning(before) || !isWaiting) return false;
  const owed = periodToPrepare(now, before, before.preparedUntil);
  return owed !== null && owed.end <= due.end;
}

/** Who saves may have mended what was wrong: it is tried at once. */
function attemptAt({ nextFollowUpAt }: Plan, now: number): number {
  return Math.min(now, Date.parse(nextFollowUpAt));
}

function isRunning({ designated, isPaused }: Schedule): boolean {
  return designated && !isPaused;
}
