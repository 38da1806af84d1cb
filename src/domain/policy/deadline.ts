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
