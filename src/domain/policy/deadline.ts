import type { Meeting } from '../meeting';

/** Product description section 3, "When". Instants are ISO 8601 in UTC; `doneAt` is null while it is not done. */
export interface Deadline {
  what: 'facts' | 'meeting' | 'publication';
  dueAt: string;
  doneAt: string | null;
}

/** The one that comes next: the earliest that is not done. */
export function nextDeadline(deadlines: readonly Deadline[]): Deadline | null {
  return deadlines.filter(({ doneAt }) => doneAt === null).sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0] ?? null;
}

/** @param now instant, ISO 8601 in UTC */
export function isMissed({ dueAt, doneAt }: Deadline, now: string): boolean {
  return dueAt < (doneAt ?? now);
}

/**
 * What is still to be done, in the order of the steps. A meeting that is planned in time needs no deadline beside it.
 * @param now milliseconds since 1970
 */
export function pendingDeadlines(
  { deadlines, meeting }: { deadlines: readonly Deadline[]; meeting: Meeting },
  now: number,
): Deadline[] {
  return deadlines.filter((deadline) => deadline.doneAt === null && !isPlanned(deadline, meeting, now));
}

function isPlanned({ what, dueAt }: Deadline, { status, startsAt }: Meeting, now: number): boolean {
  return (
    what === 'meeting' && status === 'scheduled' && startsAt !== null && startsAt <= dueAt && Date.parse(startsAt) > now
  );
}
